import { type Inline, type TextBlock, textOf } from "../document/block";
import { parsePeriod, periodPhrase } from "../document/period";
import type { Figure, Statistics } from "../document/statistics";
import { promptBefore } from "../document/unit-prompts";
import { itemOf } from "../document/vocabulary";
import { numberText } from "./figure-text";
import frames from "./sentences.json";

/** How a group of the vocabulary is put into words: its sentences, in the order in which a report has them. */
interface Frame {
  readonly group: string;
  readonly sentences: readonly {
    /** True where it says what was done in the period, which then opens the sentence: 上半年，共召开…… */
    readonly during?: boolean;
    readonly clauses: readonly Clause[];
  }[];
}

/** Items that are named one after another; the words before each number, by the item's name. */
interface Clause {
  /** Of what the items are parts; it comes first, and they follow with 其中. */
  readonly whole?: Readonly<Record<string, string>>;
  /** Opens the clause, unless the whole does. */
  readonly lead: string;
  readonly items: Readonly<Record<string, string>>;
}

/** A sentence or two that state the figures of a group. */
export interface Sentence {
  /** A group of the vocabulary: 三会一课. */
  readonly group: string;
  /** A paragraph with a filled slot for each figure, so that a later block refreshes it. */
  readonly block: TextBlock;
  /** What it reads. */
  readonly text: string;
}

type Figures = ReadonlyMap<string, Figure>;

/** One sentence for each group of the vocabulary that has figures above 0, in the order of the vocabulary. */
export function sentences({ figures, period }: Statistics): Sentence[] {
  const stated = new Map(
    figures
      .filter(({ value }) => typeof value === "number" && value > 0)
      .flatMap((figure) => {
        const item = itemOf(figure.key);
        return item ? [[item.name, figure] as const] : [];
      }),
  );
  const parsed = parsePeriod(period);
  const opening = parsed ? `${periodPhrase(parsed)}，` : "";
  return (frames as readonly Frame[]).flatMap(({ group, sentences: own }) => {
    const content = own.flatMap(({ during, clauses }): Inline[] => {
      const said = joined(
        clauses.map((clause) => clauseOf(clause, stated)),
        "，",
      );
      return said.length > 0 ? [during ? opening : "", ...said, "。"] : [];
    });
    if (content.length === 0) return [];
    const block: TextBlock = { role: "body", content: merged(content) };
    return [{ group, block, text: textOf(block) }];
  });
}

function clauseOf({ whole = {}, lead, items }: Clause, figures: Figures): Inline[] {
  const total = statedIn(whole, figures);
  const parts = statedIn(items, figures);
  if (total.length === 0) return parts.length > 0 ? [lead, ...parts] : [];
  return parts.length > 0 ? [...total, "，其中", ...parts] : total;
}

/** 支委会6次、党小组会12次 */
function statedIn(phrases: Readonly<Record<string, string>>, figures: Figures): Inline[] {
  const said = Object.entries(phrases).map(([item, phrase]): Inline[] => {
    const figure = figures.get(item);
    return figure ? [phrase, ...numberWithUnit(figure, item)] : [];
  });
  return joined(said, "、");
}

/** The number is the slot; the unit stands behind it. */
function numberWithUnit({ key, value, unit }: Figure, item: string): Inline[] {
  const shown = unit || (itemOf(item)?.units[0] ?? "");
  return [{ slot: key, prompt: promptBefore(shown), text: numberText(value as number) }, shown];
}

function joined(lists: readonly (readonly Inline[])[], mark: string): Inline[] {
  return lists.filter((list) => list.length > 0).flatMap((list, i) => (i > 0 ? [mark, ...list] : list));
}

/** Neighbouring stretches of text as one. */
function merged(content: readonly Inline[]): Inline[] {
  const pieces: Inline[] = [];
  for (const piece of content) {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
    else if (piece !== "") pieces.push(piece);
  }
  return pieces;
}
