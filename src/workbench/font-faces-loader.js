const { readFileSync } = require("node:fs");
const { join } = require("node:path");

/**
 * webpack loader: turns a font package's css into a module that exports its slices, `[unicode-range, url][]`,
 * so that one set of files can serve under as many family names as documents call it by. `?like=package/file.css&faces`
 * takes the ranges, which are most of the list, from another font that is cut alike; the build fails where it is not.
 * With the option `local` there are no files: Latin characters and all others, each without an address, for the
 * machine's own fonts.
 */
module.exports = function fontFaces(css) {
  if (this.getOptions().local) return 'export default [["U+0000-00FF", ""], ["U+0100-10FFFF", ""]];\n';
  const slices = slicesOf(css, this.resourcePath);
  const imports = slices.map(([, file], i) => `import f${i} from ${JSON.stringify(file)};\n`).join("");
  const like = new URLSearchParams(this.resourceQuery).get("like");
  if (!like) {
    const list = slices.map(([range], i) => `[${JSON.stringify(range)}, f${i}]`);
    return `${imports}export default [${list.join(",\n")}];\n`;
  }
  const other = join(this.rootContext, "node_modules", like);
  const ranges = (some) => some.map(([range]) => range).join("\n");
  if (ranges(slices) !== ranges(slicesOf(readFileSync(other, "utf8"), other))) {
    throw new Error(`${this.resourcePath} is cut otherwise than ${like}`);
  }
  const files = slices.map((_, i) => `f${i}`).join(", ");
  return `${imports}import like from ${JSON.stringify(`${like}?faces`)};
const files = [${files}];
export default like.map(([range], i) => [range, files[i]]);\n`;
};

/** The slices of a css file: characters and the file that has them. */
function slicesOf(css, path) {
  return [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => {
    const file = /url\(\s*['"]?([^'")]+)['"]?\s*\)/.exec(face)?.[1];
    const range = /unicode-range:\s*([^;}]+)/.exec(face)?.[1];
    if (!file || !range) throw new Error(`a face without url or unicode-range in ${path}: ${face}`);
    return [range.replace(/\s/g, ""), file];
  });
}
