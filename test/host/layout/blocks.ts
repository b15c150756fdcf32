import type { Block } from "../../../src/document/block";

const slot = (key: string, prompt: string) => ({ slot: key, prompt });

/** A report with every role of block, slots in text and heading, and characters that XML minds. */
export const everyRole: readonly Block[] = [
  { role: "title", content: ["中共甲市乙局机关第一支部委员会"] },
  { role: "title", content: ["2026年上半年工作总结"] },
  { role: "salutation", content: ["局机关党委："] },
  { role: "body", content: ["上半年，支部以“学思想”为主线，现将情况报告如下（A&B <甲>）。"] },
  { role: "heading1", content: ["一、主要工作"] },
  { role: "heading2", content: ["（一）组织生活"] },
  {
    role: "body",
    content: [
      "共召开支部党员大会",
      slot("支部党员大会", "次数"),
      "次、支委会",
      slot("支委会", "次数"),
      "次、党小组会",
      { slot: "党小组会", prompt: "次数", text: "12次" },
      "，",
      slot("work.1", "写明做法"),
      "。",
    ],
  },
  { role: "heading3", content: ["1.", slot("支部党课", "主题")] },
  { role: "body", content: [slot("work.2", "一句话")] },
  {
    role: "table",
    key: "党员发展",
    caption: "党员发展情况",
    header: ["项目", "上年同期", "本期"],
    rows: [
      ["入党积极分子", "4", "6"],
      ["预备党员", "—", "1,205.5"],
      ["其中：“35岁以下”", "", "50%"],
    ],
  },
  {
    role: "table",
    key: "统计.三会一课",
    caption: "三会一课情况",
    numbered: true,
    unit: "次",
    header: ["项目", "本期", "单位"],
    columns: ["text", "figure", "unit"],
    rows: [
      ["支委会", "6", "次"],
      ["合计", "6", ""],
    ],
    total: true,
  },
  {
    role: "chart",
    caption: "三会一课次数",
    kind: "column",
    categories: ["支委会", "“党课”<次>"],
    series: [
      { name: "上年同期", values: [5, null] },
      { name: "本期", values: [6, 2.5] },
    ],
    unit: "次",
    description: "柱形图：支委会上年同期5次，本期6次；党课本期2.5次。",
  },
  { role: "body", content: ["特此报告。"] },
  { role: "signature", content: ["中共甲市乙局机关第一支部委员会"] },
  { role: "date", content: ["2026年7月3日"] },
];
