/**
 * webpack loader: turns a font package's css into a module that exports its slices, `[unicode-range, url][]`,
 * so that one set of files can serve under as many family names as documents call it by. With the option `local`
 * there are no files: Latin characters and all others, each without an address, for the machine's own fonts.
 */
module.exports = function fontFaces(css) {
  if (this.getOptions().local) return 'export default [["U+0000-00FF", ""], ["U+0100-10FFFF", ""]];\n';
  const imports = [];
  const slices = [];
  for (const [face] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const file = /url\(\s*['"]?([^'")]+)['"]?\s*\)/.exec(face)?.[1];
    const range = /unicode-range:\s*([^;}]+)/.exec(face)?.[1];
    if (!file || !range) throw new Error(`a face without url or unicode-range in ${this.resourcePath}: ${face}`);
    imports.push(`import f${imports.length} from ${JSON.stringify(file)};`);
    slices.push(`[${JSON.stringify(range.replace(/\s/g, ""))}, f${slices.length}]`);
  }
  return `${imports.join("\n")}\nexport default [${slices.join(",\n")}];\n`;
};
