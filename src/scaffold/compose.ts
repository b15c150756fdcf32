import { type Block, type Inline, slotsOf, type TextBlock, type TextRole } from "../document/block";
import { type NumberLevel, numberText } from "../document/numbering";
import type { Answers, Scaffold, Section, Template } from "./scaffold";
import { type Answered, answered, fillTemplate, freeKey } from "./template";

/** The deepest level at which a section can stand: 一、（一）1. */
export const deepest = 3;

/** The blocks of a report, ready for a host: title, salutation, lead, numbered sections, closing, signature and date. */
export function compose(scaffold: Scaffold, answers: Answers): Block[] {
  const given = answered(answers);
  const signature = signatureBlocks(scaffold, given);
  return [
    { role: "title", content: fillTemplate(scaffold.title, given, "title") },
    ...(scaffold.signature === "title" ? signature : []),
    ...(scaffold.salutation === undefined ? [] : [text("salutation", scaffold.salutation, given, "salutation")]),
    ...leadBlocks(scaffold, given),
    ...sectionsBlocks(scaffold.sections, 1, given),
    ...bodyBlocks(scaffold.closing, given, "closing"),
    ...(scaffold.signature === "end" ? signature : []),
  ];
}

/** The number of each headed section by its id: 一、 （一） 1. Sections without a heading have none. */
export function numbered(sections: readonly Section[]): Map<string, string> {
  const numbers = new Map<string, string>();
  const walk = (siblings: readonly Section[], depth: NumberLevel) => {
    let n = 0;
    for (const section of siblings) {
      if (section.heading !== "") {
        n += 1;
        numbers.set(section.id, numberText(depth, n));
      }
      walk(section.sections, below(depth));
    }
  };
  walk(sections, 1);
  return numbers;
}

/** How many slots a section puts into the document, those of its sub-sections included. */
export function slotCount(section: Section, answers: Answers): number {
  return countSlots(sectionsBlocks([section], 1, answered(answers)));
}

/** How many slots the lead puts into the document. */
export function leadSlotCount(scaffold: Scaffold, answers: Answers): number {
  return countSlots(leadBlocks(scaffold, answered(answers)));
}

/** What a scaffold comes to: its parts (title, lead, each outermost section …) and the slots of the whole. */
export function measure(scaffold: Scaffold, answers: Answers): { readonly parts: number; readonly slots: number } {
  const rest = [scaffold.salutation !== undefined, scaffold.closing.length > 0, scaffold.signature !== "none"];
  return {
    parts: 2 + scaffold.sections.length + rest.filter(Boolean).length,
    slots: countSlots(compose(scaffold, answers)),
  };
}

function countSlots(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + slotsOf(block).length, 0);
}

function leadBlocks({ lead }: Scaffold, given: Answered): Block[] {
  return lead.body.length > 0 ? bodyBlocks(lead.body, given, "lead") : [promptBlock(lead.prompt, "lead")];
}

function sectionsBlocks(sections: readonly Section[], depth: NumberLevel, given: Answered): Block[] {
  let n = 0;
  return sections.flatMap((section) => {
    const blocks: Block[] = [];
    if (section.heading !== "") {
      n += 1;
      const heading = fillTemplate(section.heading, given, `${section.id}-heading`);
      blocks.push({ role: headingRole(depth), content: prefixed(numberText(depth, n), heading) });
    }
    blocks.push(...bodyBlocks(section.body, given, section.id));
    if (section.sections.length === 0 && section.prompt !== "") {
      blocks.push(promptBlock(section.prompt, section.id));
    }
    return [...blocks, ...sectionsBlocks(section.sections, below(depth), given)];
  });
}

function below(depth: NumberLevel): NumberLevel {
  return Math.min(depth + 1, deepest) as NumberLevel;
}

function prefixed(number: string, heading: readonly Inline[]): Inline[] {
  const [first, ...rest] = heading;
  return typeof first === "string" ? [number + first, ...rest] : [number, ...heading];
}

function headingRole(depth: NumberLevel): TextRole {
  return depth === 1 ? "heading1" : depth === 2 ? "heading2" : "heading3";
}

function bodyBlocks(templates: readonly Template[], given: Answered, home: string): TextBlock[] {
  return templates.map((template, index) => text("body", template, given, index === 0 ? home : `${home}-${index + 1}`));
}

function promptBlock(prompt: string, home: string): TextBlock {
  return { role: "body", content: [{ slot: freeKey(home, 0), prompt }] };
}

function signatureBlocks(scaffold: Scaffold, given: Answered): Block[] {
  return scaffold.signature === "none"
    ? []
    : [text("signature", "{单位}", given, "signature"), text("date", "{日期}", given, "date")];
}

function text(role: TextRole, template: Template, given: Answered, home: string): TextBlock {
  return { role, content: fillTemplate(template, given, home) };
}
