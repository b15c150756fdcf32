/**
 * A set of numbers from 0 to 65,535 in 8 KB, so that it stays in the nearest cache while a text is read: what is asked of
 * every character is asked of such a set first, and of larger tables only where it says yes.
 */
export class BitSet {
  private readonly bits = new Int32Array(0x10000 / 32);

  add(n: number): void {
    this.bits[n >>> 5]! |= 1 << (n & 31);
  }

  has(n: number): boolean {
    return ((this.bits[n >>> 5]! >>> (n & 31)) & 1) !== 0;
  }
}

/** A number from 0 to 65,535 for two UTF-16 units. Different pairs seldom share one. */
export function pairHash(first: number, second: number): number {
  return Math.imul((first << 16) | second, 0x9e3779b1) >>> 16;
}
