import type { ParagraphRule } from "../rule";

export const nestedTitleMark: ParagraphRule = {
  id: "nested-title-mark",
  scope: "paragraph",
  trigger: "《",
  category: "punctuation",
  severity: "error",
  basis: "国标",
  source: "GB/T 15834-2011 4.15.2",
  title: "书名号里的书名号",
  why: "书名号里面还要用书名号时，外面用双书名号《》，里面用单书名号〈〉，不用尖括号。",
  examples: [
    { wrong: "印发《关于学习贯彻⟦《⟧条例⟦》⟧的通知》。", right: "印发《关于学习贯彻〈条例〉的通知》。" },
    { wrong: "印发《关于落实⟦<⟧意见⟦>⟧的方案》。", right: "印发《关于落实〈意见〉的方案》。" },
    { fine: "学习《条例》《准则》等党内法规。" },
    { fine: "印发《关于学习贯彻〈条例〉的通知》。" },
    { fine: "参训人数<50人的单位并入其他班次。" },
  ],
  *check({ text }) {
    if (!/《[^》]*[《<]/.test(text)) {
      return;
    }
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
      const char = text[at]!;
      if (char === "《") {
        depth += 1;
        if (depth === 2 && closesTwice(text, at)) {
          yield inner(at, "〈");
        }
      } else if (char === "》") {
        if (depth === 2 && text.slice(at + 1).includes("》")) {
          yield inner(at, "〉");
        }
        depth = Math.max(0, depth - 1);
      } else if (depth === 1 && char === "<" && /^<[^《》<>]{1,40}>[^《》]{0,60}》/.test(text.slice(at))) {
        yield inner(at, "〈");
      } else if (depth === 1 && char === ">" && /<[^《》<>]{1,40}$/.test(text.slice(0, at))) {
        yield inner(at, "〉");
      }
    }
  },
};

/** 《甲《乙》丙》: the inner pair is closed before the outer one; 《甲《乙》 is a mark left out, not a nested title. */
function closesTwice(text: string, at: number): boolean {
  return /^《[^《》]{1,60}》[^《》]{0,60}》/.test(text.slice(at));
}

function inner(at: number, mark: string) {
  return { start: at, end: at + 1, message: "书名号里面的书名号用单书名号〈〉", suggestions: [mark] };
}
