import { escapeXml, run } from "./docx";

interface Slot {
  readonly id: number;
  readonly key: string;
  /** What stands in it; a prompt in 【】 is marked as one. */
  readonly text: string;
  /** Further children of `w:sdtPr`. */
  readonly properties?: string;
  /** Children of the `w:rPr` of its run. */
  readonly look?: string;
}

/** A slot of ours inside a paragraph, as the product writes it. */
export function slot({ id, key, text, properties = "", look = "" }: Slot): string {
  const isPrompt = /^【.*】$/.test(text);
  const style = isPrompt ? '<w:rStyle w:val="PlaceholderText"/>' : "";
  return (
    `<w:sdt><w:sdtPr><w:tag w:val="nigao:${escapeXml(key)}"/><w:id w:val="${id}"/>${properties}` +
    `${isPrompt ? "<w:showingPlcHdr/>" : ""}</w:sdtPr><w:sdtContent>${run(text, style + look)}</w:sdtContent></w:sdt>`
  );
}
