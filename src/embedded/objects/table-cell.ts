import { WordError } from "../api/word-error";
import { cellsOf, closest, paragraphsIn } from "../text/blocks";
import { setCellText } from "../text/edit-tables";
import type { Home } from "./home";
import type { HostObject } from "./host-object";
import type { TableRow } from "./table-row";

/** Word.TableCell. */
export class TableCell implements HostObject {
  readonly typeName = "TableCell";

  constructor(
    private readonly home: Home,
    readonly element: Element,
  ) {}

  /** Its place in the row, from 0. */
  get cellIndex(): number {
    return cellsOf(this.parentRow.element).indexOf(this.element);
  }

  /** The text; paragraphs are joined by line feeds. */
  get value(): string {
    return paragraphsIn(this.element)
      .map((paragraph) => this.home.story.map(paragraph).text)
      .join("\n");
  }

  set value(text: unknown) {
    if (!this.home.story.body.contains(this.element)) {
      throw new WordError("ItemNotFound", "The cell is not there any more.");
    }
    setCellText(this.home.story, this.element, String(text ?? ""));
  }

  get parentRow(): TableRow {
    return this.home.row(closest(this.element, "tr")!);
  }
}
