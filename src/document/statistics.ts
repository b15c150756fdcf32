/** One figure of a block of statistics. */
export interface Figure {
  /** Under which it is filled: the vocabulary's name for the item, or the name as it was written. */
  readonly key: string;
  /** As it was written. */
  readonly name: string;
  /** The group it was written in, otherwise the vocabulary's; empty where neither knows one. */
  readonly group: string;
  /** A finite number; text where the block gives words, as a unit's own slots want them; null where it is left open. */
  readonly value: number | string | null;
  /** 次, 元, %; empty where there is none. */
  readonly unit: string;
  /** The figure of the period before, in the same unit, where the block gives one. */
  readonly base?: number;
  /** Where it stands in the block: 统计 › 三会一课 › 支委会. */
  readonly path: readonly string[];
}

/** A table of a block of statistics; every row has as many cells as `columns`. */
export interface FigureTable {
  /** 党员发展情况; also what a table slot asks for. Unique in the block. */
  readonly title: string;
  /** The unit of all its figures: 名; empty where the columns say their own. */
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** True where a row of sums is asked for under the rows given. */
  readonly total: boolean;
  readonly path: readonly string[];
}

/** A block of statistics as it was read: what one period and one body come to. */
export interface Statistics {
  /** 局机关第一党支部; empty where it is not given. */
  readonly unit: string;
  /** 2026年上半年; empty where it is not given. */
  readonly period: string;
  /** In the order of the block; no two with the same key. */
  readonly figures: readonly Figure[];
  readonly tables: readonly FigureTable[];
  /** The blocks of single branches that `figures` sum up; empty where the block is one body's own. */
  readonly branches: readonly Statistics[];
}
