import type { FlatOpc } from "../package/flat-opc";
import type { Package } from "../package/package";
import { child, children, descendants, setWAttr, wAttr } from "../package/xml";
import { addStyleIfAbsent, defaultStyle, nameOf, styleById, styleByName, typeOf } from "../text/styles";

const references: Readonly<Record<string, string>> = { pStyle: "paragraph", rStyle: "character", tblStyle: "table" };

/**
 * Brings the styles that inserted content names. A style whose name the document knows is the document's own, whatever
 * its id and look; others are added, with what they are based on, followed by and linked to, under an id that is free.
 */
export class StyleImport {
  readonly #pkg: Package;
  readonly #source = new Map<string, Element>();
  /** By id in the source: the id in the document, or undefined where there is no such style. */
  readonly #ids = new Map<string, string | undefined>();
  /** The styles to be added, by their id in the source. */
  readonly #added = new Map<string, Element>();

  constructor(pkg: Package, source: FlatOpc) {
    this.#pkg = pkg;
    const root = source.rootOf("styles");
    for (const style of root ? children(root, "style") : []) this.#source.set(wAttr(style, "styleId") ?? "", style);
  }

  /** Makes what stands below `root` name styles of the document; names of styles that nobody has are taken away. */
  rename(root: Element): void {
    for (const [element, type] of Object.entries(references)) {
      for (const reference of descendants(root, element)) this.#renameReference(reference, type);
    }
  }

  /** The id in the document of a style of the source that is new to it; undefined for every other. */
  newId(sourceId: string): string | undefined {
    return this.#added.has(sourceId) ? this.#ids.get(sourceId) : undefined;
  }

  /** The styles that are new to the document, still to be changed. */
  added(): Element[] {
    return [...this.#added.values()];
  }

  /** Puts the new styles into the document. */
  finish(): void {
    for (const style of this.#added.values()) addStyleIfAbsent(this.#pkg, style);
  }

  #renameReference(reference: Element, type: string): void {
    const id = this.#idOf(wAttr(reference, "val") ?? "", type);
    if (id === undefined) reference.parentNode!.removeChild(reference);
    else setWAttr(reference, "val", id);
  }

  #idOf(sourceId: string, type: string): string | undefined {
    const style = this.#source.get(sourceId);
    if (!style || typeOf(style) !== type) {
      // Content without its styles means those of the document, as Word takes it.
      const resident = styleById(this.#pkg, sourceId);
      return resident && typeOf(resident) === type ? sourceId : undefined;
    }
    if (!this.#ids.has(sourceId)) this.#decide(sourceId, style, type);
    return this.#ids.get(sourceId);
  }

  #decide(sourceId: string, style: Element, type: string): void {
    const resident = styleByName(this.#pkg, type, nameOf(style));
    if (resident || isDefault(style)) {
      this.#ids.set(sourceId, wAttr(resident ?? defaultStyle(this.#pkg, type), "styleId"));
      return;
    }
    // Names are unique over all types: such a style can neither be added nor be meant.
    if (
      ["paragraph", "character", "table", "numbering"].some((other) => styleByName(this.#pkg, other, nameOf(style)))
    ) {
      this.#ids.set(sourceId, undefined);
      return;
    }
    const id = this.#freeId(sourceId);
    this.#ids.set(sourceId, id);
    this.#added.set(sourceId, style);
    setWAttr(style, "styleId", id);
    for (const [name, of] of [
      ["basedOn", type],
      ["next", "paragraph"],
    ] as const) {
      const reference = child(style, name);
      if (reference) this.#renameReference(reference, of);
    }
    this.#renameLink(style, type);
  }

  /** A link goes both ways, so that a style of the document, which knows nothing of it, cannot be linked to. */
  #renameLink(style: Element, type: string): void {
    const link = child(style, "link");
    if (!link) return;
    const linked = wAttr(link, "val") ?? "";
    this.#idOf(linked, type === "character" ? "paragraph" : "character");
    const id = this.newId(linked);
    if (id === undefined) style.removeChild(link);
    else setWAttr(link, "val", id);
  }

  #freeId(wanted: string): string {
    const taken = new Set(this.#ids.values());
    let id = wanted;
    for (let number = 1; styleById(this.#pkg, id) || taken.has(id); number++) id = `${wanted}_${number}`;
    return id;
  }
}

function isDefault(style: Element): boolean {
  return ["1", "true", "on"].includes(wAttr(style, "default") ?? "");
}
