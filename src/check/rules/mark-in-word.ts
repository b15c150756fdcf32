import { isCommonPair } from "../common-pairs";
import type { ParagraphRule } from "../rule";

/** Words of office prose whose halves do not stand at the end and the start of two clauses but by a slip. */
const words = (
  "督导 督促 督办 督查 检查 监督 指导 引导 教导 领导 落实 推进 推动 建设 建立 建强 健全 完善 开展 组织 学习 教育 培训 培养 培育 管理 " +
  "服务 保障 贯彻 执行 部署 安排 研究 讨论 研讨 交流 宣传 宣讲 整改 整治 整顿 谈话 谈心 走访 慰问 调研 调查 考核 考评 评议 评选 述职 " +
  "党员 党建 党务 党费 党课 党章 支部 支委 书记 委员 干部 群众 机关 单位 科室 职工 班子 队伍 堡垒 先锋 模范 作用 作风 纪律 规矩 制度 " +
  "机制 措施 方案 计划 总结 汇报 报告 材料 档案 台账 清单 任务 目标 责任 职责 意识 思想 政治 理论 精神 能力 水平 素质 质量 效果 成效 " +
  "成绩 问题 不足 差距 短板 困难 风险 隐患 廉政 廉洁 警示 腐败 巩固 提升 提高 强化 深化 优化 增强 加强 促进 激发 凝聚 营造 创新 创建"
).split(" ");

/** Each of them with a mark between its halves. */
const split = words.flatMap((word) => [..."，、；。"].map((mark) => word[0]! + mark + word[1]!));

export const markInWord: ParagraphRule = {
  id: "mark-in-word",
  scope: "paragraph",
  words: split,
  category: "punctuation",
  severity: "warning",
  basis: "惯例",
  title: "标点打在词的中间",
  why: "标点把一个词拆成了两半，多半是打字时放错了位置。",
  examples: [
    { wrong: "各支部之间缺少督⟦，⟧导办法不多。" },
    { wrong: "老党员带头宣⟦，⟧讲红色故事。" },
    { fine: "认真落实，查找不足，改进作风。" },
    { fine: "加强检查、督导，推动工作。" },
    { fine: "会议由王某主持，导师张某参加。" },
    { fine: "做到学、思、践、悟贯通。" },
  ],
  *check({ text }, _, hits) {
    for (const { start } of hits) {
      const at = start + 1;
      if (isSlip(text, at)) {
        const [before, mark, behind] = text.slice(at - 1, at + 2);
        yield {
          start: at,
          end: at + 1,
          message: `“${mark}”把“${before}${behind}”拆开了，看看是不是该移到后面或者删去`,
        };
      }
    }
  },
};

/** Neither half fits what it is written with. */
function isSlip(text: string, at: number): boolean {
  return (
    at >= 2 &&
    !isCommonPair(text[at - 2], text[at - 1]) &&
    !isCommonPair(text[at + 1], text[at + 2]) &&
    /^\p{Script=Han}{2}.\p{Script=Han}{2}$/u.test(text.slice(at - 2, at + 3))
  );
}
