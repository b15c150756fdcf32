import type { ParagraphRule } from "../rule";

/** Words that open a clause and are parted from it by a comma, if at all. */
const openers = "其中 此外 另外 同时 因此 为此 据此 目前 总之 然而 首先 其次 最后 会上 会后 随后".split(" ");
const joints = ["和", "与", "及", "以及", "并"];
const words = [...openers.map((word) => `${word}、`), ...joints.flatMap((word) => [`${word}，`, `${word}、`])];

export const misplacedMark: ParagraphRule = {
  id: "misplaced-mark",
  scope: "paragraph",
  words,
  category: "punctuation",
  severity: "warning",
  basis: "国标",
  source: "GB/T 15834-2011 4.4、4.5",
  title: "用错地方的逗号、顿号",
  why: "“其中、此外”这类词后面要停顿用逗号；“和、与、及”后面紧接着说，不停顿。",
  examples: [
    { wrong: "开展活动8次，其中⟦、⟧上半年3次。", right: "开展活动8次，其中，上半年3次。" },
    { wrong: "提高政治素质、专业素养和⟦，⟧创新能力。", right: "提高政治素质、专业素养和创新能力。" },
    { wrong: "做好宣传教育以及⟦，⟧监督检查工作。", right: "做好宣传教育以及监督检查工作。" },
    { fine: "会前、会上、会后都有安排，态度温和，广泛参与，知识普及，大力推广以及落实。" },
    { fine: "关系缓和，事关共和、民主。" },
    { fine: "首先、其次要分清，会后、课后都要抓。" },
  ],
  *check({ text }, _, hits) {
    for (const { word, start } of hits) {
      const found = words[word]!;
      const at = start + found.length - 1;
      const isOpener = openers.includes(found.slice(0, -1));
      const opensClause = start === 0 || /[，。；：]/.test(text[start - 1]!);
      if (
        isOpener &&
        opensClause &&
        !/^(?:会|课|其|首|最)/.test(text.slice(at + 1)) &&
        /[\p{Script=Han}\d]/u.test(text[at + 1] ?? "")
      ) {
        yield { start: at, end: at + 1, message: `“${found.slice(0, -1)}”后面停顿用逗号`, suggestions: ["，"] };
      } else if (
        !isOpener &&
        isJoint(text, start, found.slice(0, -1)) &&
        /[\p{Script=Han}“《]/u.test(text[at + 1] ?? "")
      ) {
        yield { start: at, end: at + 1, message: `“${found.slice(0, -1)}”后面不停顿`, suggestions: [""] };
      }
    }
  },
};

/** Whether the word joins what stands before it, and does not end a word: 参与, 普及, 温和, 合并. */
function isJoint(text: string, start: number, joint: string): boolean {
  const before = text[start - 1];
  return (
    before !== undefined &&
    /[\p{Script=Han}”》）]/u.test(before) &&
    (joint.length > 1 || !"中参赠授总饱缓温祥共调涉普顾提触波惠遍以合吞兼".includes(before))
  );
}
