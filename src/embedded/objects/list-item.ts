import type { ListItem as Item } from "../text/numbering";
import type { HostObject } from "./host-object";

/** Word.ListItem: what Word itself writes before a paragraph. */
export class ListItem implements HostObject {
  readonly typeName = "ListItem";
  /** Counted from 0. */
  readonly level: number;
  readonly listString: string;

  constructor(item: Item) {
    this.level = item.level;
    this.listString = item.listString;
  }
}
