import type { Refusal } from "../document/edit";
import { refusalOf } from "./refusal";

/** How many further attempts one call makes after the host has answered with an error. */
const furtherAttempts = 40;

/** Work of many parts that goes to the host at once; `R` is what is answered for a part that was not done. */
export interface Batch<T, R> {
  /** Does all of it and answers with what was refused. Rejects when the host answers with an error. */
  attempt(parts: readonly T[]): Promise<readonly R[]>;
  /** What such an attempt has left as it was, and the answers for what it has half done. */
  leftBy(
    parts: readonly T[],
    why: Refusal,
  ): Promise<{ readonly untouched: readonly T[]; readonly refused: readonly R[] }>;
  refuse(parts: readonly T[], why: Refusal): readonly R[];
}

/**
 * Does what can be done and answers for the rest. Where the host answers with an error, it is asked what has come
 * about, and the other parts are halved until the one that it minds stands alone.
 */
export async function doAll<T, R>(batch: Batch<T, R>, parts: readonly T[]): Promise<R[]> {
  let left = furtherAttempts;

  async function work(some: readonly T[]): Promise<R[]> {
    if (some.length === 0) return [];
    try {
      return [...(await batch.attempt(some))];
    } catch (error) {
      const why = refusalOf(error);
      const { untouched, refused } = await batch.leftBy(some, why);
      if (some.length === 1 || left <= 0) return [...refused, ...batch.refuse(untouched, why)];
      left -= 2;
      const half = Math.ceil(untouched.length / 2);
      return [...refused, ...(await work(untouched.slice(0, half))), ...(await work(untouched.slice(half)))];
    }
  }

  return work(parts);
}
