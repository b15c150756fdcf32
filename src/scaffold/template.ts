import type { Inline } from "../document/block";
import { nextPeriodText, parsePeriod } from "../document/period";
import { promptBefore } from "../document/unit-prompts";
import type { Answers, Template } from "./scaffold";

/** The names that a template may hold in braces, with the prompt that stands there while there is no answer. */
export const answerPrompts = {
  单位: "单位名称",
  期间: "报告期间",
  年: "年份",
  下期: "下一阶段",
  日期: "年月日",
} as const;

export type AnswerName = keyof typeof answerPrompts;

/** What stands for each name in braces; a name without an answer becomes a slot. */
export type Answered = Readonly<Partial<Record<AnswerName, string>>>;

/** What the writer's answers give for the names in braces. */
export function answered(answers: Answers): Answered {
  const period = parsePeriod(answers.period);
  const entries = {
    单位: answers.unit.trim(),
    期间: answers.period.trim(),
    年: period ? `${period.year}年` : "",
    下期: period ? nextPeriodText(period) : "下一阶段",
    日期: answers.date.trim(),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, text]) => text !== ""));
}

/**
 * A template as inline pieces: names in braces answered, 【…】 as slots.
 * @param home names the place for the keys of free slots: `写法/home/1`, `写法/home/2` …
 */
export function fillTemplate(template: Template, given: Answered, home: string): Inline[] {
  const pieces: Inline[] = [];
  let free = 0;
  let from = 0;
  const addText = (text: string) => {
    const last = pieces[pieces.length - 1];
    if (typeof last === "string") {
      pieces[pieces.length - 1] = last + text;
    } else if (text !== "") {
      pieces.push(text);
    }
  };
  for (const found of template.matchAll(/\{([^}]+)\}|【([^：】]*)(?:：([^】]*))?】/g)) {
    addText(template.slice(from, found.index));
    from = found.index + found[0].length;
    const [, name, item, prompt] = found;
    if (name !== undefined) {
      const text = given[name as AnswerName];
      if (text === undefined) {
        pieces.push({ slot: name, prompt: answerPrompts[name as AnswerName] ?? name });
      } else {
        addText(text);
      }
    } else if (item) {
      pieces.push({ slot: item, prompt: prompt || promptBefore(template.slice(from)) });
    } else {
      free += 1;
      pieces.push({ slot: freeKey(home, free), prompt: prompt || "待填" });
    }
  }
  addText(template.slice(from));
  return pieces;
}

/** The key of the n-th free slot of a place. */
export function freeKey(home: string, n: number): string {
  return `写法/${home}/${n}`;
}

/** A template as plain text, places shown by their prompts: how an outline shows a heading. */
export function templateText(template: Template, given: Answered): string {
  return fillTemplate(template, given, "")
    .map((piece) => (typeof piece === "string" ? piece : `【${piece.prompt}】`))
    .join("");
}
