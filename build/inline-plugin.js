const { createHash } = require("node:crypto");
const { minifySync } = require("@swc/core");
const { Compilation, sources } = require("webpack");

/** In HTML a script ends at `</script` and goes astray at `<!--`; in literals, where they may stand, both can be written otherwise. */
const asInline = (script) => script.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "\\x3c!--");

/**
 * webpack plugin: puts the one script, made small, into the one page and leaves no other file. In the page, {{script}}
 * becomes the source that allows this script in a policy, and {{checksum}} the SHA-256 of the script. Licences stay in
 * its comments.
 */
exports.InlinePlugin = class InlinePlugin {
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
        const text = assets[code].source().toString();
        const script = asInline(minifySync(text, { compress: true, mangle: true, format: { comments: "some" } }).code);
        const hash = createHash("sha256").update(script).digest();
        const html = assets[page]
          .source()
          .toString()
          .replace(/<script[^>]*src=[^>]*><\/script>/, "")
          .replace("{{script}}", `'sha256-${hash.toString("base64")}'`)
          .replace("{{checksum}}", hash.toString("hex"))
          .replace("</body>", () => `<script>${script}</script></body>`);
        compilation.updateAsset(page, new sources.RawSource(html));
        compilation.deleteAsset(code);
      });
    });
  }
};
