import { isCommonPair } from "../common-pairs";
import { officeWords } from "../office-words";
import type { ParagraphRule } from "../rule";

/** Words that many reports have beside the usual ones. */
const more =
  "人均 情况 现象 会议 文件 通知 讲话 指示 批示 要求 形势 舆情 阵地 项目 企业 基层 社区 矛盾 纠纷 化解 排查 防控 防范 安全 志愿 活动 结合 融合 深入 严格 持续 全面 主动 积极 有效 切实 进一 步骤".split(
    " ",
  );
/** Turned round these are words or parts of words: 强加, 量质齐升, 示警, 导引, 兴风作浪, 第一章党员. */
const lawful = new Set("加强 质量 警示 引导 执行 作风 党章 党员".split(" "));
const words = [...new Set([...officeWords, ...more])].filter((word) => !lawful.has(word));
const turned = words.map((word) => `${word[1]}${word[0]}`);

export const turnedWord: ParagraphRule = {
  id: "turned-word",
  scope: "paragraph",
  words: turned,
  category: "typo",
  severity: "warning",
  basis: "惯例",
  title: "两个字颠倒了",
  why: "常用词的两个字打反了次序，而反过来不成词，与前后的字也连不成词。",
  examples: [
    { wrong: "认真学习会议⟦神精⟧，撰写心得。", right: "认真学习会议精神，撰写心得。" },
    { wrong: "支部⟦均人⟧学时达到40学时。", right: "支部人均学时达到40学时。" },
    { wrong: "确保各项⟦施措⟧落到实处。", right: "确保各项措施落到实处。" },
    { fine: "党员党性修养不断增强，支部部署有力。" },
    { fine: "增强精神动力，深化化解机制，文明实践所建设有序。" },
    { fine: "不把意志强加于人，开展以案示警，经济量质齐升。" },
    { fine: "干部部分轮岗，任务务求落地，制度度量明确。" },
  ],
  *check({ text }, _, hits) {
    for (const { word, start } of hits) {
      const [before, first, second, next] = [text[start - 1], text[start], text[start + 1], text[start + 2]];
      const isSeam = isCommonPair(before, first) || isCommonPair(second, next) || isCommonPair(first, second);
      if (!isSeam && before !== second && next !== first) {
        yield {
          start,
          end: start + 2,
          message: `“${turned[word]}”疑为“${words[word]}”，两个字颠倒了`,
          suggestions: [words[word]!],
        };
      }
    }
  },
};
