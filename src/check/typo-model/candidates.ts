/** One token for another. */
export interface Edit {
  /** Which token. */
  readonly at: number;
  readonly token: number;
  /** How the two may be taken for one another, as in `confusions.ts`. */
  readonly kind: number;
  /** How much more it gains than the best of the others, in nats after costs; 20 if there is none. */
  readonly lead: number;
  /** The same among those that sound or look alike and are good for something alone. */
  readonly leadAlike: number;
}

/** An edit of the likeliest reading. */
export interface LikeliestEdit extends Edit {
  /** The best for the same token that is good for something alone, if there is one. */
  readonly rival: Edit | undefined;
}

/** What may stand for a token. */
export interface Candidate {
  readonly token: number;
  readonly kind: number;
  readonly cost: number;
  readonly gain: number;
  /** Whether it is good for something only together with another for a neighbour. */
  readonly inPair: boolean;
}

/** What an edit of each kind must gain before it is worth looking at, in nats. */
export const costs: readonly number[] = [10, 4, 5.5, 6.5, 4, 5, 6, 3.5, 4.5];

/** Adds one half of a pair to the candidates of a token, unless it is there already. */
export function addHalf(
  candidates: (Candidate[] | undefined)[],
  at: number,
  token: number,
  kind: number,
  gain: number,
  cost = costs[kind] as number,
): void {
  const here = candidates[at] ?? [];
  if (!here.some((candidate) => candidate.token === token)) {
    here.push({ token, kind, cost, gain, inPair: true });
  }
  candidates[at] = here;
}

/** What the best of some candidates gains after costs. */
export function bestOf(candidates: readonly Candidate[] | undefined): number {
  return Math.max(Number.NEGATIVE_INFINITY, ...(candidates ?? []).map(({ gain, cost }) => gain - cost));
}

/** A candidate as an edit of a token. */
export function editOf(at: number, own: Candidate, candidates: readonly Candidate[]): Edit {
  const { token, kind } = own;
  const others = candidates.filter((one) => one !== own);
  const alike = others.filter((one) => !one.inPair && one.kind !== 0);
  return { at, token, kind, lead: leadOver(own, others), leadAlike: leadOver(own, alike) };
}

/** The best candidate beside the token of an edit that is good for something alone. */
export function rivalTo({ at, token }: Edit, candidates: readonly Candidate[]): Edit | undefined {
  const rival = bestCandidate(candidates.filter((one) => one.token !== token && !one.inPair));
  return rival && editOf(at, rival, candidates);
}

function leadOver(own: Candidate, others: readonly Candidate[]): number {
  const rival = bestCandidate(others);
  return rival ? Math.min(20, own.gain - own.cost - (rival.gain - rival.cost)) : 20;
}

function bestCandidate(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best && best.gain - best.cost >= one.gain - one.cost ? best : one),
    undefined,
  );
}
