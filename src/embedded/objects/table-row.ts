import { WordError } from "../api/word-error";
import { cellsOf, closest, rowsOf } from "../text/blocks";
import { insertRows, removeRow } from "../text/edit-tables";
import { Collection } from "./collection";
import type { Home } from "./home";
import type { HostObject } from "./host-object";
import { invalid } from "./region";

/** Word.TableRow. */
export class TableRow implements HostObject {
  readonly typeName = "TableRow";

  constructor(
    private readonly home: Home,
    readonly element: Element,
  ) {}

  get cellCount(): number {
    return cellsOf(this.element).length;
  }

  /** Its place in the table, from 0. */
  get rowIndex(): number {
    return rowsOf(closest(this.element, "tbl")!).indexOf(this.element);
  }

  /** New rows after the pattern of this one, empty where no values are given. */
  insertRows(where: unknown, count: unknown, values?: unknown): Collection<TableRow> {
    this.#check();
    if (where !== "Before" && where !== "After") throw invalid("insertRows", where);
    const texts = Array.isArray(values) ? (values as unknown[][]) : [];
    if (texts.length > 0 && (texts.length !== count || texts.some((row) => row.length !== this.cellCount))) {
      throw new WordError("InvalidArgument", "insertRows: the values do not fit the rows.");
    }
    const rows = Array.from({ length: Number(count) }, (_, i) => (texts[i] ?? []).map((text) => String(text ?? "")));
    const made = insertRows(this.home.story, this.element, where, rows);
    return new Collection("TableRowCollection", () => made.map((row) => this.home.row(row)));
  }

  delete(): void {
    this.#check();
    removeRow(this.home.story, this.element);
  }

  #check(): void {
    if (!this.home.story.body.contains(this.element)) {
      throw new WordError("ItemNotFound", "The row is not there any more.");
    }
  }
}
