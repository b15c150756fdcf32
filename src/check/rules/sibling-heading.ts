import type { Heading } from "../../document/outline";
import type { DocumentRule, Report } from "../rule";

/** Verbs that official headings open with; next to a sibling that opens with another of them, none is a slip. */
const usualOpenings = new Set(
  (
    "坚持 坚定 坚守 坚决 强化 深化 优化 细化 硬化 量化 净化 活化 加强 加快 加大 加深 增强 突出 突破 抓实 抓好 抓牢 抓细 抓严 抓紧 抓住 " +
    "抓学 压实 落实 做实 做细 做好 做强 做优 严实 夯实 充实 提升 提高 提振 提质 扎实 推动 推进 推行 推广 聚焦 聚力 凝聚 汇聚 建强 建好 建优 " +
    "健全 完善 规范 深入 深学 注重 着力 着眼 持续 紧扣 紧盯 紧抓 围绕 把握 把牢 把好 筑牢 铸牢 扎牢 守牢 织牢 树牢 严格 严明 严肃 从严 " +
    "全面 全力 创新 创建 创优 带头 带动 引领 引导 锤炼 锻造 打造 发挥 发展 开展 拓展 服务 务实 党建 党员 党风 政治 思想 组织 作风 纪律 制度"
  ).split(" "),
);

export const siblingHeading: DocumentRule = {
  id: "sibling-heading",
  scope: "document",
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "同级标题开头不一致",
  why: "同级小标题用同一个词开头时，只有一个差一个字，多半是写错了。",
  examples: [
    {
      wrong: "（一）突出政治引领，抓学习\n（二）⟦突击⟧组织功能，强堡垒\n（三）突出作风建设，树形象",
      right: "（一）突出政治引领，抓学习\n（二）突出组织功能，强堡垒\n（三）突出作风建设，树形象",
    },
    { fine: "（一）聚焦主责，强化政治建设\n（二）围绕中心，强化服务\n（三）聚焦主业，强化作风" },
    { fine: "（一）加强学习\n（二）加快建设\n（三）加强服务" },
    { fine: "（一）强化学习\n（二）深化改革\n（三）强化服务" },
    { fine: "（一）坚持学习\n（二）坚定信念\n（三）坚持服务" },
  ],
  *check({ outline }) {
    yield* walk(outline);
  },
};

function* walk(siblings: readonly Heading[]): Iterable<Report> {
  const openings = siblings.map(opening);
  const usual = openings.find((word, index) => word.length === 2 && openings.indexOf(word) < index);
  const odd = siblings.filter((heading) => opening(heading) !== usual);
  if (usual !== undefined && odd.length === 1 && isSlip(opening(odd[0]!), usual)) {
    yield {
      at: { paragraph: odd[0]!.paragraph, start: odd[0]!.start, end: odd[0]!.start + 2 },
      message: `同级的标题都用“${usual}”开头，这里是“${opening(odd[0]!)}”`,
      suggestions: [usual],
    };
  }
  for (const heading of siblings) {
    yield* walk(heading.children);
  }
}

function opening(heading: Heading): string {
  return heading.text.slice(0, 2);
}

function isSlip(word: string, usual: string): boolean {
  const sharesOne = (word[0] === usual[0]) !== (word[1] === usual[1]);
  return sharesOne && !usualOpenings.has(word);
}
