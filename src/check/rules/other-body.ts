import type { Reading } from "../reading";
import type { DocumentRule } from "../rule";

/** What a body that writes reports can be: how its name shows it, and how it then speaks of itself. */
const bodies: readonly { readonly named: RegExp; readonly self: readonly string[] }[] = [
  { named: /[镇乡]|街道/, self: ["镇", "乡", "街道"] },
  { named: /[村]|社区|居委会/, self: ["村", "社区"] },
  { named: /[局厅委办署]|中心|馆|机关|支队|大队/, self: ["局", "厅"] },
  { named: /大学|学院|[中小]学|学校|校|幼儿园/, self: ["校", "院"] },
  { named: /医院|卫生院|法院|检察院|研究院|设计院/, self: ["院"] },
  { named: /公司|集团|[工电]厂|银行|支行|国企/, self: ["公司", "厂", "行"] },
];

const all = bodies.flatMap(({ self }) => self);
const self = new RegExp(`[我本](${[...new Set(all)].join("|")})(?![我来长业政]|级|科)`, "g");
/** What a place has and an office elsewhere has not, named without the place's name. */
const bare =
  /(?<=^|[^\p{Script=Han}\d]|利用|通过|发挥|依托|用好|在)(镇|乡|街道|村|社区|校|厂)(?=宣传栏|公示栏|公告栏|广播站?|文化站|卫生院|党群服务中心)/gu;

/** How the body that writes may speak of itself; nothing where neither title nor signature tells what it is. */
function ownWords({ snapshot, title, parts }: Reading): ReadonlySet<string> | undefined {
  const signature = parts.find(({ part, present }) => part === "signature" && present)?.paragraph;
  const name = [title, signature]
    .map((at) => (at === undefined ? "" : (snapshot.paragraphs[at]?.text ?? "")))
    .join("\n");
  const plain = name.replace(/党委|纪委|团委/g, "");
  const kinds = bodies.filter(({ named }) => named.test(plain));
  return kinds.length > 0 ? new Set(kinds.flatMap((kind) => kind.self)) : undefined;
}

export const otherBody: DocumentRule = {
  id: "other-body",
  scope: "document",
  category: "residue",
  severity: "hint",
  basis: "惯例",
  title: "像是别的单位的话",
  why: "照着别的单位的稿子改，容易把“我镇”“我校”留在自己的报告里。",
  examples: [
    { wrong: "县水利局2026年上半年党建工作总结\n上半年，⟦我镇⟧党员干部带头学习。" },
    { wrong: "市第二中学党支部2026年工作要点\n进一步提高⟦我局⟧党员的理论水平。" },
    { wrong: "县财政局党支部2026年上半年工作总结\n充分发挥⟦镇⟧宣传栏的作用。" },
    { fine: "青石镇2026年上半年党建工作总结\n上半年，我镇党员干部带头学习，用好镇宣传栏。" },
    { fine: "县水利局2026年上半年党建工作总结\n到柳河镇宣传栏前听群众意见，我局党员参加12人次。" },
    { fine: "第一党支部2026年上半年工作总结\n上半年，我院党员干部带头学习。" },
    { fine: "县司法局2026年工作总结\n在各村公示栏张贴海报，宣讲“我村我治理”的做法。" },
  ],
  *check(reading) {
    const own = ownWords(reading);
    if (!own) {
      return;
    }
    for (const [paragraph, { text }] of reading.snapshot.paragraphs.entries()) {
      for (const pattern of [self, bare]) {
        for (const found of text.matchAll(pattern)) {
          const word = found[1]!;
          if (!own.has(word) && !isQuoted(text, found.index)) {
            const at = { paragraph, start: found.index, end: found.index + found[0].length };
            yield { at, message: `报告不是${word}里写的，这里是不是别处带来的` };
          }
        }
      }
    }
  },
};

function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf("“", at) > text.lastIndexOf("”", at);
}
