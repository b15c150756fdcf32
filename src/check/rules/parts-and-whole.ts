import type { ParagraphRule } from "../rule";

/** Two kinds that make up all members of a branch between them. */
const kinds: readonly (readonly [string, string])[] = [
  ["正式党员", "预备党员"],
  ["男性?党员", "女性?党员"],
  ["在职党员", "(?:离?退休党员)"],
];

const patterns = kinds.map(
  ([first, second]) =>
    new RegExp(
      `(?:现有|共有|有)(?:中共)?党员(\\d{1,5})([名人])[，,（(](?:其中)?[：:]?${first}(\\d{1,5})\\2[、，]${second}(\\d{1,5})\\2(?=[。；）)，])`,
      "g",
    ),
);

export const partsAndWhole: ParagraphRule = {
  id: "parts-and-whole",
  scope: "paragraph",
  trigger: "员",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "分项相加不等于总数",
  why: "正式党员和预备党员、男党员和女党员相加，应当等于党员总数。",
  examples: [
    { wrong: "支部现有党员⟦25⟧名，其中正式党员22名、预备党员2名。" },
    { wrong: "支部共有党员⟦30⟧人（男党员18人、女党员13人），平均年龄42岁。" },
    { fine: "支部现有党员25名，其中正式党员23名、预备党员2名。" },
    { fine: "支部现有党员25名，其中女党员9名、少数民族党员2名。" },
    { fine: "支部现有党员25名，其中预备党员2名。" },
  ],
  *check({ text }) {
    if (!text.includes("党员")) {
      return;
    }
    for (const pattern of patterns) {
      for (const found of text.matchAll(pattern)) {
        const [whole, all, unit, first, second] = found;
        const sum = Number(first) + Number(second);
        if (sum !== Number(all)) {
          const start = found.index + whole.indexOf(all!);
          yield {
            start,
            end: start + all!.length,
            message: `总数写的是${all}${unit}，分项相加是${sum}${unit}`,
          };
        }
      }
    }
  },
};
