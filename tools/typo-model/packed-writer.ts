/** Writes what `PackedReader` reads. */
export class PackedWriter {
  private readonly parts: Uint8Array[] = [];

  magic(name: string): void {
    this.octets(Uint8Array.from(name, (letter) => letter.charCodeAt(0)));
  }

  uint32(value: number): void {
    const part = new Uint8Array(4);
    new DataView(part.buffer).setUint32(0, value, true);
    this.parts.push(part);
  }

  float32s(values: ArrayLike<number>): void {
    const part = new Uint8Array(values.length * 4);
    const view = new DataView(part.buffer);
    for (let index = 0; index < values.length; index++) {
      view.setFloat32(index * 4, values[index] as number, true);
    }
    this.parts.push(part);
  }

  octets(values: Uint8Array): void {
    this.parts.push(values);
  }

  nibbles(values: Uint8Array): void {
    const part = new Uint8Array((values.length + 1) >> 1);
    for (let index = 0; index < values.length; index++) {
      part[index >> 1] = (part[index >> 1] as number) | ((values[index] as number) << (index & 1 ? 0 : 4));
    }
    this.parts.push(part);
  }

  text(value: string): void {
    const part = new Uint8Array(value.length * 2);
    const view = new DataView(part.buffer);
    for (let index = 0; index < value.length; index++) {
      view.setUint16(index * 2, value.charCodeAt(index), true);
    }
    this.parts.push(part);
  }

  /** `starts`: where the children of every parent start in `numbers`, one more at the end. */
  children(starts: Uint32Array, numbers: Uint16Array): void {
    const parents = starts.length - 1;
    const small = new Uint8Array(parents);
    const large: number[] = [];
    const first = new Uint8Array(numbers.length);
    const second: number[] = [];
    for (let parent = 0; parent < parents; parent++) {
      const from = starts[parent] as number;
      const to = starts[parent + 1] as number;
      small[parent] = Math.min(to - from, 255);
      if (to - from >= 255) {
        large.push((to - from) & 255, (to - from) >> 8);
      }
      let last = 0;
      for (let child = from; child < to; child++) {
        const difference = (numbers[child] as number) - last;
        last = numbers[child] as number;
        first[child] = difference < 192 ? difference : 192 + (difference >> 8);
        if (difference >= 192) {
          second.push(difference & 255);
        }
      }
    }
    this.octets(small);
    this.uint32(large.length / 2);
    this.octets(Uint8Array.from(large));
    this.octets(first);
    this.uint32(second.length);
    this.octets(Uint8Array.from(second));
  }

  bytes(): Uint8Array {
    const whole = new Uint8Array(this.parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}
