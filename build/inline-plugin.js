const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { minifySync } = require("@swc/core");
const { Compilation, sources } = require("webpack");

/** In HTML a script ends at `</script` and goes astray at `<!--`; in literals, where they may stand, both can be written otherwise. */
const asInline = (script) => script.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "\\x3c!--");

const small = (text) => asInline(minifySync(text, { compress: true, mangle: true, format: { comments: "some" } }).code);

/**
 * webpack plugin: puts the one script, made small, into the one page and leaves no other file; `text` is a script on
 * the disk that stands in the page under an id and is not run. In the page, {{script}} becomes the source that allows
 * the one script in a policy, and {{checksum}} its SHA-256. Licences stay in its comments.
 */
exports.InlinePlugin = class InlinePlugin {
  constructor({ text }) {
    this.text = text;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("InlinePlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: "InlinePlugin", stage }, (assets) => {
        const [page, code, ...more] = Object.keys(assets).sort(
          (a, b) => Number(/\.js$/.test(a)) - Number(/\.js$/.test(b)),
        );
        if (!/\.html$/.test(page) || !/\.js$/.test(code) || more.length > 0) {
          throw new Error(`one page and one script were expected, not ${Object.keys(assets).join(", ")}`);
        }
        const script = small(assets[code].source().toString());
        const { path, id } = this.text;
        compilation.fileDependencies.add(path);
        const text = `<script type="text/plain" id="${id}">${small(readFileSync(path, "utf8"))}</script>`;
        const hash = createHash("sha256").update(script).digest();
        const html = assets[page]
          .source()
          .toString()
          .replace(/<script[^>]*src=[^>]*><\/script>/, "")
          .replace("{{script}}", `'sha256-${hash.toString("base64")}'`)
          .replace("{{checksum}}", hash.toString("hex"))
          .replace("</body>", () => `${text}<script>${script}</script></body>`);
        compilation.updateAsset(page, new sources.RawSource(html));
        compilation.deleteAsset(code);
      });
    });
  }
};
