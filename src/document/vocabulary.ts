import items from "./vocabulary.json";

/** A figure that party reports state: what it is called, in what units, and under which heading it is grouped. */
export interface Item {
  /** Stable, for data that refers to the item. */
  readonly id: string;
  readonly group: string;
  /** The name under which it is filled: the key of its slots. */
  readonly name: string;
  /** At least one, the customary one first. */
  readonly units: readonly string[];
  /** Other names; no name or alias stands for two items. */
  readonly aliases: readonly string[];
}

/** All items in the order in which a report names them, those of one group together. */
export const vocabulary: readonly Item[] = items;

const byName = new Map(vocabulary.flatMap((item) => [item.name, ...item.aliases].map((name) => [name, item] as const)));

/** The item that goes by this name or alias, blanks in it left aside. */
export function itemOf(name: string): Item | undefined {
  return byName.get(name.replace(/\s/g, ""));
}
