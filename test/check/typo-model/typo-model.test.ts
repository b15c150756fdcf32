import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { bounds } from "../../../src/check/typo-model/proposed";
import { TypoModel } from "../../../src/check/typo-model/typo-model";
import { fileNames, readDataFile } from "../../../tools/typo-model/data-files";
import { readManifest } from "../../../tools/typo-model/manifest";

const data = join(__dirname, "../../../assets/typo-model");
const model = new TypoModel({
  languageModel: readDataFile(data, "languageModel"),
  confusions: readDataFile(data, "confusions"),
  lexicon: readDataFile(data, "lexicon"),
  trees: readDataFile(data, "trees"),
});

function corrected(text: string, least = 0): string {
  return model
    .correct(text)
    .filter(({ score }) => score >= least)
    .reduce((result, { start, end, suggestion }) => result.slice(0, start) + suggestion + result.slice(end), text);
}

test.each([
  ["充分发挥基层党组织的战斗保垒作用", "充分发挥基层党组织的战斗堡垒作用"],
  ["组织集休学习，开展研讨交流", "组织集体学习，开展研讨交流"],
  ["撰写心得休会等多种形式", "撰写心得体会等多种形式"],
  ["学思渐悟、入心入脑", "学思践悟、入心入脑"],
  ["坚持全面从严制党", "坚持全面从严治党"],
  ["认真落时党风廉政建设责任制", "认真落实党风廉政建设责任制"],
  ["严格遵守中央八项归定精神", "严格遵守中央八项规定精神"],
])("%s is shown as a slip for %s", (written, right) => {
  expect(corrected(written, bounds.balanced.folded)).toBe(right);
});

test("two wrong characters side by side are one proposal with the whole word", () => {
  const [proposal, ...others] = model.correct("坚持党管干部的基本元泽。");
  expect(others).toEqual([]);
  expect(proposal).toMatchObject({ text: "元泽", suggestion: "原则", start: 9, end: 11 });
});

test.each([
  "深入学习贯彻习近平新时代中国特色社会主义思想，深刻领悟“两个确立”的决定性意义。",
  "坚持“三会一课”制度，组织召开支部党员大会12次、支委会24次、党小组会24次，上党课8次。",
  "认真履行全面从严治党第一责任人责任，班子成员落实“一岗双责”，层层传导压力。",
  "严肃党内政治生活，高质量开好民主生活会和组织生活会，用好批评和自我批评这个武器。",
  "建强战斗堡垒，发挥党员先锋模范作用，推动党建与业务深度融合。",
  "聚焦“急难愁盼”问题，为群众办实事37件，群众满意度持续提升。",
])("%s is left alone", (text) => {
  expect(model.correct(text).filter(({ score }) => score >= 1)).toEqual([]);
});

test("offsets are those of the text with its spaces, numbers and other sentences", () => {
  const text = "今年以来，召开 12 次会议。 发挥战斗保垒作用。";
  const [proposal] = model.correct(text);
  expect(proposal && text.slice(proposal.start, proposal.end)).toBe("保");
});

test("one sentence after another is what the whole paragraph is", () => {
  const text = "发挥战斗保垒作用。组织集休学习。撰写心得休会。";
  const parts = [...model.bySentence(text)];
  expect(parts.map((part) => part.length)).toEqual([1, 1, 1]);
  expect(parts.flat()).toEqual(model.correct(text));
});

test.each(["", " ", "。", "2026", "Word", "𠮷", "\u0000\uffff", "龘".repeat(300), "党".repeat(3000)])(
  "odd texts are read without a fault: %#",
  (text) => {
    for (const { start, end, suggestion } of model.correct(text)) {
      expect(end - start).toBe(suggestion.length);
    }
  },
);

test("the data are within 8 MB and as the manifest says, and take at most 40 MB of memory", () => {
  const { files, bytes } = readManifest(data);
  const sizes = Object.values(fileNames).map((name) => statSync(join(data, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bytes);
  expect(files.map(({ file }) => file).sort()).toEqual(Object.values(fileNames).sort());
  expect(bytes).toBeLessThan(8e6);
  expect(model.byteLength).toBeLessThan(40e6);
});

test("a damaged file is refused", () => {
  const languageModel = Uint8Array.from(readFileSync(join(data, fileNames.languageModel)).subarray(0, 100));
  const lexicon = readDataFile(data, "lexicon");
  expect(() => new TypoModel({ languageModel, confusions: lexicon, lexicon, trees: lexicon })).toThrow(/typo model/);
});
