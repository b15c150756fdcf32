import { figuresOfDocument, type PlacedFigure, spanOf } from "../../document/figures-of-document";
import { comparable } from "../../document/units";
import { vocabulary } from "../../document/vocabulary";
import type { DocumentRule } from "../rule";

/** Items of which a branch has one total for the period; of others, such as 问题, there may be several kinds. */
const ofGroups = new Set(["三会一课", "党费"]);
const ofItems = new Set(
  "集中学习 交流研讨 中心组学习 警示教育 党员总数 正式党员 预备党员 入党积极分子 发展对象 新发展党员 转正 爱心捐款".split(
    " ",
  ),
);
const items = new Set(
  vocabulary.filter(({ group, name }) => ofGroups.has(group) || ofItems.has(name)).map(({ name }) => name),
);
/** What is there at a day has one number in the report, summed up or not. */
const states = new Set(["党员总数", "正式党员", "预备党员"]);

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
    { wrong: "支部现有党员25名。\n党员全部参加评议，⟦党员总数26名⟧。" },
    { wrong: "共讲党课两次。\n| 项目 | 本期 |\n| 党课 | ⟦3⟧ |" },
    { fine: "上半年共召开支部大会2次、支委会6次。\n班子建设方面，累计召开支委会六次，共召开支部党员大会2次。" },
    { fine: "上半年共召开支委会6次。\n其中专题研究发展党员，召开支委会2次。" },
    { fine: "第一支部共召开支委会6次。\n第二支部共召开支委会5次。" },
    { fine: "上半年共召开支委会6次。\n下一步，计划全年共召开支委会12次。" },
    { fine: "累计收缴党费1.2万元。\n党费共12000元，共查摆问题5个，共查摆问题12个。" },
  ],
  *check({ snapshot, sumsUp }) {
    const texts = snapshot.paragraphs.map(({ text }) => text);
    const several = texts.some((text) => /第[二三四五六]党?支部|各(?:党)?支部|每个支部/.test(text));
    if (sumsUp || several || !texts.some((text) => /共|累计|合计|总|先后|现有/.test(text))) {
      return;
    }
    const first = new Map<string, PlacedFigure>();
    for (const figure of figuresOfDocument(snapshot)) {
      const { value, unit } = comparable(figure.value, figure.unit);
      if (!isTotal(figure)) {
        continue;
      }
      const known = first.get(`${figure.item} ${unit}`);
      if (!known) {
        first.set(`${figure.item} ${unit}`, figure);
      } else if (comparable(known.value, known.unit).value !== value) {
        yield {
          at: spanOf(figure),
          other: spanOf(known),
          message: `前面写的是${known.value}${known.unit}，这里是${figure.value}${figure.unit}`,
        };
      }
    }
  },
};

function isTotal({ item, scope, from, approximate }: PlacedFigure): boolean {
  const stated = scope === "total" || (scope === undefined && (from !== "text" || states.has(item)));
  return stated && !approximate && items.has(item);
}
