import { Session } from "../../src/embedded/session";
import { textMap } from "../../src/embedded/text/text-map";
import { PaintedText } from "../../src/workbench/painted-text";
import { type Painting, paint } from "../../src/workbench/painter";

/** What went wrong on the way from a paragraph's offsets into the page and back. */
export interface Mapping {
  readonly paragraphs: number;
  readonly plain: boolean;
  /** Paragraphs with text that no element shows. */
  readonly missing: string[];
  /** Characters of the text that the page shows elsewhere or not at all, and places that lead back to another offset. */
  readonly wrong: string[];
  /** The texts of the slot frames; an empty one's in brackets. */
  readonly slots: string[];
  /** All that is painted. */
  readonly shown: string;
}

/** Paints the document and walks every offset of every paragraph there and back. */
async function mapping(base64: string): Promise<Mapping> {
  const session = Session.open(Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
  const painting = await paint(session);
  document.body.replaceChildren(painting.element);
  const missing: string[] = [];
  const wrong: string[] = [];
  for (const [i, source] of session.paragraphs().entries()) {
    const { text } = textMap(source);
    if (painting.paragraphs[i]!.length === 0) {
      if (text !== "") missing.push(text);
    } else wrong.push(...faults(painting, i, text));
  }
  const slots = [...painting.element.querySelectorAll<HTMLElement>(".slot")].map((slot) =>
    slot.dataset.empty === undefined ? slot.textContent! : `(${slot.textContent})`,
  );
  const shown = painting.element.lastElementChild!.textContent!;
  return { paragraphs: painting.paragraphs.length, plain: painting.plain, missing, wrong, slots, shown };
}

function faults(painting: Painting, paragraph: number, text: string): string[] {
  const painted = new PaintedText(painting.paragraphs[paragraph]!, text);
  const found: string[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset]!;
    // What stands for a mark or a symbol has no fixed look; it must not displace what comes after it.
    if (character < " " || character === "\ufffc" || character === "(") continue;
    const shown = painted.range(offset, offset + 1).toString();
    if (shown !== character) found.push(`${paragraph}:${offset} ${character} is shown as ${JSON.stringify(shown)}`);
    const { node, offset: place } = painted.at(offset);
    const back = painted.offset(node, place);
    if (back !== offset) found.push(`${paragraph}:${offset} ${character} leads back to ${back}`);
  }
  return found;
}

Object.assign(window, { mapping });
