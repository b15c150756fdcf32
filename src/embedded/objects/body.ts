import { child, children, descend, isNamed, wElement } from "../package/xml";
import { controlsIn, tablesIn } from "../text/blocks";
import { addParagraph, putText } from "../text/edit-blocks";
import { insertBlocks } from "../text/insert-blocks";
import type { Place, Span } from "../text/spans";
import type { Collection } from "./collection";
import type { ContentControlCollection } from "./content-control";
import type { Paragraph } from "./paragraph";
import type { Range } from "./range";
import { invalid, Region } from "./region";
import type { Table } from "./table";

/** Word.Body: the body of the document; those of headers, notes and cells are not served. */
export class Body extends Region {
  readonly typeName = "Body";

  span(): Span {
    const all = this.story.paragraphs();
    const last = all.at(-1)!;
    return {
      start: { paragraph: all[0]!, offset: 0 },
      end: { paragraph: last, offset: this.story.length(last) },
      mark: true,
    };
  }

  override get contentControls(): ContentControlCollection {
    return this.home.controls(() => controlsIn(this.story.body));
  }

  get tables(): Collection<Table> {
    return this.home.tables(() => tablesIn(this.story.body));
  }

  insertText(text: unknown, location: unknown): Range {
    const { start, end } = this.span();
    const value = String(text ?? "");
    if (location === "Replace") this.clear();
    else if (location !== "Start" && location !== "End") throw invalid("insertText", location);
    const at = location === "Replace" ? this.span().start : location === "Start" ? start : end;
    return this.home.range(putText(this.story, at.paragraph, at.offset, at.offset, value, "outer"));
  }

  insertParagraph(text: unknown, location: unknown): Paragraph {
    if (location !== "Start" && location !== "End") throw invalid("insertParagraph", location);
    const value = String(text ?? "");
    const count = this.story.paragraphs().length;
    const edge = this.#edge(location);
    if (this.story.paragraphs().length === count)
      return this.home.paragraph(addParagraph(this.story, edge, location === "Start" ? "Before" : "After", value));
    // Beside a table or a content control, the paragraph that is made there is the one that is asked for.
    putText(this.story, edge, 0, 0, value, "outer");
    return this.home.paragraph(edge);
  }

  insertOoxml(xml: unknown, location: unknown): Range {
    return this.home.range(insertBlocks(this.story, this.#place(location), String(xml)));
  }

  /** Leaves one empty paragraph, with the properties of the last one; of several sections the last remains. */
  clear(): void {
    const { body } = this.story;
    this.story.change(...children(body));
    const last = children(body).findLast((block) => isNamed(block, "p"));
    const kept = wElement(body, "p");
    const properties = last && child(last, "pPr");
    if (properties) kept.appendChild(properties.cloneNode(true));
    const old = this.story.paragraphs();
    for (const block of children(body)) if (!isNamed(block, "sectPr")) body.removeChild(block);
    body.insertBefore(kept, body.firstChild);
    this.story.restructured();
    for (const paragraph of old) this.story.spans.removed(paragraph, { paragraph: kept, offset: 0 });
    const section = descend(kept, "pPr", "sectPr");
    if (section) section.parentNode!.removeChild(section);
  }

  #place(location: unknown): Place {
    if (location === "Replace") this.clear();
    if (location === "Replace" || location === "Start") return { paragraph: this.#edge("Start"), offset: 0 };
    if (location !== "End") throw invalid("insertOoxml", location);
    const paragraph = this.#edge("End");
    return { paragraph, offset: this.story.length(paragraph) };
  }

  /** The paragraph at the edge of the body; an empty one is made where a table or content control stands there. */
  #edge(which: "Start" | "End"): Element {
    const { body } = this.story;
    const blocks = children(body).filter((block) => !isNamed(block, "sectPr"));
    const edge = which === "Start" ? blocks[0] : blocks.at(-1);
    if (edge && isNamed(edge, "p")) return edge;
    this.story.change();
    const last = children(body).find((block) => isNamed(block, "sectPr")) ?? null;
    const made = body.insertBefore(wElement(body, "p"), which === "Start" ? (blocks[0] ?? null) : last);
    this.story.restructured();
    return made;
  }
}
