const prompts: readonly [RegExp, string][] = [
  [/^人次/, "人次"],
  [/^余?[名人位]/, "人数"],
  [/^万?元/, "金额"],
  [/^次/, "次数"],
  [/^场/, "场数"],
  [/^篇/, "篇数"],
  [/^件/, "件数"],
  [/^个/, "个数"],
  [/^项/, "项数"],
  [/^条/, "条数"],
  [/^期/, "期数"],
  [/^份/, "份数"],
  [/^户/, "户数"],
  [/^起/, "起数"],
  [/^支/, "支数"],
  [/^处/, "处数"],
  [/^家/, "家数"],
  [/^分/, "分数"],
  [/^(?:小时|学时)/, "时数"],
  [/^[%％]/, "比例"],
];

/** What to ask for before a unit: 次数 before 次, 人数 before 名; 数字 where no unit follows. */
export function promptBefore(rest: string): string {
  return prompts.find(([unit]) => unit.test(rest))?.[1] ?? "数字";
}
