import { readdirSync } from "node:fs";
import { createChecker } from "../../src/check/check";
import type { Example, Finding, Rule } from "../../src/check/rule";
import { rules } from "../../src/check/rules";
import { applyEdits } from "../../src/document/edit";
import { parseNotation, printNotation } from "../../src/document/notation";
import type { Snapshot } from "../../src/document/snapshot";
import { contextOf, printMarks } from "./example";

/** Rows of a table are read in the notation, everything else is plain lines. */
const snapshotOf = (text: string): Snapshot =>
  /^\|/m.test(text) ? parseNotation(text) : { paragraphs: text.split("\n").map((line) => ({ text: line, level: 0 })) };

/** The example as its author wrote it, with the findings marked. */
function marked(text: string, findings: readonly Finding[]): string {
  const spans = findings.map(({ at }) => at);
  if (!/^\|/m.test(text)) {
    return printMarks(text, spans);
  }
  const { paragraphs } = snapshotOf(text);
  const lines = printMarks(paragraphs.map((paragraph) => paragraph.text).join("\n"), spans).split("\n");
  return printNotation({ paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, text: lines[index]! })) });
}

function spoken(rule: Rule, text: string, example: Example) {
  return createChecker([rule]).check(snapshotOf(text), contextOf(example)).findings;
}

test("every rule file is in the index, once, under its own name", () => {
  const files = readdirSync("src/check/rules").filter((name) => name !== "index.ts");
  expect(rules.map((rule) => `${rule.id}.ts`).sort()).toEqual(files.sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples.map((example) => ["wrong" in example ? example.wrong : example.fine, example] as const))(
    "%s",
    (_, example) => {
      if ("fine" in example) {
        expect(marked(example.fine, spoken(rule, example.fine, example))).toBe(example.fine);
        return;
      }
      const text = example.wrong.replace(/[⟦⟧]/g, "");
      const findings = spoken(rule, text, example);
      expect(marked(text, findings)).toBe(example.wrong);
      expect(findings.length).toBeGreaterThan(0);
      if (example.right !== undefined) {
        const edits = findings.map((finding) => ({
          at: finding.at,
          before: finding.text,
          after: finding.suggestions![0]!,
        }));
        expect(applyEdits(snapshotOf(text), edits).join("\n")).toBe(example.right);
        expect(spoken(rule, example.right, example)).toEqual([]);
      }
    },
  );

  test("tells the writer what, why and on what it rests", () => {
    expect(rule.title.length).toBeGreaterThan(2);
    expect(rule.why).toMatch(/。$/);
    if (rule.severity === "error" && rule.basis === "国标") {
      expect(rule.source).toMatch(/GB\/T/);
    }
  });
});
