import type { FigureTable } from "../document/statistics";

const year = "(?:(?:19|20)\\d\\d|[一二][〇○零一二三四五六七八九]{3})年";
const part = "(?:上半年|下半年|半年|全年|年度|第?[一二三四1-4]季度|1?\\d(?:[-—–~～至]1?\\d)?月份?)";
const period = new RegExp(`${year}(?:度?${part}|度)?|${part}`, "g");

/** The title without the period that it names: 党员发展情况 of 2026年上半年党员发展情况. */
function withoutPeriod(title: string): string {
  const rest = title
    .replace(period, "")
    .replace(/[（(【[]\s*[）)】\]]/g, "")
    .trim();
  return rest === "" ? title : rest;
}

/**
 * For each table a name that is the same in the block of another period, so that its table and chart are refreshed
 * rather than put in once more; the title itself where two would have the same.
 */
export function lastingKeys(tables: readonly FigureTable[]): string[] {
  const names = tables.map(({ title }) => withoutPeriod(title));
  return names.map((name, i) => (names.indexOf(name) === names.lastIndexOf(name) ? name : tables[i]!.title));
}
