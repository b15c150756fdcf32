import { promptText, type SlotPiece } from "../../document/block";
import { storedKey } from "../../document/slots";
import { type Markup, withoutForbidden, xml } from "./markup";
import { runs } from "./runs";
import { type Naming, promptStyleId } from "./styles";

const prefix = "nigao:";

/** Word refuses longer titles. */
const limit = 64;

/** The tag of the slot's content control, at most 64 characters; a key that is too long is shortened. */
export function slotTag(key: string): string {
  return prefix + withoutForbidden(storedKey(key));
}

/** The key that a tag stands for, shortened where the tag was; nothing for a control that is not a slot of ours. */
export function slotKey(tag: string): string | undefined {
  return tag.startsWith(prefix) && tag.length > prefix.length ? tag.slice(prefix.length) : undefined;
}

/** What Word shows on the control: the item's name, or the prompt where the key is not meant for reading. */
function title({ slot, prompt }: SlotPiece): string {
  return withoutForbidden((/\p{Script=Han}/u.test(slot) ? slot : prompt).slice(0, limit));
}

/**
 * A rich-text content control inside a paragraph that shows the prompt, so that one click selects the whole and
 * typing replaces it. Rich text, because hosts below WordApi 1.5 do not list plain-text controls. `id` must be unique
 * in the part; hosts give new ones where it is taken. A slot that has its text already shows that, as the text round it.
 */
export function slotMarkup(slot: SlotPiece, id: number, naming: Naming): Markup {
  return xml`<w:sdt><w:sdtPr><w:alias w:val="${title(slot)}"/><w:tag w:val="${slotTag(slot.slot)}"/><w:id w:val="${id}"/>${slot.text === undefined && xml`<w:showingPlcHdr/>`}</w:sdtPr><w:sdtContent>${slot.text === undefined ? xml`<w:r><w:rPr><w:rStyle w:val="${promptStyleId(naming)}"/><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>${promptText(slot.prompt)}</w:t></w:r>` : runs(slot.text)}</w:sdtContent></w:sdt>`;
}
