import { clauseAround, clauseBefore, sentenceAround } from "../../../src/taskpane/check/excerpt";

/** A sentence in which a comment hangs behind 保垒 and a note before 作用. */
const text = "支部发挥战斗保垒\u0005\u0002作用，营造氛围。";

test.each([clauseAround, clauseBefore, sentenceAround])("%p shows nothing where comments and notes stand", (around) => {
  const { before, marked, after } = around(text, 6, 8);
  expect(marked).toBe("保垒");
  expect(text.replaceAll(/[\u0002\u0005]/g, "")).toContain(before + marked + after);
});

test("what is marked stays as it is, whatever it holds", () => {
  expect(sentenceAround(text, 6, 9).marked).toBe("保垒\u0005");
});
