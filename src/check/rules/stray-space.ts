import { isCommonPair } from "../common-pairs";
import type { Mark, ParagraphRule } from "../rule";

/** Space, no-break space and ideographic space; tabs and line breaks lay text out. */
const beside =
  /[ \u00a0\u3000]+(?:(?<=[\p{Script=Han}\d％%][ \u00a0\u3000]+)(?=[，。、；：？！”’》〉）】])|(?<=[，、；：“‘《〈（【][ \u00a0\u3000]+)(?=[\p{Script=Han}“《（\d])|(?<=[。？！”’》〉）】][ \u00a0\u3000]+)(?=[，。、；：？！])|(?<=[。？！；][ \u00a0]+)(?=\p{Script=Han})|(?<=\p{Script=Han}[ \u00a0\u3000]+)(?=[“‘《〈（【]))/gu;

export const straySpace: ParagraphRule = {
  id: "stray-space",
  scope: "paragraph",
  trigger: " \u00a0\u3000",
  category: "punctuation",
  severity: "warning",
  basis: "国标",
  source: "GB/T 15834-2011 5.1",
  title: "多余的空格",
  why: "中文标点自己占位置，旁边不再加空格；多出来的空格多半是从网页上带来的。",
  examples: [
    { wrong: "印发《关于开展学习的通知⟦ ⟧》。", right: "印发《关于开展学习的通知》。" },
    { wrong: "逐户登记造册，⟦ ⟧深入一线走访。", right: "逐户登记造册，深入一线走访。" },
    { wrong: "组织开展⟦ ⟧“亮身份”活动。", right: "组织开展“亮身份”活动。" },
    { wrong: "机关第二党⟦ ⟧支部坚持学习，成效明显。", right: "机关第二党支部坚持学习，成效明显。" },
    { wrong: "开展“传承红色基因⟦  ⟧凝聚奋进力量”主题党日。", right: "开展“传承红色基因 凝聚奋进力量”主题党日。" },
    { fine: "开展“守初心 担使命”主题活动。" },
    { fine: "使用 Word 软件编辑。" },
    { fine: "张 三  李 四" },
    { fine: "一、 主要工作" },
  ],
  *check({ text, cell }) {
    if (cell) {
      return;
    }
    yield* insideWords(text);
    for (const { 0: gap, index } of text.matchAll(
      /(?<=“[^“”]{2,20}\p{Script=Han})[ \u00a0]{2,}(?=\p{Script=Han}[^“”]{1,20}”)/gu,
    )) {
      yield { start: index, end: index + gap.length, message: "两句之间空一格就够了", suggestions: [" "] };
    }
    for (const found of text.matchAll(beside)) {
      const slogan = isInSlogan(text, found.index);
      const number = /^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．])$/.test(
        text.slice(0, found.index),
      );
      if (!slogan && !number) {
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message: "标点旁边多了空格",
          suggestions: [""],
        };
      }
    }
  },
};

/** One space between Chinese characters that read on without it, in running text. */
function* insideWords(text: string): Iterable<Mark> {
  if (!/[。；]/.test(text)) {
    return;
  }
  for (const { index } of text.matchAll(/(?<=\p{Script=Han}{2})[ \u00a0](?=\p{Script=Han}{2})/gu)) {
    const [open, close] = [text.lastIndexOf("“", index), text.lastIndexOf("”", index)];
    const isName = /^.{0,3}[ \u00a0]/.test(text.slice(index + 1)) || /[ \u00a0].{0,3}$/.test(text.slice(0, index));
    if (open <= close && !isName && isCommonPair(text[index - 1], text[index + 1])) {
      yield { start: index, end: index + 1, message: "词的中间多了空格", suggestions: [""] };
    }
  }
}

/** Between quotation marks a space parts the two halves of a slogan. */
function isInSlogan(text: string, at: number): boolean {
  const open = Math.max(text.lastIndexOf("“", at), text.lastIndexOf("《", at));
  const close = Math.max(text.lastIndexOf("”", at), text.lastIndexOf("》", at));
  const before = text[at - 1]!;
  return (
    open > close &&
    /\p{Script=Han}/u.test(before) &&
    !/[，。、；：？！”’》〉）】]/.test(text.slice(at).trimStart()[0] ?? "")
  );
}
