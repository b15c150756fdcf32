import type { Mark, ParagraphRule } from "../rule";

interface Fault {
  /** What stands right behind the mark: its beginnings, and all of it from there. */
  readonly starts: readonly string[];
  readonly behind: RegExp;
  readonly before: RegExp;
  readonly message: string;
  readonly severity: "warning" | "hint";
}

const endOfItem = /[\p{Script=Han}”》）]/u;

const faults: readonly Fault[] = [
  { starts: ["“"], behind: /“/y, before: /”/, message: "相邻的引号之间通常不用顿号", severity: "hint" },
  { starts: ["《"], behind: /《/y, before: /》/, message: "相邻的书名号之间通常不用顿号", severity: "hint" },
  {
    // Only before the last item: further on in an enumeration 和 and 与 start a name (和合文化) or a verb (与……相适应).
    starts: ["和", "以及", "及", "与"],
    behind:
      /(?:和(?![平谐美睦田风约])|以及|及(?![时格早其])|与(?![会时众此其]))(?![^、，。；：]{0,30}相)[\p{Script=Han}“《][^、，。；：等]{1,40}(?:[，。；：等]|$)/uy,
    before: endOfItem,
    message: "“和、及、与、以及”前面不用顿号",
    severity: "warning",
  },
  {
    starts: ["等"],
    behind: /等(?![级同价候待额次高效量温于离])(?:等|[，。；、]|\p{Script=Han}{2})/uy,
    before: endOfItem,
    message: "“等”前面不用顿号",
    severity: "warning",
  },
];

const signs = faults.flatMap(({ starts }) => starts.map((start) => `、${start}`));
/** For each of them the fault of which it is a sign. */
const faultOf = faults.flatMap((fault) => fault.starts.map(() => fault));

export const pauseMark: ParagraphRule = {
  id: "pause-mark",
  scope: "paragraph",
  words: signs,
  category: "punctuation",
  severity: "warning",
  basis: "国标",
  source: "GB/T 15834-2011 4.5.3.5、B.1.2",
  title: "多余的顿号",
  why: "相邻的引号、书名号之间通常不用顿号；最后一项前面有“和、及、与”时不再用顿号；“等”前面不用顿号。",
  examples: [
    { wrong: "打造“学习型”⟦、⟧“服务型”机关。", right: "打造“学习型”“服务型”机关。" },
    { wrong: "学习《中国共产党章程》⟦、⟧《中国共产党纪律处分条例》。" },
    { wrong: "开展学习、研讨⟦、⟧和交流。", right: "开展学习、研讨和交流。" },
    { wrong: "组织走访、慰问⟦、⟧等活动。", right: "组织走访、慰问等活动。" },
    { fine: "增强“四个意识”、坚定“四个自信”、做到“两个维护”。" },
    { fine: "富强、民主、文明、和谐的社会主义现代化国家。" },
    { fine: "推进阳明文化、和合文化、黄帝文化研究，消除桥园里、和苑等积水点。" },
    { fine: "同市场经济相适应、与法律规范相协调、与传统美德相承接。" },
    { fine: "把整改与从严治党、与规划编制、与文明创建结合起来。" },
    { fine: "及早发现、及时报告、与时俱进。" },
    { fine: "学习《条例》（试行）、《细则》。" },
    { fine: "按照不同类别、等级分别管理。" },
  ],
  *check({ text }, _, hits): Iterable<Mark> {
    for (const { word, start: at } of hits) {
      const fault = faultOf[word]!;
      // 与甲、与乙、与丙结合: the word opens every item.
      const opensAll =
        fault.starts.includes("与") && new RegExp(`${text[at + 1]}[^，。；：]*$`).test(text.slice(0, at));
      if (!opensAll && fault.before.test(text[at - 1] ?? "") && matchesAt(fault.behind, text, at + 1)) {
        yield { start: at, end: at + 1, message: fault.message, suggestions: [""], severity: fault.severity };
      }
    }
  },
};

function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
