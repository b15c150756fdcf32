import { wAttr } from "../embedded/package/xml";
import type { Session } from "../embedded/session";
import { commentsIn, contentOf, repliesTo } from "../embedded/text/comments";
import { markName } from "./painted-copy";

/** A comment as it is to be shown: its `w:id`, and who says what, replies below it. */
export interface ShownComment {
  readonly id: string;
  readonly said: string;
}

/** The document's comments without the replies, which stand with what they reply to. */
export function shownComments({ package: pkg }: Session): ShownComment[] {
  const told = (comment: Element) => {
    const author = wAttr(comment, "author");
    return `${author ? `${author}：` : ""}${contentOf(comment).trim()}`;
  };
  return commentsIn(pkg).map((comment) => ({
    id: wAttr(comment, "id") ?? "",
    said: [comment, ...repliesTo(pkg, comment)].map(told).join("\n"),
  }));
}

/**
 * Puts a note into each painted paragraph that has comments, which page.css draws in the margin, and answers with the
 * stretches that the comments are on. `marks` are those of the painted copy by name. The notes have no text of their
 * own, so that the paragraph still shows what it says.
 */
export function paintComments(marks: ReadonlyMap<string, HTMLElement>, comments: readonly ShownComment[]): Range[] {
  const saidIn = new Map<Element, string[]>();
  for (const [i, { said }] of comments.entries()) {
    const mark = marks.get(markName.comment(i));
    const paragraph = mark?.closest("p");
    if (!mark || !paragraph) continue;
    const all = saidIn.get(paragraph) ?? [];
    saidIn.set(paragraph, all);
    all.push(said);
    if (all.length === 1) mark.after(note());
  }
  for (const [paragraph, all] of saidIn) {
    const shown = paragraph.querySelector<HTMLElement>(".comment")!;
    shown.dataset.count = all.length > 1 ? String(all.length) : "";
    shown.dataset.said = all.join("\n\n");
    shown.setAttribute("aria-label", `批注：${all.join("；")}`);
  }
  return comments.flatMap((_, i) => {
    const start = marks.get(markName.commentStart(i));
    const end = marks.get(markName.commentEnd(i));
    if (!start || !end) return [];
    const range = document.createRange();
    range.setStartAfter(start);
    range.setEndBefore(end);
    return [range];
  });
}

function note(): HTMLElement {
  const made = document.createElement("span");
  made.className = "comment";
  made.setAttribute("role", "note");
  made.tabIndex = 0;
  return made;
}
