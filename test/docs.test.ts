import { readFileSync } from "node:fs";
import { rules } from "../src/check/rules";
import { rulesPage } from "../src/check/rules-page";
import { capabilitiesPage } from "../src/host/capabilities-page";

test("docs/rules.md is what npm run docs writes", () => {
  expect(readFileSync("docs/rules.md", "utf8")).toBe(rulesPage(rules));
});

test("docs/capabilities.md is what npm run docs writes", () => {
  expect(readFileSync("docs/capabilities.md", "utf8")).toBe(capabilitiesPage());
});
