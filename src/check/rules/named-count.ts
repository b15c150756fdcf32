import { readChineseNumber } from "../../document/numerals";
import type { Mark, ParagraphRule } from "../rule";

const number = "(?<![十百\\d]|第[一二三四五六七八九十百]{0,3})([两二三四五六七八九十]|\\d{1,2})";
/** 3个党小组，分别为甲、乙, up to the end of the clause. */
const explained = new RegExp(
  `${number}[个项大种类条支名家张](?:[^，。；：、\\d即]{0,12}?)[，,]?(?:即|分别(?:为|是))[：:]?([^，。；：（）\\d]{4,80})(?=[，。；]|$)`,
  "g",
);
/** 分别为……送去: the names say for whom; adjoining titles and quotations have no 、 between them. */
const notNames = /[送提供办解放捐帮]|》《|”“/;
/** 问题清单、任务清单“两张清单”: the noun that ends every name stands behind their number. */
const summedUp = new RegExp(
  `(?<=[\\p{Script=Han}”](等?)[“]?)${number}[个张项本份套](\\p{Script=Han}{2})(?=[”，。；、]|$)`,
  "gu",
);

export const namedCount: ParagraphRule = {
  id: "named-count",
  scope: "paragraph",
  words: ["即", "分别为", "分别是", ..."清单 台账 制度 机制 方案 办法 规定 小组 支部 中心 平台 行动 工程".split(" ")],
  category: "consistency",
  severity: "warning",
  basis: "惯例",
  title: "说的个数和列的名称不一样多",
  why: "写了几个，又逐个列出名称，两边要一样多；不一样，多半是增删以后没有改数。",
  examples: [
    { wrong: "下设⟦3⟧个党小组，分别为先锋党小组、银发党小组。" },
    { wrong: "覆盖⟦4⟧个科室，即儿科、眼科、骨科、皮肤科和口腔科。" },
    { wrong: "围绕“⟦四⟧个方面”，即理论学习、作用发挥、服务群众，认真查摆问题。" },
    { wrong: "建立责任清单、问题清单、任务清单“⟦四⟧张清单”，挂图作战。" },
    { wrong: "修订议事制度、考勤制度、财务制度和公务接待制度等⟦3⟧项制度。" },
    { fine: "下设3个党小组，分别为先锋党小组、银发党小组和青年党小组。" },
    { fine: "成立两个专班，分别是人力资源和社会保障专班、市场和质量监管专班。" },
    { fine: "落实三项制度，即学习、研讨、交流制度，请示、报告、备案制度等。" },
    { fine: "建立责任清单、问题清单、任务清单“三张清单”，制定考勤制度、财务制度等8项制度。" },
    { fine: "设3个组，即刻开展工作；4个支部分别为社区、学校送去图书。" },
  ],
  *check({ text }) {
    for (const found of text.matchAll(explained)) {
      if (notNames.test(found[2]!)) {
        continue;
      }
      const said = numberOf(found[1]!);
      const [least, most] = countOf(found[2]!);
      if (most > 1 && !/等/.test(found[2]!) && (said < least || said > most)) {
        yield mark(found.index, found[1]!, said < least ? least : most);
      }
    }
    for (const found of text.matchAll(summedUp)) {
      const [, such, figure, noun] = found;
      const clause = /[^，。；：]*$/.exec(text.slice(0, found.index).replace(/等?“?$/, ""))![0];
      const names = clause.split(/、|和(?=[^、]*$)/);
      const same = names.length - names.findLastIndex((name) => !name.endsWith(noun!)) - 1;
      const said = numberOf(figure!);
      if (same > 1 && same === names.length && (such === "" ? same !== said : same > said)) {
        yield mark(found.index, figure!, same);
      }
    }
  },
};

/** How many names a list holds, at the least and at the most: 和 may stand in a name or between two. */
function countOf(list: string): readonly [number, number] {
  const names = list.split("、");
  const joints = names.flatMap((name) => name.match(/(?<=.{2})(?:以及|和|与|及)(?=.{2})/g) ?? []).length;
  const all = list.split(/、|以及|和|与|及/);
  const alike =
    names.length > 1 && all.every((name) => name.length > 1 && name.length <= 8 && name.at(-1) === all[0]!.at(-1));
  return alike
    ? [all.length, all.length]
    : [names.length > 1 && names.some((name) => name.length > 10) ? 1 : names.length, names.length + joints];
}

function numberOf(figure: string): number {
  return readChineseNumber(figure.replace("两", "二")) ?? Number(figure);
}

function mark(start: number, figure: string, count: number): Mark {
  return { start, end: start + figure.length, message: `这里说的是${figure}，列出来的是${count}` };
}
