import { readdirSync } from "node:fs";
import { createChecker } from "../../src/check/check";
import { plainContext } from "../../src/check/context";
import type { Rule } from "../../src/check/rule";
import { rules } from "../../src/check/rules";
import { applyEdits } from "../../src/document/edit";
import { printMarks } from "./example";

const snapshotOf = (text: string) => ({ paragraphs: text.split("\n").map((line) => ({ text: line, level: 0 })) });

function spoken(rule: Rule, text: string) {
  return createChecker([rule]).check(snapshotOf(text), plainContext).findings;
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
        expect(
          printMarks(
            example.fine,
            spoken(rule, example.fine).map((finding) => finding.at),
          ),
        ).toBe(example.fine);
        return;
      }
      const text = example.wrong.replace(/[⟦⟧]/g, "");
      const findings = spoken(rule, text);
      expect(
        printMarks(
          text,
          findings.map((finding) => finding.at),
        ),
      ).toBe(example.wrong);
      expect(findings.length).toBeGreaterThan(0);
      if (example.right !== undefined) {
        const edits = findings.map((finding) => ({
          at: finding.at,
          before: finding.text,
          after: finding.suggestions![0]!,
        }));
        expect(applyEdits(snapshotOf(text), edits).join("\n")).toBe(example.right);
        expect(spoken(rule, example.right)).toEqual([]);
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
