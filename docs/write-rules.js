/** `npm run docs`: writes rules.md from the rules, and capabilities.md from the table of what each Word can do. */
require("../test/typescript.js");
const { writeFileSync } = require("node:fs");
const path = require("node:path");
const { rules } = require("../src/check/rules/index.ts");
const { rulesPage } = require("../src/check/rules-page.ts");
const { capabilitiesPage } = require("../src/host/capabilities-page.ts");

writeFileSync(path.join(__dirname, "rules.md"), rulesPage(rules));
writeFileSync(path.join(__dirname, "capabilities.md"), capabilitiesPage());
