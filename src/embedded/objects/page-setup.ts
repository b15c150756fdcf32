import { insertInOrder } from "../package/schema-order";
import { child, descend, setWAttr, wAttr, wElement, wNumber } from "../package/xml";
import type { Story } from "../text/story";
import { defaultStyle, withBases } from "../text/styles";
import type { HostObject } from "./host-object";

/** w:type of w:docGrid by Word.LayoutMode. */
const grids: Readonly<Record<string, string>> = {
  Default: "default",
  LineGrid: "lines",
  Grid: "linesAndChars",
  Genko: "snapToChars",
};

/** What w:pgMar must say, in twips. */
const usualMargins = { top: 1440, right: 1800, bottom: 1440, left: 1800, header: 851, footer: 992, gutter: 0 };

/** Word.PageSetup of a section: a w:sectPr. Lengths are points. */
export class PageSetup implements HostObject {
  readonly typeName = "PageSetup";

  constructor(
    private readonly story: Story,
    private readonly section: () => Element,
  ) {}

  get orientation(): string {
    return wAttr(child(this.section(), "pgSz"), "orient") === "landscape" ? "Landscape" : "Portrait";
  }

  get topMargin(): number {
    return this.#margin("top");
  }
  set topMargin(points: unknown) {
    this.#set("pgMar", "top", points);
  }

  get bottomMargin(): number {
    return this.#margin("bottom");
  }
  set bottomMargin(points: unknown) {
    this.#set("pgMar", "bottom", points);
  }

  get leftMargin(): number {
    return this.#margin("left");
  }
  set leftMargin(points: unknown) {
    this.#set("pgMar", "left", points);
  }

  get rightMargin(): number {
    return this.#margin("right");
  }
  set rightMargin(points: unknown) {
    this.#set("pgMar", "right", points);
  }

  get headerDistance(): number {
    return this.#margin("header");
  }
  set headerDistance(points: unknown) {
    this.#set("pgMar", "header", points);
  }

  get footerDistance(): number {
    return this.#margin("footer");
  }
  set footerDistance(points: unknown) {
    this.#set("pgMar", "footer", points);
  }

  get pageWidth(): number {
    return this.#size("w", 11906);
  }
  set pageWidth(points: unknown) {
    this.#set("pgSz", "w", points);
  }

  get pageHeight(): number {
    return this.#size("h", 16838);
  }
  set pageHeight(points: unknown) {
    this.#set("pgSz", "h", points);
  }

  get layoutMode(): string {
    const type = wAttr(child(this.section(), "docGrid"), "type");
    return Object.keys(grids).find((mode) => grids[mode] === type) ?? "Default";
  }
  set layoutMode(mode: unknown) {
    setWAttr(this.#grid(), "type", grids[String(mode)]);
  }

  get linesPage(): number {
    return Math.floor((20 * this.#textHeight) / (wNumber(child(this.section(), "docGrid"), "linePitch") ?? 312));
  }
  set linesPage(lines: unknown) {
    setWAttr(this.#grid(), "linePitch", Math.floor((20 * this.#textHeight) / Number(lines)));
  }

  get charsLine(): number {
    const more = (wNumber(child(this.section(), "docGrid"), "charSpace") ?? 0) / 4096;
    return Math.floor(this.#textWidth / (this.#normalSize + more));
  }
  set charsLine(characters: unknown) {
    const pitch = this.#textWidth / Number(characters);
    setWAttr(this.#grid(), "charSpace", Math.floor((pitch - this.#normalSize) * 4096));
  }

  get #textHeight(): number {
    return this.pageHeight - this.topMargin - this.bottomMargin;
  }

  get #textWidth(): number {
    return this.pageWidth - this.leftMargin - this.rightMargin;
  }

  /** The type size of the style Normal, from which Word counts what is between characters. */
  get #normalSize(): number {
    const { pkg } = this.story;
    const normal = defaultStyle(pkg);
    const [styles] = pkg.related(pkg.main, "styles");
    const defaults =
      styles === undefined
        ? undefined
        : descend(pkg.xml(styles).documentElement, "docDefaults", "rPrDefault", "rPr", "sz");
    const own = normal ? withBases(pkg, normal).map((style) => descend(style, "rPr", "sz")) : [];
    return (wNumber(own.find(Boolean) ?? defaults, "val") ?? 20) / 2;
  }

  #margin(name: keyof typeof usualMargins): number {
    return (wNumber(child(this.section(), "pgMar"), name) ?? usualMargins[name]) / 20;
  }

  #size(name: "w" | "h", usual: number): number {
    return (wNumber(child(this.section(), "pgSz"), name) ?? usual) / 20;
  }

  #set(element: "pgMar" | "pgSz", name: string, points: unknown): void {
    const usual = element === "pgMar" ? usualMargins : { w: 11906, h: 16838 };
    setWAttr(this.#ensure(element, usual), name, Math.round(20 * Number(points)));
  }

  #grid(): Element {
    return this.#ensure("docGrid", { linePitch: 312 });
  }

  #ensure(name: string, usual: Readonly<Record<string, number>>): Element {
    this.story.change();
    const section = this.section();
    const known = child(section, name);
    if (known) return known;
    const made = wElement(section, name, usual);
    insertInOrder(section, made);
    return made;
  }
}
