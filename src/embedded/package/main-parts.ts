import type { Package } from "./package";
import { parseXml, W } from "./xml";

const contentTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const note = (name: string, type: string, id: number) =>
  `<w:${name} w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:${name}>`;

/** Word expects the two separators in every part of notes. */
const separators = (name: string) => note(name, "separator", -1) + note(name, "continuationSeparator", 0);

const beginnings = {
  styles: "",
  numbering: "",
  footnotes: separators("footnote"),
  endnotes: separators("endnote"),
  comments: "",
  settings: "",
};

/** The part of that kind that belongs to the main document; a new one is made and related where there is none. */
export function ensurePart(pkg: Package, kind: keyof typeof beginnings): string {
  const existing = pkg.related(pkg.main, kind)[0];
  if (existing) return existing;
  const stem = pkg.main.slice(0, pkg.main.lastIndexOf("/") + 1) + kind;
  const name = pkg.has(`${stem}.xml`) ? pkg.freshName(stem, "xml") : `${stem}.xml`;
  const root = parseXml(`<w:${kind} xmlns:w="${W}">${beginnings[kind]}</w:${kind}>`);
  pkg.add(name, `${contentTypes}.${kind}+xml`, root);
  pkg.relate(pkg.main, kind, name);
  return name;
}
