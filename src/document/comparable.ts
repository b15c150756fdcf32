/** Units that count the same thing, so that figures in them can be compared; the first stands for all of them. */
const alike: readonly (readonly string[])[] = [
  ["次", "场", "期", "节"],
  ["名", "人", "位"],
  ["个", "条", "项", "处", "起", "则", "件", "宗", "份", "篇", "支", "家"],
];
const measures = new Map(alike.flatMap((units) => units.map((unit) => [unit, units[0]!] as const)));

/** A value in the unit in which it can be compared: 2.5万元 is 25000元, 3场 are 3次; 人次 are not 次. */
export function comparable(value: number, unit: string): { readonly value: number; readonly unit: string } {
  // The product of 1.2 and 10000 would end in a digit that nobody wrote.
  return unit === "万元"
    ? { value: Math.round(value * 1_000_000) / 100, unit: "元" }
    : { value, unit: measures.get(unit) ?? unit };
}
