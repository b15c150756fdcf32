import fc from "fast-check";
import { createChecker, editOf, isSure } from "../../src/check/check";
import { plainContext } from "../../src/check/context";
import type { Finding, Rule } from "../../src/check/rule";
import { rules } from "../../src/check/rules";
import { applyEdits } from "../../src/document/edit";
import type { Paragraph, Snapshot } from "../../src/document/snapshot";

/** Pieces of which reports are made, right and wrong ones, with what breaks careless code between them. */
const pieces = [
  ..."一二三四五六七八九十的地得了，。、；：！？“”‘’《》〈〉（）【】〔〕()<>,.:;?!\"'…—-*×Xx_ 0123456789％%年月日第是要号",
  ..."\u00a0\u3000\u200b\ufeff\t\u000b\ud83d\udc4d\ud800\udfff\u0000",
  "一、",
  "（二）",
  "3.",
  "（四）",
  "一是",
  "三是",
  "主要工作",
  "存在问题",
  "下一步打算",
  "现将有关情况总结如下",
  "2026年上半年",
  "2025年2月30日",
  "2026.5.22",
  "党支部",
  "工作总结",
  "战斗保垒",
  "集休学习",
  "推动动",
  "巡察",
  "巡查整改",
  "两个维护",
  "增强“四个意识”",
  "3会1课",
  "近300余人",
  "支委会3次",
  "《中国共产党廉结自律准则》",
  "县委办发[2026]5号",
  "更多范文加微信：abc12345",
  "https://example.com/a",
  "**",
  "【次数】",
  "用的对",
  "组织党员到县革命纪念馆开展现场教学活动",
  "政治领悟力、政治判断力、政治执行力",
];
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(""));
const text = fc.oneof(
  { weight: 4, arbitrary: line },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);
const paragraph: fc.Arbitrary<Paragraph> = fc.record(
  {
    text,
    level: fc.constantFrom(0, 0, 0, 1, 2),
    label: fc.constantFrom("一、", "（一）", "（二）", "1."),
    cell: fc.constant({ table: 0, row: 0, column: 0 }),
  },
  { requiredKeys: ["text", "level"] },
);
const snapshot: fc.Arbitrary<Snapshot> = fc.record({ paragraphs: fc.array(paragraph, { maxLength: 12 }) });

const check = (of: Snapshot) => createChecker(rules).check(of, plainContext).findings;

function applySure(of: Snapshot, sure: readonly Finding[]): Snapshot {
  const texts = applyEdits(
    of,
    sure.map((finding) => editOf(finding, finding.suggestions![0]!)),
  );
  return { paragraphs: of.paragraphs.map((before, index) => ({ ...before, text: texts[index]! })) };
}

test("never throws, and every span lies in its paragraph and holds the text that is named", () => {
  fc.assert(
    fc.property(snapshot, (of) => {
      for (const { at, text: named } of check(of)) {
        const whole = of.paragraphs[at.paragraph]!.text;
        expect(0 <= at.start && at.start <= at.end && at.end <= whole.length).toBe(true);
        expect(whole.slice(at.start, at.end)).toBe(named);
      }
    }),
    { numRuns: 400 },
  );
});

test("applying what is sure comes to an end at which nothing sure is left", () => {
  fc.assert(
    fc.property(snapshot, (of) => {
      let now = of;
      for (let round = 0; round < 20; round += 1) {
        const sure = check(now).filter(isSure);
        if (sure.length === 0) {
          return;
        }
        now = applySure(now, sure);
      }
      throw new Error(`still sure after twenty rounds: ${JSON.stringify(check(now).filter(isSure))}`);
    }),
    { numRuns: 300 },
  );
});

test("what stands outside the spans is not changed", () => {
  fc.assert(
    fc.property(snapshot, (of) => {
      const sure = check(of).filter(isSure);
      const after = applySure(of, sure);
      for (const [index, { text: before }] of of.paragraphs.entries()) {
        let rest = after.paragraphs[index]!.text;
        let from = 0;
        for (const finding of sure.filter(({ at }) => at.paragraph === index)) {
          const kept = before.slice(from, finding.at.start) + finding.suggestions![0]!;
          expect(rest.startsWith(kept)).toBe(true);
          rest = rest.slice(kept.length);
          from = finding.at.end;
        }
        expect(rest).toBe(before.slice(from));
      }
    }),
    { numRuns: 300 },
  );
});

test("what is ignored stays ignored after paragraphs are put in and taken out elsewhere", () => {
  fc.assert(
    fc.property(snapshot, line, fc.nat(12), (of, added, where) => {
      // Rules that see the whole document may have something new to say of it; the others have not.
      const local = createChecker(rules.filter(({ scope }) => scope === "paragraph"));
      const ignored = new Set(local.check(of, plainContext).findings.flatMap(({ keys }) => keys));
      expect(local.check(of, { ...plainContext, ignored }).findings).toEqual([]);
      const paragraphs = [...of.paragraphs];
      paragraphs.splice(where, 0, { text: added, level: 0 });
      const after = local.check({ paragraphs }, { ...plainContext, ignored }).findings;
      expect(after.filter(({ at }) => at.paragraph !== Math.min(where, of.paragraphs.length))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

/** Marks every 甲, of which the letters below have none. */
const marker: Rule = {
  id: "marker",
  scope: "paragraph",
  category: "typo",
  severity: "warning",
  basis: "惯例",
  title: "测试",
  why: "测试。",
  examples: [{ fine: "无" }],
  *check({ text: whole }) {
    for (let start = whole.indexOf("甲"); start >= 0; start = whole.indexOf("甲", start + 1)) {
      yield { start, end: start + 1, message: "甲" };
    }
  },
};
const letters = fc.string({ unit: fc.constantFrom(..."党员学习，。"), maxLength: 20 });
const marked = fc.array(fc.array(letters, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
const linesOf = (parts: readonly (readonly string[])[]) => ({
  paragraphs: parts.map((each) => ({ text: each.join("甲"), level: 0 })),
});
const marksIn = (of: Snapshot, ignored: Iterable<string> = []) =>
  createChecker([marker])
    .check(of, { ...plainContext, ignored: new Set(ignored) })
    .findings.map(({ at, keys }) => ({ place: `${at.paragraph}:${at.start}`, keys }));

test("no two findings share a name", () => {
  fc.assert(
    fc.property(marked, (parts) => {
      const keys = marksIn(linesOf(parts)).flatMap((each) => each.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("an ignored finding stays ignored after edits on both sides, three characters away", () => {
  fc.assert(
    fc.property(marked, fc.nat(), letters, letters, (parts, which, before, after) => {
      const all = marksIn(linesOf(parts));
      fc.pre(all.length > 0);
      const { place, keys } = all[which % all.length]!;
      const [paragraph, start] = place.split(":").map(Number) as [number, number];
      const texts = linesOf(parts).paragraphs.map((each) => each.text);
      const line = texts[paragraph]!;
      const [left, right] = [Math.max(0, start - 3), start + 4];
      // A place nearer to the end of the paragraph than that is not edited.
      const head = start < 3 ? line.slice(0, start) : `${line.slice(0, left)}${before}${line.slice(left, start)}`;
      const tail = line.length < right ? line.slice(start) : `${line.slice(start, right)}${after}${line.slice(right)}`;
      texts[paragraph] = head + tail;
      const edited = { paragraphs: texts.map((text) => ({ text, level: 0 })) };
      const gone = new Set(marksIn(edited, keys).map((each) => each.place));
      const missing = marksIn(edited).filter((each) => !gone.has(each.place));
      expect(missing.map((each) => each.place)).toContain(`${paragraph}:${head.length}`);
    }),
    { numRuns: 500 },
  );
});

test("the same fault put in elsewhere is not ignored with an ignored one", () => {
  fc.assert(
    fc.property(marked, fc.nat(), letters, letters, fc.nat(), (parts, which, left, right, where) => {
      const all = marksIn(linesOf(parts));
      fc.pre(all.length > 0);
      const { keys } = all[which % all.length]!;
      const paragraphs = [...linesOf(parts).paragraphs];
      paragraphs.splice(where % (paragraphs.length + 1), 0, { text: `${left}甲${right}`, level: 0 });
      expect(marksIn({ paragraphs }, keys)).toHaveLength(all.length);
    }),
    { numRuns: 500 },
  );
});

test("a re-check of a changed document is what a fresh check of it is", () => {
  fc.assert(
    fc.property(snapshot, snapshot, fc.nat(12), (of, other, where) => {
      const checker = createChecker(rules);
      checker.check(of, plainContext);
      const paragraphs = [...of.paragraphs];
      paragraphs.splice(where, 1, ...other.paragraphs.slice(0, 1));
      expect(checker.check({ paragraphs }, plainContext).findings).toEqual(check({ paragraphs }));
    }),
    { numRuns: 200 },
  );
});

test("a rule says nothing of paragraphs without the characters and words that wake it", () => {
  fc.assert(
    fc.property(text, (of) => {
      for (const rule of rules) {
        if (rule.scope === "paragraph" && (rule.trigger ?? rule.words) !== undefined) {
          const isAwake = [...(rule.trigger ?? ""), ...(rule.words ?? [])].some((sign) => of.includes(sign));
          expect(isAwake || [...rule.check({ text: of, level: 0 }, plainContext, [])].length === 0).toBe(true);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
