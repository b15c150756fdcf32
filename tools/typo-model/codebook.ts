/** The nearest of a few values for every value of a long list. */
export interface Codebook {
  /** Ascending. */
  readonly values: number[];
  readonly codes: Uint8Array;
}

/** Finds at most `size` values that stand for all `values` with little error: k-means on a line from quantiles. */
export function codebookOf(values: Float32Array, size: number): Codebook {
  const sorted = Float32Array.from(values).sort();
  if (!sorted.length) {
    return { values: [], codes: new Uint8Array(0) };
  }
  let centres = unique(
    Array.from({ length: size }, (_, index) => sorted[Math.floor(((index + 0.5) / size) * sorted.length)] as number),
  );
  const sums = new Float64Array(sorted.length + 1);
  for (let index = 0; index < sorted.length; index++) {
    sums[index + 1] = (sums[index] as number) + (sorted[index] as number);
  }
  for (let round = 0; round < 15; round++) {
    const bounds = [0, ...between(centres).map((bound) => lowerBound(sorted, bound)), sorted.length];
    centres = unique(
      centres.map((centre, index) => {
        const from = bounds[index] as number;
        const to = bounds[index + 1] as number;
        return to > from ? ((sums[to] as number) - (sums[from] as number)) / (to - from) : centre;
      }),
    );
  }
  const bounds = Float64Array.from(between(centres));
  return { values: centres, codes: Uint8Array.from(values, (value) => lowerBound(bounds, value)) };
}

function between(centres: readonly number[]): number[] {
  return centres.slice(1).map((centre, index) => (centre + (centres[index] as number)) / 2);
}

function unique(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other);
}

/** How many of the ascending `values` are below `bound`. */
function lowerBound(values: ArrayLike<number>, bound: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < bound) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
