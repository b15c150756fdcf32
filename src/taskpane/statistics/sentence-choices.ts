import { type Sentence, sentences } from "../../statistics/sentences";
import type { State } from "../state";
import { usableOf } from "./statistics-state";

/** The sentences that the figures give. */
export function proposedSentences(state: State): readonly Sentence[] {
  const statistics = usableOf(state);
  return statistics ? sentences(statistics) : [];
}

/** Groups that the document has slots for already are left out to begin with: filling them says the same. */
export function sentencesLeftOut(state: State): string[] {
  const slots = new Set(state.slots?.slots.map(({ key }) => key));
  return proposedSentences(state)
    .filter(({ block }) => block.content.some((piece) => typeof piece !== "string" && slots.has(piece.slot)))
    .map(({ group }) => group);
}
