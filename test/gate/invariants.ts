import type { Document } from "@xmldom/xmldom";
import { packageFaults } from "./package-invariants";
import { mainPart, type Parts, parsePart, R, relationshipsOf } from "./read";
import { type Known, storyFaults } from "./story-invariants";
import { knownStyles, numberingFaults, styleFaults } from "./style-invariants";

/** The relationship types whose targets hold paragraphs. */
const stories = ["header", "footer", "footnotes", "endnotes", "comments"];

/**
 * What is wrong with a document that Word would call unreadable or silently repair and that the Open XML validator
 * does not see, one sentence a fault that names the part; empty for a sound document.
 */
export function faultsOf(parts: Parts): string[] {
  const faults = packageFaults(parts);
  if (faults.length > 0) {
    return faults;
  }
  const main = mainPart(parts);
  const related = relationshipsOf(parts, main);
  const target = (type: string): Document | undefined => {
    const name = related.find((relationship) => relationship.type === type)?.target;
    const bytes = name === undefined ? undefined : parts.get(name);
    return bytes && parsePart(bytes);
  };
  const ids = (type: string, element: string): Set<string> =>
    new Set(
      Array.from(target(type)?.getElementsByTagNameNS("*", element) ?? []).map(
        (found) => found.getAttributeNS(found.namespaceURI, "id") ?? "",
      ),
    );
  const nums = Array.from(target("numbering")?.getElementsByTagNameNS("*", "num") ?? []);
  const known: Known = {
    styles: knownStyles(target("styles")),
    numbers: new Set(["0", ...nums.map((num) => num.getAttributeNS(num.namespaceURI, "numId") ?? "")]),
    notes: { footnote: ids("footnotes", "footnote"), endnote: ids("endnotes", "endnote") },
    comments: ids("comments", "comment"),
    seen: { controls: new Set(), bookmarkNames: new Set(), bookmarks: new Set(), paragraphs: new Set() },
  };
  const names = [main, ...related.filter(({ type }) => stories.includes(type)).map((story) => story.target)];
  for (const name of new Set(names)) {
    const root = parsePart(parts.get(name) ?? new Uint8Array());
    faults.push(...storyFaults(root, known, linksOf(parts, name)).map((fault) => `${name}: ${fault}`));
  }
  faults.push(...styleFaults(target("styles"), known.numbers), ...numberingFaults(target("numbering"), known.styles));
  return faults;
}

function linksOf(parts: Parts, name: string): (attribute: { namespaceURI: string | null; value: string }) => boolean {
  const ids = new Set(relationshipsOf(parts, name).map(({ id }) => id));
  return ({ namespaceURI, value }) => namespaceURI !== R || value === "" || ids.has(value);
}
