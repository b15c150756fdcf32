import type { ParagraphRule } from "../rule";

/** A whole in a sentence, with what is said of its parts up to the end of the sentence or the bracket. */
const wholes: readonly {
  readonly whole: RegExp;
  readonly parts: readonly (readonly RegExp[])[];
  readonly all: boolean;
}[] = [
  {
    whole: /(?:现有|共有|有|在册)(?:中共)?(?:党员(\d{1,5})([名人])|(\d{1,5})([名人])党员)(?=[，,（(：:])/g,
    parts: [
      [/正式党员$/, /预备党员$/],
      [/男(?:性?党员|性)?$/, /女(?:性?党员|性)?$/],
      [/在职(?:党员)?$/, /退休(?:党员)?$/],
    ],
    all: false,
  },
  {
    whole: /(?:反馈|指出|查摆|检视)(?:的|出)?(?:问题(\d{1,5})([个项条])|(\d{1,5})([个项条])问题)(?=[，,（(：:])/g,
    parts: [[/(?:完成|整改到位|已整改)/, /(?:正在|尚未|未完成|持续|推进)/]],
    all: true,
  },
  {
    whole: /参加(?:民主)?(?:评议|测评)的?(?:党员(\d{1,5})([名人])|(\d{1,5})([名人])党员)(?=[，,（(：:])/g,
    parts: [[/优秀/, /(?<!基本|不)合格/, /基本合格/, /不合格/]],
    all: true,
  },
];

/** Parts that are told one by one and do not overlap: nobody counts the same meeting twice. */
const listed = /共[^，。；\d]{1,16}?(\d{1,5})([次场期个件条项篇份])[，,（(：:]其中[：:，]?([^。；）)]+)/g;

export const partsAndWhole: ParagraphRule = {
  id: "parts-and-whole",
  scope: "paragraph",
  trigger: "员题其",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "分项相加不等于总数",
  why: "正式党员和预备党员、男党员和女党员、整改完的和没整改完的，相加应当等于总数；“其中”列出的几项不会比总数多。",
  examples: [
    { wrong: "支部现有党员⟦25⟧名，其中正式党员22名、预备党员2名。" },
    { wrong: "支部共有党员⟦30⟧人（男党员18人、女党员13人），平均年龄42岁。" },
    { wrong: "本支部现有⟦25⟧名党员，其中，女党员9名，男党员15名。" },
    { wrong: "巡察反馈问题⟦28⟧个，已完成整改24个，正在整改3个。" },
    { wrong: "参加民主评议党员⟦18⟧名，优秀5名、合格12名。" },
    { wrong: "上半年共召开各类会议⟦12⟧次，其中支委会6次、支部党员大会3次、党小组会5次。" },
    { fine: "支部现有党员25名，其中正式党员23名、预备党员2名。" },
    { fine: "支部现有党员25名，其中女党员9名、少数民族党员2名。" },
    { fine: "支部现有党员25名，其中预备党员2名。" },
    { fine: "支部现有党员25名，其中女党员18名、大专以上学历20名。" },
    { fine: "巡察反馈问题28个，已完成整改24个，正在整改3个，长期坚持1个。" },
    { fine: "共开展活动12次，其中主题党日6次，参加志愿服务12人次。" },
  ],
  *check({ text }) {
    if (/员|问题/.test(text)) {
      for (const { whole, parts, all } of wholes) {
        for (const found of text.matchAll(whole)) {
          const figure = found[1] ?? found[3]!;
          const unit = found[2] ?? found[4]!;
          const end = found.index + found[0].length;
          const pieces = piecesOf(text.slice(end + 1), unit);
          for (const kinds of parts) {
            const sum = sumOf(pieces, kinds, all);
            if (sum !== undefined && sum !== Number(figure)) {
              const start = found.index + found[0].lastIndexOf(figure);
              yield { start, end: start + figure.length, message: saying(figure, sum, unit) };
            }
          }
        }
      }
    }
    if (text.includes("其中")) {
      for (const [whole, figure, unit, rest] of text.matchAll(listed)) {
        const pieces = piecesOf(rest!, unit!);
        const sum = pieces.reduce((total, { value }) => total + value, 0);
        if (pieces.length > 1 && sum > Number(figure)) {
          const start = text.indexOf(whole) + whole.indexOf(figure!);
          yield { start, end: start + figure!.length, message: saying(figure!, sum, unit!) };
        }
      }
    }
  },
};

interface Piece {
  readonly label: string;
  readonly value: number;
}

/** The parts in the order of the text, up to the first words that give none in this unit. */
function piecesOf(text: string, unit: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text
    .split(/[。；）)]/)[0]!
    .replace(/^其中[，,：:]?/, "")
    .split(/[、，,]|和(?=[^\d、，]{2,8}\d)/)) {
    const found = /^([^\d]{1,16})(\d{1,5})(.+)$/.exec(part.trim());
    if (!found || found[3] !== unit) {
      break;
    }
    pieces.push({ label: found[1]!, value: Number(found[2]) });
  }
  return pieces;
}

/** The sum of the parts that make up the whole between them; undefined where not all of them are told. */
function sumOf(pieces: readonly Piece[], kinds: readonly RegExp[], all: boolean): number | undefined {
  const found = kinds.map((kind) => pieces.filter(({ label }) => kind.test(label)));
  const told = found.filter((each) => each.length > 0);
  const isClear = found.every((each) => each.length < 2) && told.length >= 2 && (!all || told.length === pieces.length);
  return isClear ? told.reduce((total, [piece]) => total + piece!.value, 0) : undefined;
}

function saying(figure: string, sum: number, unit: string): string {
  return `总数写的是${figure}${unit}，分项相加是${sum}${unit}`;
}
