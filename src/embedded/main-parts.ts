import type { Package } from "./package";
import { parseXml, W } from "./xml";

const contentTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The part of that kind that belongs to the main document; an empty one is made and related where there is none. */
export function ensurePart(pkg: Package, kind: "styles" | "numbering" | "footnotes" | "endnotes"): string {
  const existing = pkg.related(pkg.main, kind)[0];
  if (existing) return existing;
  const stem = pkg.main.slice(0, pkg.main.lastIndexOf("/") + 1) + kind;
  const name = pkg.has(`${stem}.xml`) ? pkg.freshName(stem, "xml") : `${stem}.xml`;
  pkg.add(name, `${contentTypes}.${kind}+xml`, parseXml(`<w:${kind} xmlns:w="${W}"/>`));
  pkg.relate(pkg.main, kind, name);
  return name;
}
