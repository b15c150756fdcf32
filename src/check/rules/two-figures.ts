import type { DocumentRule } from "../rule";

const items = "支部党员大会|党员大会|支委会|党小组会|主题党日|集中学习|交流研讨|警示教育|组织生活会";
/** A total of the whole period: 共召开支委会6次. Items that follow in the same enumeration are totals too. */
const total = /(?:共|累计|先后)(?:召开|组织|开展|举办|进行)?了?((?:[^。；，]{0,12}\d{1,3}次[、，]?)+)/g;
const each = new RegExp(`(?<=^|[、，了开展召织办行])(${items})(?:活动|会议|学习)?(\\d{1,3})次`, "g");

export const twoFigures: DocumentRule = {
  id: "two-figures",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "同一项两个数",
  why: "同一项工作的总数在报告里写了两次，两次的数不一样，要核对。",
  examples: [
    { wrong: "上半年共召开支委会6次、支部党员大会2次。\n班子建设方面，累计召开⟦支委会5次⟧。" },
    { fine: "上半年共召开支委会6次、支部党员大会2次。\n班子建设方面，累计召开支委会6次。" },
    { fine: "上半年共召开支委会6次。\n其中专题研究发展党员，召开支委会2次。" },
    { fine: "第一支部共召开支委会6次。\n第二支部共召开支委会5次。" },
  ],
  *check({ snapshot, sumsUp, parts }) {
    const texts = snapshot.paragraphs.map(({ text }) => text);
    const several = texts.some((text) => /第[二三四五六]党?支部|各(?:党)?支部|每个支部/.test(text));
    if (sumsUp || several) {
      return;
    }
    const plan = parts.find((part) => part.part === "plan" && part.present)?.paragraph ?? texts.length;
    const first = new Map<string, string>();
    for (const [paragraph, text] of texts.slice(0, plan).entries()) {
      for (const run of text.matchAll(total)) {
        const sentence = text.slice(text.lastIndexOf("。", run.index) + 1, run.index);
        if (/其中|去年|上年|同期|[一二三四]季度|每[月季]/.test(sentence)) {
          continue;
        }
        const from = run.index + run[0].length - run[1]!.length;
        for (const found of run[1]!.matchAll(each)) {
          const item = found[1]!.replace(/^支部(?=党员大会)/, "");
          const known = first.get(item);
          if (known === undefined) {
            first.set(item, found[2]!);
          } else if (known !== found[2]) {
            const start = from + found.index;
            yield {
              at: { paragraph, start, end: start + found[0].length },
              message: `前面写的是${known}次，这里是${found[2]}次`,
            };
          }
        }
      }
    }
  },
};
