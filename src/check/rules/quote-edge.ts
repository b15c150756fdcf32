import type { ParagraphRule } from "../rule";

/** A comma or pause mark as the first or the last thing in quotation marks that hold no sentence: “板凳议事，”. */
const inside =
  /(?<=(?:[\p{Script=Han}”、]|”，)“\p{Script=Han}{2,10})[，、；](?=”\p{Script=Han})|(?<=\p{Script=Han}“)[，、；。](?=\p{Script=Han}{2,10}”)/gu;
/** A full stop right before what goes on: 公车使用。等情况. */
const beforeSuch =
  /。(?=等(?:情况|问题|工作|活动|制度|方面|内容|形式|方式|载体|措施|环节|重点|领域|行为)|以及|并且|和\p{Script=Han}{2,6}等)/gu;

export const quoteEdge: ParagraphRule = {
  id: "quote-edge",
  scope: "paragraph",
  words: ["，”", "、”", "；”", "“，", "“、", "“；", "“。", "。等", "。以及", "。并且", "。和"],
  category: "punctuation",
  severity: "warning",
  basis: "国标",
  source: "GB/T 15834-2011 4.8、4.1",
  title: "标点放错了地方",
  why: "引号里只是一个名称时，停顿的标点在引号外面；“等情况”“以及”前面话没有说完，不用句号。",
  examples: [
    { wrong: "常态化开展“邻里夜话”“板凳议事⟦，⟧”收集意见建议。" },
    { wrong: "落实“⟦，⟧三审三校”制度。" },
    { wrong: "对公务接待、公车使用⟦。⟧等情况开展抽查。" },
    { wrong: "组织党员学习《中国共产党章程》⟦。⟧以及有关规定。" },
    { wrong: "开展“邻里夜话”，“板凳议事⟦，⟧”收集意见建议。" },
    { fine: "“路通了，”老支书笑着说，“心也通了。”" },
    { fine: "落实“三审三校”，完善制度；做到“学思用贯通，知信行统一”。" },
    { fine: "他说：“好，”大家都笑了。等待已久的桥终于通车。" },
    { fine: "工作结束。等级评定随后进行。" },
  ],
  *check({ text }) {
    for (const { 0: mark, index } of text.matchAll(inside)) {
      const message = `“${mark}”移到引号外面，或者删去`;
      yield { start: index, end: index + 1, message };
    }
    for (const { index } of text.matchAll(beforeSuch)) {
      yield { start: index, end: index + 1, message: "话没有说完，不用句号" };
    }
  },
};
