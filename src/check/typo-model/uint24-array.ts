/** Whole numbers below 2^24, in three quarters of the memory that a Uint32Array takes. */
export class Uint24Array {
  private readonly low: Uint16Array;
  private readonly high: Uint8Array;

  constructor(readonly length: number) {
    this.low = new Uint16Array(length);
    this.high = new Uint8Array(length);
  }

  get(index: number): number {
    return ((this.high[index] as number) << 16) | (this.low[index] as number);
  }

  set(index: number, value: number): void {
    this.low[index] = value;
    this.high[index] = value >> 16;
  }

  get byteLength(): number {
    return this.low.byteLength + this.high.byteLength;
  }
}
