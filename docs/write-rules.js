/** `npm run docs`: writes rules.md from the rules. */
require("../test/typescript.js");
const { writeFileSync } = require("node:fs");
const path = require("node:path");
const { rules } = require("../src/check/rules/index.ts");
const { rulesPage } = require("../src/check/rules-page.ts");

writeFileSync(path.join(__dirname, "rules.md"), rulesPage(rules));
