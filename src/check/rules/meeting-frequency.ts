import { readChineseNumber } from "../../document/numerals";
import type { DocumentRule } from "../rule";

interface Norm {
  readonly name: string;
  readonly pattern: RegExp;
  /** What the regulation comes to in half a year. */
  readonly half: number;
  readonly rule: string;
}

const count = "(\\d{1,2}|[一二三四五六七八九十]{1,3})次";

const norms: readonly Norm[] = [
  {
    name: "支部党员大会",
    pattern: new RegExp(`(?:支部)?党员大会${count}`),
    half: 2,
    rule: "《中国共产党支部工作条例（试行）》：支部党员大会一般每季度召开1次",
  },
  {
    name: "支委会",
    pattern: new RegExp(`(?:支委会|支部委员会会议)${count}`),
    half: 6,
    rule: "《中国共产党支部工作条例（试行）》：支部委员会会议一般每月召开1次",
  },
  {
    name: "党小组会",
    pattern: new RegExp(`党小组会${count}`),
    half: 6,
    rule: "《中国共产党支部工作条例（试行）》：党小组会一般每月召开1次",
  },
  {
    name: "主题党日",
    pattern: new RegExp(`主题党日(?:活动)?${count}`),
    half: 6,
    rule: "《中国共产党支部工作条例（试行）》第十六条：主题党日每月相对固定1天",
  },
];

export const meetingFrequency: DocumentRule = {
  id: "meeting-frequency",
  scope: "document",
  category: "party-life",
  severity: "hint",
  basis: "法规",
  source: "《中国共产党支部工作条例（试行）》",
  title: "组织生活的次数",
  why: "报告里的次数少于条例的一般要求，核实一下是不是漏记了，或者说明原因。",
  examples: [
    {
      wrong:
        "县档案馆党支部2026年上半年工作总结\n2026年上半年，支部召开⟦支委会3次⟧、支部党员大会2次。现将情况总结如下。",
    },
    { wrong: "县档案馆党支部2026年工作总结\n2026年，支部开展⟦主题党日活动八次⟧，召开支委会12次。现将情况总结如下。" },
    {
      fine: "县档案馆党支部2026年上半年工作总结\n2026年上半年，支部召开支委会6次、支部党员大会2次，开展主题党日6次。现将情况总结如下。",
    },
    { fine: "局机关党委2026年上半年工作总结\n2026年上半年，机关党委召开党员大会1次。现将情况总结如下。" },
    { fine: "县档案馆党支部2026年第一季度工作总结\n2026年第一季度，支部召开支委会3次。现将情况总结如下。" },
  ],
  *check({ period, sumsUp, snapshot, parts }) {
    if (!period || sumsUp || period.kind === "quarter") {
      return;
    }
    const plan = parts.find((part) => part.part === "plan" && part.present)?.paragraph ?? snapshot.paragraphs.length;
    for (const norm of norms) {
      const least = period.kind === "year" ? norm.half * 2 : norm.half;
      const stated = snapshot.paragraphs.slice(0, plan).flatMap(({ text }, paragraph) => {
        const found = norm.pattern.exec(text);
        return found ? [{ paragraph, found, value: Number(found[1]) || readChineseNumber(found[1]!) || 0 }] : [];
      });
      // Several figures may be parts of one; only a single one can be held against the norm.
      const only = stated.length === 1 ? stated[0]! : undefined;
      if (only && only.value > 0 && only.value < least) {
        const start = only.found.index;
        yield {
          at: { paragraph: only.paragraph, start, end: start + only.found[0].length },
          message: `${norm.name}写了${only.value}次，${norm.rule}，${period.kind === "year" ? "全年" : "半年"}合${least}次`,
        };
      }
    }
  },
};
