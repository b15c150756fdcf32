import type { Snapshot } from "../document/snapshot";

/** The paragraphs that go on with a list of attachments: 2. and 3. below 附件：1.…… They are no headings. */
export function attachmentLines({ paragraphs }: Snapshot): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const [index, { text }] of paragraphs.entries()) {
    const goesOn = lines.has(index - 1) || /^\s*附件[：:]\s*1[.．]/.test(paragraphs[index - 1]?.text ?? "");
    if (goesOn && /^\s*\d{1,2}[.．]/.test(text)) {
      lines.add(index);
    }
  }
  return lines;
}
