import type { Proposal } from "./typo-model";

/** A paragraph with what the model says of it. */
export interface ProposedParagraph {
  readonly text: string;
  readonly proposals: readonly Proposal[];
}

const supported = 0.5;
const contradicted = -1.5;

/**
 * Weighs proposals by the rest of the document, a paragraph at a time in the same order: one whose correction stands
 * elsewhere with two of the same neighbours and whose flagged text stands only here gains; one whose flagged text stands
 * there twice or more and its correction never loses.
 */
export function weighByDocument(paragraphs: readonly ProposedParagraph[]): Proposal[][] {
  const whole = paragraphs.map(({ text }) => text).join("\n");
  return paragraphs.map(({ text, proposals }) =>
    proposals.map((proposal) => {
      const flagged = mostIn(whole, text, proposal, proposal.text);
      const corrected = mostIn(whole, text, proposal, proposal.suggestion);
      if (flagged === 1 && corrected > 0) {
        return { ...proposal, score: proposal.score + supported };
      }
      return flagged > 1 && corrected === 0 ? { ...proposal, score: proposal.score + contradicted } : proposal;
    }),
  );
}

/** How often `middle` stands in `whole` with two of the characters that are around the proposal, two at most. */
function mostIn(whole: string, text: string, { start, end }: Proposal, middle: string): number {
  let most = 0;
  for (let before = 0; before <= 2; before++) {
    const from = start - before;
    const to = end + 2 - before;
    if (from >= 0 && to <= text.length) {
      most = Math.max(most, count(whole, text.slice(from, start) + middle + text.slice(end, to)));
    }
  }
  return most;
}

/** How often `part` stands in `whole`, two at most. */
function count(whole: string, part: string): number {
  const first = whole.indexOf(part);
  if (first < 0) {
    return 0;
  }
  return whole.indexOf(part, first + 1) < 0 ? 1 : 2;
}
