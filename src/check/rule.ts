import type { Paragraph, Span } from "../document/snapshot";
import type { Context } from "./context";
import type { Reading } from "./reading";

/** The class of a fault, as the pane filters by it. */
export const categories = {
  structure: "结构",
  numbering: "序号",
  typo: "错字",
  punctuation: "标点",
  numeral: "数字",
  placeholder: "没有填",
  residue: "残留",
  formulation: "表述",
  time: "时间",
  consistency: "前后不一",
  repetition: "重复",
  "party-life": "组织生活",
} as const;

export type Category = keyof typeof categories;

/** How sure a fault is, and as the writer reads it: error is sure, warning likely, hint custom or a thing to look at. */
export const severities = { error: "必改", warning: "建议", hint: "提示" } as const;

export type Severity = keyof typeof severities;

/** On what a rule rests: a regulation, a national standard, fixed wording, or custom. */
export type Basis = "法规" | "国标" | "固定表述" | "惯例";

/** Figures given with an example, by item: the period's, or the period's and the one before; in the item's usual unit. */
export type GivenFigures = Readonly<Record<string, number | readonly [now: number, before: number]>>;

/** A text in which the rule reports the words between ⟦ and ⟧, or in which it reports nothing. */
export type Example = ({ readonly wrong: string; readonly right?: string } | { readonly fine: string }) & {
  /** Where the rule compares the text with a block of statistics. */
  readonly given?: GivenFigures;
  /** Where the rule takes over what the typo model proposes: for words of the text, what they should be and the score. */
  readonly proposed?: Readonly<Record<string, readonly [suggestion: string, score: number]>>;
};

/** What a rule found in one paragraph; offsets are UTF-16 units of its text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What may stand at the mark instead, best first; an empty string deletes it. */
  readonly suggestions?: readonly string[];
  /** Where one mark weighs other than its rule. */
  readonly severity?: Severity;
  /** How sure the typo model is, where the mark is its own. */
  readonly score?: number;
}

/** What a rule found in the document. */
export interface Report extends Omit<Mark, "start" | "end"> {
  readonly at: Span;
  /** The other place that the message speaks of, where there is one. */
  readonly other?: Span;
}

interface RuleCard {
  /** Lower case with hyphens, named after the fault. */
  readonly id: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly basis: Basis;
  /** The clause or document, where one decides: GB/T 15834-2011 4.5.3.5. */
  readonly source?: string;
  /** What it looks for, in a few words for the writer. */
  readonly title: string;
  /** Why it is a fault, in one or two sentences for the writer. */
  readonly why: string;
  /** Its tests, its documentation and its help at once. */
  readonly examples: readonly [Example, ...Example[]];
}

/** A word that a rule looks for, where it stands. */
export interface Hit {
  /** Its index among the words of the rule. */
  readonly word: number;
  /** Where it starts, in UTF-16 units. */
  readonly start: number;
}

/** A rule that needs to see no more than one paragraph; its marks are kept until the paragraph changes. */
export interface ParagraphRule extends RuleCard {
  readonly scope: "paragraph";
  /**
   * The rule speaks only of paragraphs with at least one of these characters; it is not asked about the others, which
   * is most of what makes a check fast. UTF-16 units.
   */
  readonly trigger?: string;
  /**
   * Words, without repeats, that wake the rule as its trigger does; it is told where they
   * stand. Those of all rules are found in one pass. With neither trigger nor words it is asked about every paragraph.
   */
  readonly words?: readonly string[];
  /** @param hits every place of its words, in the order of where they start. */
  check(paragraph: Paragraph, context: Context, hits: readonly Hit[]): Iterable<Mark>;
}

/** A rule that needs the whole report; examples are then several paragraphs in the notation of document/notation. */
export interface DocumentRule extends RuleCard {
  readonly scope: "document";
  check(reading: Reading, context: Context): Iterable<Report>;
}

/**
 * Pure and without state. Severity `error` with exactly one suggestion is what 全部改正 applies, so it must never be
 * wrong; everything else asks the writer.
 */
export type Rule = ParagraphRule | DocumentRule;

/** A report of a rule, ready to be shown: it can be told apart from others and found again when text moves. */
export interface Finding extends Report {
  readonly rule: Rule;
  readonly severity: Severity;
  /** The text at the span. */
  readonly text: string;
  /**
   * Names of this finding and of no other in the document, the first the most exact. A later check of the edited
   * document gives the same fault at least one of them, wherever it has moved to.
   */
  readonly keys: readonly [string, ...string[]];
}
