/** `npm run office-js -- [--from FOLDER]`: puts a copy of office.js into office/, for OFFICE_JS=./office/. */
require("../../test/typescript.js");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { copyOfficeJs, describeCopy } = require("./copy-office-js.ts");

const root = path.join(__dirname, "../..");

try {
  const { from } = parseArgs({ options: { from: { type: "string" } } }).values;
  const source = from ? path.resolve(from) : path.join(root, "node_modules/@microsoft/office-js");
  const types = readFileSync(path.join(root, "node_modules/@types/office-js/index.d.ts"), "utf8");
  console.log(describeCopy(copyOfficeJs(source, path.join(root, "office"), types)).join("\n"));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
