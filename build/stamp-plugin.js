const { createHash } = require("node:crypto");
const { Compilation, sources } = require("webpack");

const sha256 = (content) => createHash("sha256").update(content).digest("hex");

/**
 * The checksum of a page's code: the SHA-256 of lines `SHA-256  path`, as sha256sum writes them, of all scripts and
 * style sheets in the order of their paths. `files` is a list of [path, content].
 */
function codeChecksum(files) {
  const lines = files
    .filter(([name]) => /\.(js|css)$/.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => `${sha256(content)}  ${name}\n`);
  return sha256(lines.join(""));
}

/** webpack plugin: puts the checksum of the code into the pages, in place of {{checksum}}. */
class StampPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("StampPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER;
      compilation.hooks.processAssets.tap({ name: "StampPlugin", stage }, (assets) => {
        const checksum = codeChecksum(Object.entries(assets).map(([name, asset]) => [name, asset.buffer()]));
        for (const name of Object.keys(assets).filter((name) => name.endsWith(".html"))) {
          compilation.updateAsset(
            name,
            (page) => new sources.RawSource(page.source().toString().replace("{{checksum}}", checksum)),
          );
        }
      });
    });
  }
}

module.exports = { StampPlugin, codeChecksum, sha256 };
