import type { DocumentRule } from "../rule";

/** Congresses by the number of their term, with the year in which the next one opened. */
const followed: Readonly<Record<string, number>> = { 十七: 2012, 十八: 2017, 十九: 2022 };
const next: Readonly<Record<string, string>> = { 十七: "十八", 十八: "十九", 十九: "二十" };

/** 学习贯彻党的十九大精神, 十九届四中全会精神; not 党的十九大以来. */
const study =
  /(?:学习|贯彻|落实|宣传|领会|宣讲)[^，。；]{0,12}?((?:党的)?(十[七八九])(?:大|届[一二三四五六七]中全会)精神)/g;

export const formerCongress: DocumentRule = {
  id: "former-congress",
  scope: "document",
  category: "time",
  severity: "warning",
  basis: "惯例",
  title: "说的还是上一届的会",
  why: "下一次党代会开过以后，报告里还只写学习贯彻上一届的会议精神，多半是旧稿没有改。",
  examples: [
    {
      wrong:
        "县档案馆党支部2025年工作总结\n2025年，支部深入学习贯彻⟦党的十九大精神⟧，扎实工作。现将情况总结如下。\n一、主要工作\n抓实学习。\n二、存在问题\n学习不够。",
    },
    {
      fine: "县档案馆党支部2025年工作总结\n2025年，支部学习贯彻党的十九大、二十大精神，党的十九大以来工作扎实。现将情况总结如下。\n一、主要工作\n抓实学习。\n二、存在问题\n学习不够。",
    },
    {
      fine: "县档案馆党支部2021年工作总结\n2021年，支部深入学习贯彻党的十九大精神，扎实工作。现将情况总结如下。\n一、主要工作\n抓实学习。\n二、存在问题\n学习不够。",
    },
  ],
  *check({ period, snapshot }) {
    if (!period) {
      return;
    }
    for (const [paragraph, { text }] of snapshot.paragraphs.entries()) {
      for (const found of text.matchAll(study)) {
        const [whole, meeting, term] = found;
        const start = found.index + whole.length - meeting!.length;
        const stop = text.indexOf("。", start);
        const sentence = text.slice(text.lastIndexOf("。", start) + 1, stop < 0 ? text.length : stop);
        if (followed[term!]! < period.year && !/二十[大届]/.test(sentence)) {
          yield {
            at: { paragraph, start, end: start + meeting!.length },
            message: `报告期是${period.year}年，党的${next[term!]}大在${followed[term!]}年已经开过，看看是不是旧稿里的话`,
          };
        }
      }
    }
  },
};
