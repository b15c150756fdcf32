import { weighByDocument } from "../../../src/check/typo-model/document-evidence";

const proposal = (text: string, wrong: string, suggestion: string) => {
  const start = text.indexOf(wrong);
  return { start, end: start + wrong.length, text: wrong, suggestion, score: 1 };
};

function scoresOf(texts: readonly string[], wrong: string, suggestion: string): number[] {
  const weighed = weighByDocument(
    texts.map((text) => ({ text, proposals: text.includes(wrong) ? [proposal(text, wrong, suggestion)] : [] })),
  );
  return weighed.flat().map(({ score }) => score);
}

test("a correction that stands elsewhere makes the proposal surer", () => {
  expect(scoresOf(["战斗保垒作用", "建强战斗堡垒作用"], "保", "堡")).toEqual([1.5]);
});

test("a word the document keeps to is doubted", () => {
  expect(scoresOf(["在蚕业区内", "各蚕业区", "丘陵"], "蚕", "产")).toEqual([-0.5, -0.5]);
});

test("without evidence the score stays", () => {
  expect(scoresOf(["战斗保垒作用", "丘陵"], "保", "堡")).toEqual([1]);
});

test("a document with both keeps the score where the flagged text stands more than once", () => {
  expect(scoresOf(["战斗保垒作用", "战斗保垒作用", "战斗堡垒作用"], "保", "堡")).toEqual([1, 1]);
});
