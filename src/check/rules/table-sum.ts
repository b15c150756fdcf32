import { type Grid, gridsOf, numberInCell, sumLabel } from "../../document/stated-in-tables";
import type { DocumentRule } from "../rule";

/** Columns whose figures are not added up. */
const notSummed = /[率%％]|占比|比例|平均|人均|同比|增|减|变化|序号|编号|年份|时间|日期/;
const empty = /^[\s—–\-/无]*$/;

export const tableSum: DocumentRule = {
  id: "table-sum",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "表格合计不对",
  why: "合计一行应当等于上面各行相加。",
  examples: [
    { wrong: "| 支部 | 支委会 |\n| 第一支部 | 6 |\n| 第二支部 | 7 |\n| 合计 | ⟦14⟧ |" },
    { wrong: "| 序号 | 支部 | 党费（元） |\n| 1 | 甲 | 1,200 |\n| 2 | 乙 | 886 |\n| 合 计 |  | ⟦2,186⟧ |" },
    { wrong: "| 项目 | 本期 |\n| 发展对象 | 2名 |\n| 预备党员 | 7名 |\n| 总计 | ⟦8名⟧ |" },
    { fine: "| 支部 | 支委会 |\n| 第一支部 | 6 |\n| 第二支部 | 7 |\n| 合计 | 13 |" },
    { fine: "| 支部 | 交纳率 |\n| 第一支部 | 98% |\n| 第二支部 | 100% |\n| 合计 | 99% |" },
    { fine: "| 支部 | 党员 |\n| 第一支部 | 12 |\n| 其中女党员 | 4 |\n| 第二支部 | 9 |\n| 合计 | 21 |" },
    {
      fine: "| 支部 | 党员 |\n| 甲 | 3 |\n| 乙 | 4 |\n| 小计 | 7 |\n| 丙 | 5 |\n| 丁 | 1 |\n| 小计 | 6 |\n| 合计 | 13 |",
    },
  ],
  *check({ snapshot }) {
    for (const grid of gridsOf(snapshot)) {
      for (const { cell, said, sum } of wrongSums(grid)) {
        const start = snapshot.paragraphs[cell.paragraph]!.text.indexOf(cell.text);
        yield {
          at: { paragraph: cell.paragraph, start, end: start + cell.text.length },
          message: `上面各行相加是${sum}，这里写的是${said}`,
        };
      }
    }
  },
};

function* wrongSums({ rows }: Grid) {
  const label = (row: Grid["rows"][number]) => row.slice(0, 2).find((cell) => sumLabel.test(cell?.text ?? ""))?.text;
  if (rows.some((row) => row.slice(0, 2).some((cell) => cell?.text.includes("其中")))) {
    return;
  }
  let from = 1;
  for (const [at, row] of rows.entries()) {
    const own = label(row);
    if (own === undefined) {
      continue;
    }
    const subtotals = rows.slice(1, at).filter((above) => label(above) !== undefined);
    const isSubtotal = own.startsWith("小");
    const summed = isSubtotal || subtotals.length === 0 ? rows.slice(from, at) : subtotals;
    from = at + 1;
    for (const [column, cell] of row.entries()) {
      const said = cell && numberInCell(cell.text)?.value;
      const cells = summed.map((above) => above[column]?.text ?? "").filter((text) => !empty.test(text));
      const values = cells.map((text) => numberInCell(text)?.value);
      if (cell && said !== undefined && values.length > 1 && !notSummed.test(rows[0]![column]?.text ?? "")) {
        const sum = values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0);
        if (!cells.some((text) => /[%％]/.test(text)) && Math.abs(sum - said) > 1e-6) {
          yield { cell, said, sum: Math.round(sum * 100) / 100 };
        }
      }
    }
  }
}
