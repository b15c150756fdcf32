import type { FlatOpc } from "../package/flat-opc";
import { ensurePart } from "../package/main-parts";
import type { Package } from "../package/package";
import { insertInOrder } from "../package/schema-order";
import { child, children, descend, descendants, setWAttr, wAttr, wNumber } from "../package/xml";
import type { StyleImport } from "./import-styles";

/**
 * Brings the lists that inserted content uses, under ids of their own, so that they never count on with lists of the
 * document. Lists of the source that share a definition still do.
 */
export class NumberingImport {
  readonly #pkg: Package;
  readonly #styles: StyleImport;
  readonly #sourceStyles: Element | undefined;
  readonly #nums = new Map<string, Element>();
  readonly #definitions = new Map<string, Element>();
  /** By w:numId in the source: that in the document. */
  readonly #ids = new Map<string, number | undefined>();
  readonly #definitionIds = new Map<Element, number>();

  constructor(pkg: Package, source: FlatOpc, styles: StyleImport) {
    this.#pkg = pkg;
    this.#styles = styles;
    this.#sourceStyles = source.rootOf("styles");
    const root = source.rootOf("numbering");
    for (const num of root ? children(root, "num") : []) this.#nums.set(wAttr(num, "numId") ?? "", num);
    for (const definition of root ? children(root, "abstractNum") : []) {
      this.#definitions.set(wAttr(definition, "abstractNumId") ?? "", definition);
    }
  }

  /** Makes what stands below `root` use lists of the document; the numbering of lists that are not there is taken away. */
  renumber(root: Element): void {
    for (const reference of descendants(root, "numId")) {
      const sourceId = wAttr(reference, "val") ?? "";
      if (sourceId === "0") continue;
      if (!this.#ids.has(sourceId)) this.#ids.set(sourceId, this.#bring(sourceId));
      const id = this.#ids.get(sourceId);
      const numPr = reference.parentNode!;
      if (id === undefined) numPr.parentNode!.removeChild(numPr);
      else setWAttr(reference, "val", id);
    }
  }

  /** The definitions of the source that came along. */
  added(): Element[] {
    return [...this.#definitionIds.keys()];
  }

  #bring(sourceId: string): number | undefined {
    const num = this.#nums.get(sourceId);
    const definition = num && this.#definitionOf(num, new Set());
    if (!definition) return undefined;
    const definitionId = this.#bringDefinition(definition);
    this.#adapt(num);
    const root = this.#root();
    const id = Math.max(0, ...children(root, "num").map((other) => wNumber(other, "numId") ?? 0)) + 1;
    const added = root.ownerDocument.importNode(num, true) as Element;
    setWAttr(added, "numId", id);
    setWAttr(child(added, "abstractNumId")!, "val", definitionId);
    insertInOrder(root, added);
    return id;
  }

  #bringDefinition(definition: Element): number {
    const known = this.#definitionIds.get(definition);
    if (known !== undefined) return known;
    this.#adapt(definition);
    const root = this.#root();
    const others = children(root, "abstractNum");
    const id = Math.max(-1, ...others.map((other) => wNumber(other, "abstractNumId") ?? 0)) + 1;
    const added = root.ownerDocument.importNode(definition, true) as Element;
    setWAttr(added, "abstractNumId", id);
    // Word takes definitions of one w:nsid for one list and lets them count together; it gives new ones by itself.
    for (const name of ["nsid", "styleLink"]) {
      const element = child(added, name);
      if (element) added.removeChild(element);
    }
    insertInOrder(root, added);
    this.#definitionIds.set(definition, id);
    return id;
  }

  /** The levels may belong to styles that come along, not to the document's own, which have numbering of their own. */
  #adapt(levels: Element): void {
    for (const reference of descendants(levels, "pStyle")) {
      const id = this.#styles.newId(wAttr(reference, "val") ?? "");
      if (id === undefined) reference.parentNode!.removeChild(reference);
      else setWAttr(reference, "val", id);
    }
    // Picture bullets would need the picture and its relationship as well; the level has a character in their place.
    for (const bullet of descendants(levels, "lvlPicBulletId")) bullet.parentNode!.removeChild(bullet);
    for (const style of descendants(levels, "rStyle")) style.parentNode!.removeChild(style);
  }

  /** Follows w:numStyleLink to the definition that has the levels, because its style does not come along. */
  #definitionOf(num: Element, seen: Set<Element>): Element | undefined {
    const definition = this.#definitions.get(wAttr(child(num, "abstractNumId"), "val") ?? "");
    const link = definition && wAttr(child(definition, "numStyleLink"), "val");
    if (!definition || link === undefined) return definition;
    if (seen.has(definition)) return undefined;
    seen.add(definition);
    const style = this.#sourceStyles && children(this.#sourceStyles, "style").find((s) => wAttr(s, "styleId") === link);
    const linked = style && this.#nums.get(wAttr(descend(style, "pPr", "numPr", "numId"), "val") ?? "");
    return linked && this.#definitionOf(linked, seen);
  }

  #root(): Element {
    const part = ensurePart(this.#pkg, "numbering");
    const root = this.#pkg.xml(part).documentElement;
    this.#pkg.touch(part);
    return root;
  }
}
