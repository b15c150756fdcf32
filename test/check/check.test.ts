import { type Checker, createChecker, editOf, isSure } from "../../src/check/check";
import { type Context, plainContext } from "../../src/check/context";
import type { DocumentRule, Finding, Mark, ParagraphRule, Rule } from "../../src/check/rule";
import { rules } from "../../src/check/rules";
import { applyEdits } from "../../src/document/edit";
import { parseNotation } from "../../src/document/notation";
import type { Paragraph, Snapshot } from "../../src/document/snapshot";

const snapshotOf = (...lines: string[]): Snapshot => ({ paragraphs: lines.map((text) => ({ text, level: 0 })) });

const card = {
  category: "typo",
  severity: "warning",
  basis: "惯例",
  title: "测试",
  why: "测试。",
  examples: [{ fine: "无" }],
} as const;

/** A rule that marks every occurrence of a word, and counts the paragraphs that it was asked about. */
function wordRule(word: string, more: Partial<ParagraphRule & Mark> = {}): ParagraphRule & { asked: string[] } {
  const { message = word, suggestions, ...rest } = more;
  const asked: string[] = [];
  return {
    ...card,
    id: `word-${word}`,
    scope: "paragraph",
    ...rest,
    asked,
    *check({ text }: Paragraph) {
      asked.push(text);
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
        yield { start, end: start + word.length, message, ...(suggestions && { suggestions }) };
      }
    },
  };
}

const findingsOf = (all: readonly Rule[], snapshot: Snapshot, context: Context = plainContext) =>
  createChecker(all).check(snapshot, context).findings;
const places = (findings: readonly Finding[]) =>
  findings.map(({ at, rule }) => `${rule.id} ${at.paragraph}:${at.start}-${at.end}`);

test("findings come in the order of the text, whatever the order of the rules", () => {
  const all = [wordRule("乙"), wordRule("甲")];
  expect(places(findingsOf(all, snapshotOf("甲乙甲", "乙甲")))).toEqual([
    "word-甲 0:0-1",
    "word-乙 0:1-2",
    "word-甲 0:2-3",
    "word-乙 1:0-1",
    "word-甲 1:1-2",
  ]);
});

test("of two that would change the same letters the surer one stays", () => {
  const likely = wordRule("甲乙", { suggestions: ["丙"] });
  const sure = wordRule("乙丁", { severity: "error", suggestions: ["戊"] });
  const silent = wordRule("乙", { category: "numeral" });
  expect(places(findingsOf([likely, silent, sure], snapshotOf("甲乙丁")))).toEqual([
    "word-乙 0:1-2",
    "word-乙丁 0:1-3",
  ]);
  expect(places(findingsOf([likely, silent], snapshotOf("甲乙丁")))).toEqual(["word-甲乙 0:0-2", "word-乙 0:1-2"]);
});

test("of two equally sure ones the one that has seen the whole document stays", () => {
  const local = wordRule("甲", { suggestions: ["丙"] });
  const whole: DocumentRule = {
    ...card,
    id: "whole",
    scope: "document",
    *check() {
      yield { at: { paragraph: 0, start: 0, end: 1 }, message: "整篇", suggestions: ["丁"] };
    },
  };
  expect(places(findingsOf([local, whole], snapshotOf("甲")))).toEqual(["whole 0:0-1"]);
});

test("an ignored finding stays ignored when text moves above it and beside it", () => {
  const rule = wordRule("甲");
  const sentence = "在这个句子的中间有甲，后面还有一些字";
  const [first] = findingsOf([rule], snapshotOf(sentence));
  const context = { ...plainContext, ignored: new Set(first!.keys) };
  expect(findingsOf([rule], snapshotOf(sentence), context)).toEqual([]);
  expect(findingsOf([rule], snapshotOf("新的一段", `前面添了一句。${sentence}，添了几个。`), context)).toEqual([]);
  expect(places(findingsOf([rule], snapshotOf("别的地方也有甲"), context))).toEqual(["word-甲 0:6-7"]);
});

test("a rule that breaks down over a paragraph loses nothing else, and is tried again by the next check", () => {
  let broken = true;
  const fragile: ParagraphRule = {
    ...card,
    id: "fragile",
    scope: "paragraph",
    *check({ text }) {
      yield { start: 0, end: 1, message: "先" };
      if (broken && text.includes("乙")) {
        throw new RangeError("too deep");
      }
    },
  };
  const other = wordRule("甲");
  const checker = createChecker([fragile, other]);
  const snapshot = snapshotOf("无", "有乙甲", "无甲");
  const checked = checker.check(snapshot, plainContext);
  expect(checked.failed.map(({ rule, paragraph }) => [rule.id, paragraph])).toEqual([["fragile", 1]]);
  expect(checked.failed[0]!.error).toBeInstanceOf(RangeError);
  expect(places(checked.findings)).toEqual([
    "fragile 0:0-1",
    "fragile 1:0-1",
    "word-甲 1:2-3",
    "fragile 2:0-1",
    "word-甲 2:1-2",
  ]);
  broken = false;
  other.asked.length = 0;
  expect(checker.check(snapshot, plainContext).failed).toEqual([]);
  expect(other.asked).toEqual(["有乙甲"]);
});

test("a rule that breaks down over the document loses none of the others", () => {
  const whole = (id: string, fails: boolean): DocumentRule => ({
    ...card,
    id,
    scope: "document",
    *check() {
      if (fails) {
        throw new Error("lost");
      }
      yield { at: { paragraph: 0, start: 0, end: 1 }, message: id };
    },
  });
  const { findings, failed } = createChecker([whole("first", true), whole("second", false)]).check(
    snapshotOf("甲"),
    plainContext,
  );
  expect(places(findings)).toEqual(["second 0:0-1"]);
  expect(failed.map(({ rule, paragraph }) => [rule.id, paragraph])).toEqual([["first", undefined]]);
});

test("every rule that sees the whole document is a step of its own", () => {
  const whole = rules.filter(({ scope }) => scope === "document");
  const steps = [...createChecker(whole).steps(snapshotOf("甲"), plainContext)];
  expect(steps).toEqual(whole.map(() => 1));
});

test("after one changed paragraph only that one is looked at again, and the outcome is that of a full check", () => {
  const rule = wordRule("甲", { trigger: "甲乙" });
  const checker: Checker = createChecker([rule]);
  checker.check(snapshotOf("甲一", "没有", "乙二", "甲三"), plainContext);
  expect(rule.asked).toEqual(["甲一", "乙二", "甲三"]);
  rule.asked.length = 0;
  const changed = snapshotOf("新段落", "甲一", "没有", "乙甲", "甲三");
  expect(checker.check(changed, plainContext).findings).toEqual(
    findingsOf([wordRule("甲")], changed).map(ofRule(rule)),
  );
  expect(rule.asked).toEqual(["乙甲"]);
});

const ofRule = (rule: Rule) => (finding: Finding) => ({ ...finding, rule });

test("one and the same text in a heading, a cell or a slot is not one and the same paragraph", () => {
  const seen: (number | string)[] = [];
  const rule: ParagraphRule = {
    ...card,
    id: "seen",
    scope: "paragraph",
    *check({ level, cell, label }) {
      seen.push(cell ? "cell" : (label ?? level));
      yield* [];
    },
  };
  findingsOf([rule], parseNotation("文字\n# 文字\n{一、} 文字\n| 文字 |\n文字"));
  expect(seen).toEqual([0, 1, "一、", "cell"]);
});

test("own words are right, and rules that are off do not run", () => {
  const all = [wordRule("甲乙"), wordRule("乙")];
  const snapshot = snapshotOf("甲乙丙，乙");
  const own = (more: Partial<Context["own"]>) => ({ ...plainContext, own: { ...plainContext.own, ...more } });
  expect(places(findingsOf(all, snapshot, own({ words: ["甲乙丙"] })))).toEqual(["word-乙 0:4-5"]);
  expect(places(findingsOf(all, snapshot, own({ rulesOff: ["word-乙"] })))).toEqual(["word-甲乙 0:0-2"]);
});

test("a change of the own words is seen by the next check of the same checker", () => {
  const checker = createChecker([wordRule("甲")]);
  const snapshot = snapshotOf("甲");
  expect(checker.check(snapshot, plainContext).findings).toHaveLength(1);
  const own = { ...plainContext.own, rulesOff: ["word-甲"] };
  expect(checker.check(snapshot, { ...plainContext, own }).findings).toHaveLength(0);
});

test("prompts of slots are left alone, but for what says that they are not filled", () => {
  const snapshot = parseNotation("共⟦支委会=【甲次数】⟧次，⟦地点=甲地⟧");
  const blank = wordRule("甲次", { category: "placeholder" });
  expect(places(findingsOf([wordRule("甲"), blank], snapshot))).toEqual(["word-甲次 0:2-4", "word-甲 0:8-9"]);
});

test("steps let go of the thread and come to the same end", () => {
  const snapshot = snapshotOf(...Array.from({ length: 130 }, (_, index) => `第${index}段,有错`));
  const steps = createChecker(rules).steps(snapshot, plainContext);
  const done: number[] = [];
  let step = steps.next();
  while (!step.done) {
    done.push(step.value);
    step = steps.next();
  }
  expect(done.length).toBeGreaterThanOrEqual(3);
  expect([...done].sort((a, b) => a - b)).toEqual(done);
  expect(step.value.findings).toEqual(findingsOf(rules, snapshot));
});

test("what is sure has one suggestion and a text to put it in place of", () => {
  const sure = findingsOf(rules, snapshotOf("紧扣主业,认真履职，完成95％。")).filter(isSure);
  expect(sure.map((finding) => editOf(finding, finding.suggestions![0]!))).toEqual([
    { at: { paragraph: 0, start: 4, end: 5 }, before: ",", after: "，" },
    { at: { paragraph: 0, start: 14, end: 15 }, before: "％", after: "%" },
  ]);
  expect(applyEdits(snapshotOf("甲"), [])).toEqual(["甲"]);
});
