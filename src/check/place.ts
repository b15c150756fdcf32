import type { Heading } from "../document/outline";
import type { Span } from "../document/snapshot";
import { partNames, type Reading } from "./reading";

/** Where a span stands, as the writer finds it: 标题, 一、（二）标题, 一、（二）第1段, 导语, 表格里. */
export function placeText({ snapshot, outline, parts }: Reading, { paragraph, start }: Span): string {
  if (snapshot.paragraphs[paragraph]?.cell) {
    return "表格里";
  }
  const small = parts.find(
    (part) =>
      part.paragraph !== undefined &&
      part.part !== "work" &&
      part.part !== "problems" &&
      part.part !== "plan" &&
      part.paragraph <= paragraph &&
      paragraph < (part.end ?? part.paragraph + 1),
  );
  if (small) {
    return partNames[small.part];
  }
  const path = pathTo(outline, paragraph);
  const last = path.at(-1);
  const numbers = path.map((heading) => heading.number.trim() || `“${heading.text}”`).join("");
  if (last?.paragraph === paragraph && start < last.end) {
    return `${numbers}标题`;
  }
  const first = last === undefined ? 0 : runsIn(last, snapshot.paragraphs) ? last.paragraph : last.paragraph + 1;
  const between = snapshot.paragraphs.slice(first, paragraph + 1).filter(({ text }) => text.trim() !== "");
  return `${numbers}第${Math.max(1, between.length)}段`;
}

/** The headings under which a paragraph stands, outermost first. */
function pathTo(headings: readonly Heading[], paragraph: number): Heading[] {
  const heading = headings.findLast((candidate) => candidate.paragraph <= paragraph);
  return heading ? [heading, ...pathTo(heading.children, paragraph)] : [];
}

function runsIn({ paragraph, end }: Heading, paragraphs: Reading["snapshot"]["paragraphs"]): boolean {
  return (paragraphs[paragraph]?.text.slice(end).trim() ?? "") !== "";
}
