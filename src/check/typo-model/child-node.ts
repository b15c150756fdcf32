/**
 * The node that `token` leads to from `parent`, or -1. The nodes below a parent stand from `starts[parent]` to before
 * `starts[parent + 1]`, in the order of their tokens.
 */
export function childNode(starts: ArrayLike<number>, tokens: ArrayLike<number>, parent: number, token: number): number {
  let low = starts[parent] as number;
  let high = (starts[parent + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = tokens[middle] as number;
    if (found === token) {
      return middle;
    }
    if (found < token) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}
