import type { Proposal } from "./typo-model";

/** How readily likely slips are shown: few and right, balanced, many. */
export type Readiness = "few" | "balanced" | "many";

/** What the model says of a document, as far as it has looked at it. */
export interface Proposed {
  /** By the text of a paragraph; one that is not in it was not looked at yet. */
  readonly byText: ReadonlyMap<string, readonly Proposal[]>;
  readonly readiness: Readiness;
}

interface Bounds {
  /** From this score on a proposal is shown among the findings. */
  readonly shown: number;
  /** From this score on it is shown folded away. */
  readonly folded: number;
}

/** The scores at which proposals are shown; they are set on clean reports, so that few of them are wrong. */
export const bounds: Readonly<Record<Readiness, Bounds>> = {
  few: { shown: 2, folded: Number.POSITIVE_INFINITY },
  balanced: { shown: 2, folded: 1 },
  many: { shown: 1, folded: 0 },
};

/** True for a finding of the model's that is not sure enough to stand among the others. */
export function isDoubtful({ score, severity }: { readonly score?: number; readonly severity: string }): boolean {
  return score !== undefined && severity === "hint";
}
