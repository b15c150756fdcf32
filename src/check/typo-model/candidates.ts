/** One token for another. */
export interface Edit {
  /** Which token. */
  readonly at: number;
  readonly token: number;
  /** How the two may be taken for one another, as in `confusions.ts`. */
  readonly kind: number;
  /** How much more it gains than the best rival, in nats after costs; 20 if there is none. */
  readonly lead: number;
}

/** An edit of the likeliest reading. */
export interface LikeliestEdit extends Edit {
  /** The best rival for the same token, if there is one. */
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

/**
 * How much more a candidate gains than its best rival: any that is good for something alone, and for a character that
 * sounds or looks alike none that does not.
 */
export function leadOf(own: Candidate, candidates: readonly Candidate[]): number {
  const rival = rivalOf(own, candidates);
  return rival ? Math.min(20, own.gain - own.cost - (rival.gain - rival.cost)) : 20;
}

/** The best rival of an edit. */
export function rivalTo({ at, token }: Edit, candidates: readonly Candidate[]): Edit | undefined {
  const own = candidates.find((one) => one.token === token);
  const rival = own && bestRival(candidates.filter((one) => one !== own && !one.inPair));
  return rival && { at, token: rival.token, kind: rival.kind, lead: leadOf(rival, candidates) };
}

function rivalOf(own: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  return bestRival(candidates.filter((one) => one !== own && !one.inPair && (own.kind === 0 || one.kind !== 0)));
}

function bestRival(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (best, one) => (best && best.gain - best.cost >= one.gain - one.cost ? best : one),
    undefined,
  );
}
