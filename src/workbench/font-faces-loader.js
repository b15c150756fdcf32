/**
 * webpack loader: turns a font package's css into a module that exports its slices, `[unicode-range, url][]`,
 * so that one set of files can serve under as many family names as documents call it by.
 */
module.exports = function fontFaces(css) {
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
