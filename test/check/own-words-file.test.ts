import { createChecker } from "../../src/check/check";
import { plainContext } from "../../src/check/context";
import { mergeOwnWords, readOwnWords, writeOwnWords } from "../../src/check/own-words-file";
import { ownPair } from "../../src/check/rules/own-pair";

const own = { words: ["推动动"], pairs: [{ wrong: "联点", right: "联系点" }], rulesOff: ["stray-space"] };

test("a lexicon comes back from its file", () => {
  expect(readOwnWords(writeOwnWords(own))).toEqual({ own });
});

test.each([
  ["a text", "总结", /读不出来/],
  ["another JSON file", '{"格式":"拟稿框架"}', /没有词库/],
  ["a file of a newer version", '{"格式":"拟稿词库","版本":2}', /先更新/],
  [
    "a pair without its right side",
    '{"格式":"拟稿词库","替换":[{"误":"甲","正":"乙"},{"误":"甲"}]}',
    /“替换”的第 2 项/,
  ],
  ["an empty word", '{"格式":"拟稿词库","词":[" "]}', /“词”的第 1 项/],
  ["something huge", "x".repeat(2_000_001), /太大/],
])("%s is refused with what is wrong", (_name, text, words) => {
  expect(readOwnWords(text)).toEqual({ error: expect.stringMatching(words) });
});

test("merging keeps each entry once, and one's own decision over an imported one", () => {
  const other = { words: ["推动动", "支委"], pairs: [{ wrong: "联点", right: "挂点" }], rulesOff: [] };
  expect(mergeOwnWords(own, other)).toEqual({ ...own, words: ["推动动", "支委"] });
});

test("own pairs are found, except where the right wording stands already", () => {
  const snapshot = { paragraphs: [{ text: "到联点调研，建立联系点制度，召开党小组会和党小组活动。", level: 0 }] };
  const pairs = [...own.pairs, { wrong: "党小组", right: "党小组会" }];
  const found = createChecker([ownPair]).check(snapshot, { ...plainContext, own: { ...own, words: [], pairs } });
  expect(found.findings.map(({ text, at, suggestions }) => [text, at.start, suggestions])).toEqual([
    ["联点", 1, ["联系点"]],
    ["党小组", 21, ["党小组会"]],
  ]);
});
