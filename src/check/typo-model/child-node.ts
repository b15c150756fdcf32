/** The node between `from` and before `to` whose token is `token`, or -1; they are in the order of their tokens. */
export function childNode(tokens: Uint16Array, from: number, to: number, token: number): number {
  let low = from;
  let high = to - 1;
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
