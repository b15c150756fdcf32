import type { Finding } from "../../check/rule";

/**
 * What the writer has ignored, by document. Names and findings are kept as fingerprints, so that what is remembered
 * holds no word of a document. The document that was last decided on stands last.
 */
export type Ignored = readonly { readonly document: string; readonly findings: readonly string[] }[];

/** How many documents are remembered. */
const most = 100;

/** One finding where it stands, or every finding of the rule in the same words. */
export type IgnoredAs = "here" | "same";

/** True where the writer has ignored the finding in the document of that name. */
export function isIgnored(ignored: Ignored, name: string, finding: Finding): boolean {
  const kept = ignored.find(({ document }) => document === fingerprint(name));
  return (
    kept !== undefined &&
    [...marksOf(finding, "here"), ...marksOf(finding, "same")].some((mark) => kept.findings.includes(mark))
  );
}

/** With the finding ignored in the document of that name. */
export function withIgnored(ignored: Ignored, name: string, finding: Finding, as: IgnoredAs): Ignored {
  const document = fingerprint(name);
  const before = ignored.find((entry) => entry.document === document)?.findings ?? [];
  const findings = [...new Set([...before, ...marksOf(finding, as)])];
  return [...ignored.filter((entry) => entry.document !== document), { document, findings }].slice(-most);
}

/** Reads what was remembered; anything else counts as nothing ignored. */
export function parseIgnored(text: string | undefined): Ignored {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) && list.every(isEntry) ? list : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is Ignored[number] {
  const { document, findings } = (entry ?? {}) as Partial<Ignored[number]>;
  return typeof document === "string" && Array.isArray(findings) && findings.every((mark) => typeof mark === "string");
}

function marksOf({ keys, rule, text }: Finding, as: IgnoredAs): string[] {
  return (as === "here" ? keys : [`${rule.id}||${text}`]).map(fingerprint);
}

/** Two rounds of FNV-1a over the UTF-16 units: 64 bits, of which nobody reads the text. */
function fingerprint(text: string): string {
  const round = (seed: number) => {
    let hash = seed;
    for (let i = 0; i < text.length; i++) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    return (hash >>> 0).toString(36);
  };
  return `${round(0x811c9dc5)}.${round(0x1b873593)}`;
}
