import { readNumber } from "./numerals";
import { outline, titleOf } from "./outline";
import { type Period, periodIn, periodText } from "./period";
import type { Paragraph, SlotSpan, Snapshot, Span } from "./snapshot";
import { type StatedFigure, statedFigures } from "./stated-figures";
import { statedInTables } from "./stated-in-tables";
import { itemOf, vocabulary } from "./vocabulary";

/** A figure that the document states, with its place in it. */
export interface PlacedFigure extends Omit<StatedFigure, "at" | "name"> {
  /** The number with its unit; of a slot, what stands in it. */
  readonly at: Span;
  /** The words that name the item; of a slot that nothing names, the slot. */
  readonly name: Span;
  /** A slot says itself which item it holds; a table says it by its labels, a text by its words. */
  readonly from: "slot" | "table" | "text";
  /** The figure of the period before, in the same unit, where a table gives it. */
  readonly base?: number;
}

/** Headings below which a report speaks of what is to come. */
const planHeading = /下一?步|下一阶段|打算|(?:工作)?(?:计划|安排|思路|展望)$|努力方向|今后/;
/** The title of a report that is a plan and nothing else. */
const planTitle = /(?:工作)?(?:要点|计划|安排|方案)$/;
/** A paragraph that opens the plan of a report without headings. */
const planCue = /^\s*(?:下一?步|今后|下一阶段|接下来)[，,]/;
const units = [...new Set(vocabulary.flatMap((item) => item.units))].sort((a, b) => b.length - a.length);
const inSlot = new RegExp(
  `^\\s*(?:约|近)?\\s*([\\d０-９.．,，]+[万亿]?|[一二两三四五六七八九十百千万]+)\\s*([余多])?\\s*(${units.join("|")})?\\s*$`,
);

/** What was read off a snapshot, since several rules ask for the same. */
const known = new WeakMap<Snapshot, readonly PlacedFigure[]>();
/** What the paragraphs of the last document stated, so that of the next one only those that changed are read. */
let memory: { readonly period: string; readonly texts: ReadonlyMap<string, readonly StatedFigure[]> } = {
  period: "",
  texts: new Map(),
};

/** The figures of the period that the document states in slots, tables and sentences, in its order; plans are left out. */
export function figuresOfDocument(snapshot: Snapshot): readonly PlacedFigure[] {
  const figures = known.get(snapshot) ?? readFigures(snapshot);
  known.set(snapshot, figures);
  return figures;
}

/** The period that the title or, without one, the first paragraphs name. */
export function periodOf(snapshot: Snapshot): Period | undefined {
  const title = titleOf(snapshot);
  const opening = snapshot.paragraphs.filter(({ text, cell }) => !cell && text.trim() !== "").slice(0, 4);
  const named = title === undefined ? undefined : periodIn(snapshot.paragraphs[title]!.text);
  return named ?? periodIn(opening.map(({ text }) => text).join("\n"));
}

function readFigures(snapshot: Snapshot): readonly PlacedFigure[] {
  const period = periodOf(snapshot);
  const named = period ? periodText(period) : "";
  const before = memory.period === named ? memory.texts : new Map<string, readonly StatedFigure[]>();
  const texts = new Map<string, readonly StatedFigure[]>();
  const inText = snapshot.paragraphs.flatMap((paragraph, index) => {
    const { text } = paragraph;
    const stated = before.get(text) ?? texts.get(text) ?? statedFigures(text, period);
    texts.set(text, stated);
    return figuresOf(paragraph, index, stated);
  });
  memory = { period: named, texts };
  const planned = inText.length > 0 ? plannedParagraphs(snapshot) : new Set<number>();
  const slots = new Set(inText.filter(({ from }) => from === "slot").map(({ at }) => at.paragraph));
  return [
    ...inText.filter(({ at, from }) => {
      return !planned.has(at.paragraph) && (from === "slot" || !snapshot.paragraphs[at.paragraph]!.cell);
    }),
    ...statedInTables(snapshot).filter(({ at }) => !slots.has(at.paragraph)),
  ].sort((a, b) => a.at.paragraph - b.at.paragraph || a.at.start - b.at.start);
}

/** What to show of a figure: its number, and the name too where they stand close together. */
export function spanOf({ at, name }: PlacedFigure): Span {
  const start = Math.min(at.start, name.start);
  const end = Math.max(at.end, name.end);
  return at.paragraph === name.paragraph && end - start <= 24 ? { paragraph: at.paragraph, start, end } : at;
}

function figuresOf(paragraph: Paragraph, index: number, stated: readonly StatedFigure[]): PlacedFigure[] {
  if (stated.length === 0 && !paragraph.slots) {
    return [];
  }
  const slots = (paragraph.slots ?? []).filter(({ filled }) => filled);
  const prompts = (paragraph.slots ?? []).filter(({ filled }) => !filled);
  const inSlots = slots.flatMap((slot) => slotFigure(paragraph, slot, stated, index));
  const meets = (a: { start: number; end: number }) => (b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  return [
    ...inSlots,
    ...stated.filter(({ at }) => ![...slots, ...prompts].some(meets(at))).map((figure) => placedAt(figure, index)),
  ];
}

function placedAt({ at, name, ...figure }: StatedFigure, paragraph: number): PlacedFigure {
  return { ...figure, at: { paragraph, ...at }, name: { paragraph, ...name }, from: "text" };
}

/** What a filled slot holds, where that is a number: its key tells the item, the words around it the rest. */
function slotFigure(
  { text }: Paragraph,
  slot: SlotSpan,
  stated: readonly StatedFigure[],
  paragraph: number,
): PlacedFigure[] {
  const found = inSlot.exec(text.slice(slot.start, slot.end));
  const value = found ? readNumber(found[1]!) : undefined;
  if (!found || value === undefined) {
    return [];
  }
  const around = stated.find(({ at }) => at.start < slot.end && slot.start < at.end);
  // 人均 and 共 are true of the slot too; that it is only a part its key would say.
  const { scope, ...words } = around ?? {};
  const item = itemOf(slot.key);
  const behind = units.find((unit) => text.startsWith(unit, slot.end));
  const place = { paragraph, start: slot.start, end: slot.end };
  return [
    {
      value,
      approximate: false,
      range: { least: value, most: value },
      ...words,
      ...(scope === undefined || scope === "part" ? {} : { scope }),
      item: item?.name ?? slot.key,
      unit: found[3] ?? behind ?? item?.units[0] ?? "",
      at: place,
      name: around ? { paragraph, ...around.name } : place,
      from: "slot",
    },
  ];
}

function plannedParagraphs(snapshot: Snapshot): ReadonlySet<number> {
  const title = titleOf(snapshot);
  const named = title === undefined ? "" : snapshot.paragraphs[title]!.text.trim();
  if (planTitle.test(named) && !/总结|汇报|报告|情况/.test(named)) {
    return new Set(snapshot.paragraphs.keys());
  }
  const planned = new Set<number>();
  const headings = outline(snapshot);
  headings.forEach(({ paragraph, text }, index) => {
    const end = headings[index + 1]?.paragraph ?? snapshot.paragraphs.length;
    for (let at = paragraph; planHeading.test(text) && at < end; at += 1) {
      planned.add(at);
    }
  });
  snapshot.paragraphs.forEach(({ text }, index) => {
    if (planCue.test(text)) {
      planned.add(index);
    }
  });
  return planned;
}
