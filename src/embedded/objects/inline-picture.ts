import { WordError } from "../api/word-error";
import { child } from "../package/xml";
import { resizePicture, sizeOfPicture, WP } from "../text/insert-picture";
import type { Story } from "../text/story";
import type { HostObject } from "./host-object";

/** Word.InlinePicture, as far as it is told what it shows and how large it is. Lengths are in points. */
export class InlinePicture implements HostObject {
  readonly typeName = "InlinePicture";
  /** As Word has it for a new picture; kept for as long as somebody holds it. */
  lockAspectRatio: unknown = true;

  constructor(
    private readonly story: Story,
    private readonly paragraph: Element,
    /** wp:inline */
    readonly element: Element,
  ) {}

  get altTextDescription(): string {
    return this.#properties().getAttribute("descr") ?? "";
  }

  set altTextDescription(value: unknown) {
    this.#change().setAttribute("descr", String(value ?? ""));
  }

  get altTextTitle(): string {
    return this.#properties().getAttribute("title") ?? "";
  }

  set altTextTitle(value: unknown) {
    this.#change().setAttribute("title", String(value ?? ""));
  }

  get width(): number {
    return sizeOfPicture(this.element).width;
  }

  set width(value: unknown) {
    this.#resize(Number(value), this.height * (this.lockAspectRatio === true ? Number(value) / this.width : 1));
  }

  get height(): number {
    return sizeOfPicture(this.element).height;
  }

  set height(value: unknown) {
    this.#resize(this.width * (this.lockAspectRatio === true ? Number(value) / this.height : 1), Number(value));
  }

  #resize(width: number, height: number): void {
    if (!(width > 0 && height > 0)) throw new WordError("InvalidArgument", "A picture has a width and a height.");
    this.#change();
    resizePicture(this.element, { width, height });
  }

  #properties(): Element {
    if (!this.paragraph.contains(this.element)) {
      throw new WordError("ItemNotFound", "The picture is not there any more.");
    }
    return child(this.element, "docPr", WP)!;
  }

  #change(): Element {
    const properties = this.#properties();
    this.story.change(this.paragraph);
    return properties;
  }
}
