/** `npm run package -- --base-url https://内网地址/nigao [--out DIR] [--office-js …] [--catalog \\server\share]` */
require("../../test/typescript.js");
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { describeCopy } = require("../office-js/copy-office-js.ts");
const { ensureOwnCopy } = require("../office-js/own-copy.ts");
const { buildSite } = require("./build-site.ts");
const { makePackage } = require("./make-package.ts");
const { packageOptions } = require("./package-options.ts");

const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

async function run() {
  const options = packageOptions(process.argv.slice(2), process.env);
  // An office without internet needs a copy of office.js; without one that was made on purpose, the npm package's.
  const copy = options.officeJs.startsWith("./office") ? ensureOwnCopy() : undefined;
  if (copy) {
    console.log(["office/ 里还没有 office.js，用 npm 包里的一份。", ...describeCopy(copy), ""].join("\n"));
  }
  const built = mkdtempSync(path.join(tmpdir(), "nigao-package-"));
  try {
    console.log("正在构建，要一两分钟。");
    await buildSite(built, options.officeJs);
    const packed = makePackage(built, options);
    console.log(
      `已写到 ${path.resolve(options.out)}：${packed.files} 个文件，${megabytes(packed.size)}，其中拟稿工作台.html ${megabytes(packed.singleFile)}。\n` +
        `版本 ${packed.version}，校验码 ${packed.checksum.slice(0, 16)}。接着照“安装说明.txt”做。`,
    );
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

run().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
