import { figuresOfDocument } from "../../document/figures-of-document";
import type { Figure } from "../../document/statistics";
import { openingSpan } from "../opening";
import type { DocumentRule } from "../rule";

/** So many items are named, the others counted. */
const mostNamed = 8;

export const figureNotWritten: DocumentRule = {
  id: "figure-not-written",
  scope: "document",
  category: "consistency",
  severity: "hint",
  basis: "惯例",
  title: "统计里的数没有写进正文",
  why: "给的统计里有数，正文和表格里没有找到这一项。不需要写的可以忽略。",
  examples: [
    { wrong: "⟦县档案馆党支部2026年上半年工作总结⟧\n召开支委会6次。", given: { 支委会: 6, 党课: 2 } },
    { wrong: "⟦上半年，召开支委会6次。⟧", given: { 支委会: 6, 党费金额: 2086, 宣讲: 4 } },
    { wrong: "⟦上半年，党费收缴按规定进行。⟧", given: { 党费金额: 2086 } },
    { fine: "召开支委会5次，讲党课两次。", given: { 支委会: 6, 党课: 2 } },
    { fine: "召开支委会6次。", given: { 支委会: 6, 问题线索: 0 } },
    { fine: "召开支委会6次，认领微心愿12个。", given: { 支委会: 6, 微心愿: 12 } },
  ],
  *check(reading, { statistics }) {
    const { snapshot } = reading;
    const at = openingSpan(reading);
    if (!statistics || !at) {
      return;
    }
    const stated = new Set(figuresOfDocument(snapshot).map(({ item }) => item));
    const waiting = new Set(snapshot.paragraphs.flatMap(({ slots }) => (slots ?? []).map(({ key }) => key)));
    const wholeText = snapshot.paragraphs.map(({ text }) => text).join("\n");
    const missing = statistics.figures.filter(
      (figure) => isCount(figure) && !stated.has(figure.key) && !waiting.has(figure.key) && !isThere(figure, wholeText),
    );
    if (missing.length > 0) {
      const names = missing.slice(0, mostNamed).map(({ name, value, unit }) => `${name}${value}${unit}`);
      const others = missing.length > mostNamed ? `等${missing.length}项` : "";
      yield { at, message: `统计里的${names.join("、")}${others}没有写进正文` };
    }
  },
};

/** Nobody writes that there was none. */
function isCount({ value }: Figure): boolean {
  return typeof value === "number" && value !== 0;
}

/** True where the text has name and number near each other in words that only the writer's unit uses. */
function isThere({ name, value }: Figure, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = text.slice(Math.max(0, at - 12), at + name.length + 12);
    if (new RegExp(`(?<!\\d)${value}(?!\\d)`).test(around.replace(/(?<=\d)[,，](?=\d{3})/g, ""))) {
      return true;
    }
  }
  return false;
}
