import { WordError } from "../api/word-error";
import { descend, wNumber, wOn } from "../package/xml";
import { cellsOf, closest, depth, paragraphsIn, rowsOf, tablesIn } from "../text/blocks";
import { removeTable } from "../text/edit-blocks";
import type { Span } from "../text/spans";
import type { Story } from "../text/story";
import { type Collection, thing } from "./collection";
import type { Home } from "./home";
import type { HostObject } from "./host-object";
import type { Paragraph } from "./paragraph";
import type { Range } from "./range";
import type { TableCell } from "./table-cell";

/** Word.Table. */
export class Table implements HostObject {
  readonly typeName = "Table";
  readonly #story: Story;

  constructor(
    private readonly home: Home,
    readonly element: Element,
  ) {
    this.#story = home.story;
  }

  get rowCount(): number {
    return this.#rows().length;
  }

  /** How many rows from the first on are repeated on each page. */
  get headerRowCount(): number {
    const rows = this.#rows();
    const first = rows.findIndex((row) => !wOn(descend(row, "trPr", "tblHeader")));
    return first < 0 ? rows.length : first;
  }

  /** The text of each cell, row by row; paragraphs of a cell are joined by line feeds. */
  get values(): string[][] {
    return this.#rows().map((row) =>
      cellsOf(row).map((cell) =>
        paragraphsIn(cell)
          .map((paragraph) => this.#story.map(paragraph).text)
          .join("\n"),
      ),
    );
  }

  /** False where cells are merged, or where rows have different numbers of cells. */
  get isUniform(): boolean {
    const rows = this.#rows();
    const cells = rows.map(cellsOf);
    const merged = cells
      .flat()
      .some((cell) => (wNumber(descend(cell, "tcPr", "gridSpan"), "val") ?? 1) > 1 || descend(cell, "tcPr", "vMerge"));
    const spared = rows.some((row) => descend(row, "trPr", "gridBefore") || descend(row, "trPr", "gridAfter"));
    return !merged && !spared && new Set(cells.map((row) => row.length)).size <= 1;
  }

  /** 1 for a table that stands in no other. */
  get nestingLevel(): number {
    return depth(this.element, "tbl") + 1;
  }

  /** The tables in its cells. */
  get tables(): Collection<Table> {
    return this.home.tables(() => this.#rows().flatMap(tablesIn));
  }

  getCell(row: unknown, cell: unknown): TableCell {
    return thing(this.getCellOrNullObject(row, cell));
  }

  getCellOrNullObject(row: unknown, cell: unknown): TableCell | null {
    const line = this.#rows()[Number(row)];
    const found = line && cellsOf(line)[Number(cell)];
    return found ? this.home.cell(found) : null;
  }

  get parentTable(): Table {
    return thing(this.parentTableOrNullObject);
  }

  get parentTableOrNullObject(): Table | null {
    const table = closest(this.element, "tbl");
    return table ? this.home.table(table) : null;
  }

  getRange(location: unknown = "Whole"): Range {
    const { start, end, mark } = this.#span();
    const { spans } = this.#story;
    if (location === "Whole") return this.home.range(spans.create(start, end, mark));
    if (location === "Start") return this.home.range(spans.create(start, start));
    if (location === "End") return this.home.range(spans.create(end, end));
    if (location === "After") return this.getParagraphAfter().getRange("Start");
    throw new WordError("InvalidArgument", `getRange: ${String(location)} is not allowed here.`);
  }

  select(mode: unknown = "Select"): void {
    this.getRange(mode === "Select" ? "Whole" : mode).select();
  }

  delete(): void {
    removeTable(this.#story, this.element);
  }

  getParagraphAfter(): Paragraph {
    return thing(this.getParagraphAfterOrNullObject());
  }

  getParagraphAfterOrNullObject(): Paragraph | null {
    return this.#neighbour(this.#span().end.paragraph, 1);
  }

  getParagraphBefore(): Paragraph {
    return thing(this.getParagraphBeforeOrNullObject());
  }

  getParagraphBeforeOrNullObject(): Paragraph | null {
    return this.#neighbour(this.#span().start.paragraph, -1);
  }

  #neighbour(paragraph: Element, step: 1 | -1): Paragraph | null {
    const other = this.#story.paragraphs()[this.#story.indexOf(paragraph) + step];
    return other ? this.home.paragraph(other) : null;
  }

  #span(): Span {
    const paragraphs = paragraphsIn(this.element);
    const [first, last] = [paragraphs[0], paragraphs.at(-1)];
    if (!first || !last || this.#story.indexOf(first) < 0) {
      throw new WordError("ItemNotFound", "The table is not there any more.");
    }
    const end = { paragraph: last, offset: this.#story.length(last) };
    return { start: { paragraph: first, offset: 0 }, end, mark: true };
  }

  #rows(): Element[] {
    return rowsOf(this.element);
  }
}
