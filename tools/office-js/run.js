/** `npm run office-js -- [--from FOLDER]`: puts a copy of office.js into office/, for OFFICE_JS=./office/. */
require("../../test/typescript.js");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { describeCopy } = require("./copy-office-js.ts");
const { makeOwnCopy } = require("./own-copy.ts");

try {
  const { from } = parseArgs({ options: { from: { type: "string" } } }).values;
  console.log(describeCopy(makeOwnCopy(from && path.resolve(from))).join("\n"));
} catch (error) {
  console.error(
    error.code?.startsWith("ERR_PARSE_ARGS") ? "只认一个选项：npm run office-js -- --from 文件夹" : error.message,
  );
  process.exitCode = 1;
}
