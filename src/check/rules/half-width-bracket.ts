import type { ParagraphRule } from "../rule";

export const halfWidthBracket: ParagraphRule = {
  id: "half-width-bracket",
  scope: "paragraph",
  trigger: "()",
  category: "punctuation",
  severity: "warning",
  basis: "国标",
  source: "GB/T 15834-2011 4.9.2",
  title: "半角括号",
  why: "中文里的括号用全角，前后两半要一样。",
  examples: [
    { wrong: "召开党组⟦(⟧党委⟦)⟧会议。", right: "召开党组（党委）会议。" },
    { wrong: "印发《条例（试行⟦)⟧》。", right: "印发《条例（试行）》。" },
    { wrong: "设立举报电话（12345⟦)⟧。", right: "设立举报电话（12345）。" },
    { fine: "函数f(x)的图像。" },
    { fine: "召开党组（党委）会议。" },
    { fine: "购置设备(Dell 7090)两台。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(/([(（])([^()（）]{0,60})([)）])/g)) {
      const [whole, open, words, close] = found;
      if (
        `${open}${close}` === "（）" ||
        (open === "(" && close === ")" && !/\p{Script=Han}/u.test(words!)) ||
        isHeadingNumber(found)
      ) {
        continue;
      }
      if (open === "(") {
        yield mark(found.index, "（");
      }
      if (close === ")") {
        yield mark(found.index + whole.length - 1, "）");
      }
    }
  },
};

/** (一) at the start of a paragraph is the business of number-mark. */
function isHeadingNumber(found: RegExpExecArray): boolean {
  return found.input.slice(0, found.index).trim() === "" && /^[一二三四五六七八九十]{1,3}$/.test(found[2]!);
}

function mark(start: number, right: string) {
  return { start, end: start + 1, message: `中文里的括号用全角“${right}”`, suggestions: [right] };
}
