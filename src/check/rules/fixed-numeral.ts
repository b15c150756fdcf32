import type { ParagraphRule } from "../rule";

const digits = "〇一二三四五六七八九";

/** Set phrases whose number is written in Chinese, with figures in place of it. */
const phrases: readonly [RegExp, (found: RegExpExecArray) => string][] = [
  [/3会1课|3会一课|三会1课/g, () => "三会一课"],
  [/4个(?=意识|自信|全面|服从|伟大)/g, () => "四个"],
  [/2个(?=维护|确立|务必|毫不动摇|一百年)/g, () => "两个"],
  [/二个(?=维护|确立|务必|毫不动摇|一百年)/g, () => "两个"],
  [/1岗双责/g, () => "一岗双责"],
  [/3重1大/g, () => "三重一大"],
  [/2学1做/g, () => "两学一做"],
  [/3严3实/g, () => "三严三实"],
  [/(?<=中央)8项规定/g, () => "八项规定"],
  [/5位1体/g, () => "五位一体"],
  [
    /(1[0-9]|2[0-9])届([1-9一二三四五六七八九])中全会/g,
    (found) => `${chinese(found[1]!)}届${digits[Number(found[2])] ?? found[2]}中全会`,
  ],
  [/(?<!\d)([1-3])等(?=奖(?!励)|功)/g, (found) => `${digits[Number(found[1])]}等`],
  [/第1(?=书记|责任人|议题|时间|要务|资源|动力|方阵|梯队)/g, () => "第一"],
  [/(?<=《习近平(?:谈治国理政|著作选读|文选)》)第([1-9])卷/g, (found) => `第${digits[Number(found[1])]}卷`],
  [/党的(1[0-9]|2[0-9])大(?=[，。、；精报会以召])/g, (found) => `党的${chinese(found[1]!)}大`],
];

/** One of them stands in every match. */
const signs = (
  "3会1课 3会一课 三会1课 4个意识 4个自信 4个全面 4个服从 4个伟大 2个维护 2个确立 2个务必 2个毫不动摇 2个一百年 二个维护 二个确立 " +
  "二个务必 二个毫不动摇 二个一百年 1岗双责 3重1大 2学1做 3严3实 中央8项规定 5位1体 中全会 党的1 党的2 1等奖 2等奖 3等奖 1等功 2等功 3等功 第1书记 第1责任人 第1议题 第1时间 第1要务 第1资源 第1动力 第1方阵 第1梯队 》第"
).split(" ");

export const fixedNumeral: ParagraphRule = {
  id: "fixed-numeral",
  scope: "paragraph",
  words: signs,
  category: "numeral",
  severity: "error",
  basis: "国标",
  source: "GB/T 15835-2011 4.2.3",
  title: "固定说法里的数字",
  why: "“三会一课”“四个意识”“二十届三中全会”这类固定说法里的数用汉字。",
  examples: [
    { wrong: "认真落实“⟦3会1课⟧”制度。", right: "认真落实“三会一课”制度。" },
    { wrong: "增强“⟦4个⟧意识”、做到“⟦2个⟧维护”。", right: "增强“四个意识”、做到“两个维护”。" },
    { wrong: "做到“⟦二个⟧维护”。", right: "做到“两个维护”。" },
    { wrong: "学习⟦20届3中全会⟧精神。", right: "学习二十届三中全会精神。" },
    { wrong: "学习⟦党的20大⟧精神。", right: "学习党的二十大精神。" },
    { wrong: "学习党的⟦20届四中全会⟧精神，获⟦2等⟧奖1项。", right: "学习党的二十届四中全会精神，获二等奖1项。" },
    { wrong: "学习《习近平谈治国理政》⟦第4卷⟧。", right: "学习《习近平谈治国理政》第四卷。" },
    { fine: "分3等奖励，共12等奖项。" },
    { fine: "召开3次会议，2个支部参加。" },
    { fine: "第4个全国宪法宣传周期间开展活动。" },
    { fine: "评选20大先进典型。" },
  ],
  *check({ text }) {
    for (const [pattern, right] of phrases) {
      for (const found of text.matchAll(pattern)) {
        const after = right(found);
        yield {
          start: found.index,
          end: found.index + found[0].length,
          message: `固定说法写作“${after}”`,
          suggestions: [after],
        };
      }
    }
  },
};

function chinese(figures: string): string {
  const tens = Number(figures[0]);
  const ones = Number(figures[1]);
  return `${tens > 1 ? digits[tens] : ""}十${ones > 0 ? digits[ones] : ""}`;
}
