import { existsSync, readFileSync } from "node:fs";
import { createChecker } from "../../src/check/check";
import { plainContext } from "../../src/check/context";
import { rules } from "../../src/check/rules";

/** Official documents as they were published, with an index of the lines at which each starts and ends. */
const folder = "../shared/corpus";

function cleanDocuments(): string[][] {
  const lines = readFileSync(`${folder}/clean_dev.txt`, "utf8").split("\n");
  return readFileSync(`${folder}/clean_dev_index.tsv`, "utf8")
    .split("\n")
    .map((row) => row.split("\t"))
    .filter(([, first]) => /^\d+$/.test(first ?? ""))
    .map(([, first, last]) => lines.slice(Number(first) - 1, Number(last)));
}

test("clean official text stays clean", () => {
  if (!existsSync(`${folder}/clean_dev.txt`)) {
    console.warn("../shared/corpus is not here: the false alarms in clean text are not counted");
    return;
  }
  const documents = cleanDocuments();
  const characters = documents.flat().reduce((sum, line) => sum + line.length, 0);
  const findings = documents.flatMap((lines) => {
    const snapshot = { paragraphs: lines.map((text) => ({ text, level: 0 })) };
    return createChecker(rules).check(snapshot, plainContext).findings;
  });
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const errors = (count("error") / characters) * 100_000;
  const warnings = (count("warning") / characters) * 10_000;
  const byRule = rules
    .map(({ id }) => ({
      id,
      alarms: findings.filter(({ rule, severity }) => rule.id === id && severity !== "hint").length,
    }))
    .filter(({ alarms }) => alarms > 0)
    .sort((a, b) => b.alarms - a.alarms);
  console.info(
    `${characters} characters in ${documents.length} documents: ${errors.toFixed(2)} errors per 100,000 and ` +
      `${warnings.toFixed(2)} warnings per 10,000; ${byRule.map(({ id, alarms }) => `${id} ${alarms}`).join(", ")}; ` +
      `${count("hint")} hints`,
  );
  expect(characters).toBeGreaterThan(200_000);
  expect(errors).toBeLessThanOrEqual(1);
  expect(warnings).toBeLessThanOrEqual(3);
});
