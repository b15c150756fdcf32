import { child, children, W, wNumber } from "../embedded/package/xml";
import type { Session } from "../embedded/session";
import { cellsOf, rowsOf } from "../embedded/text/blocks";
import { styleOf } from "../embedded/text/styles";
import { textMap } from "../embedded/text/text-map";

/**
 * Paints the text of the session's body into `into`: paragraphs, headings as such, tables with merged cells, nothing
 * else. For documents on which docx-preview fails. Answers with the elements by paragraph, as `Painting` has them.
 */
export function paintPlainly(session: Session, into: HTMLElement): HTMLElement[][] {
  const indexes = new Map(session.paragraphs().map((p, i) => [p, i]));
  const shown: HTMLElement[][] = session.paragraphs().map(() => []);

  function paintBlocks(parent: Element, target: HTMLElement): void {
    for (const block of children(parent)) {
      if (block.namespaceURI !== W) continue;
      if (block.localName === "p") target.append(paintParagraph(block));
      else if (block.localName === "tbl") target.append(paintTable(block));
      else if (block.localName !== "sectPr") paintBlocks(block, target);
    }
  }

  function paintParagraph(p: Element): HTMLElement {
    const painted = document.createElement("p");
    const { outlineLevel } = styleOf(session.package, p);
    if (outlineLevel <= 9) painted.dataset.level = String(outlineLevel);
    for (const [i, line] of textMap(p).text.split("\v").entries()) {
      if (i > 0) painted.append(document.createElement("br"));
      const span = painted.appendChild(document.createElement("span"));
      span.textContent = line.replace(/[\u0000-\u001f\ufffc]/g, (mark) => (mark === "\t" ? "\u2003" : ""));
    }
    const index = indexes.get(p);
    if (index !== undefined) {
      painted.dataset.paragraph = String(index);
      shown[index] = [painted];
    }
    return painted;
  }

  function paintTable(tbl: Element): HTMLElement {
    const table = document.createElement("table");
    /** By grid column, the cell that goes on downwards from the row above. */
    const growing = new Map<number, HTMLTableCellElement>();
    for (const tr of rowsOf(tbl)) {
      const row = table.insertRow();
      let column = 0;
      for (const tc of cellsOf(tr)) {
        const properties = child(tc, "tcPr");
        const span = wNumber(properties && child(properties, "gridSpan"), "val") ?? 1;
        const merge = properties && child(properties, "vMerge");
        const above = growing.get(column);
        if (merge && merge.getAttributeNS(W, "val") !== "restart" && above) {
          above.rowSpan++;
          paintBlocks(tc, above);
        } else {
          const cell = row.insertCell();
          cell.colSpan = span;
          if (merge) growing.set(column, cell);
          else growing.delete(column);
          paintBlocks(tc, cell);
        }
        column += span;
      }
    }
    return table;
  }

  const page = into.appendChild(document.createElement("section"));
  page.className = "plain-page";
  const body = child(session.package.xml(session.package.main).documentElement, "body");
  if (body) paintBlocks(body, page);
  return shown;
}
