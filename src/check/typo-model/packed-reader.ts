/** Reads a data file of the model from its beginning to its end; numbers are little-endian. */
export class PackedReader {
  private readonly view: DataView;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Throws unless the next four bytes are `name`. */
  magic(name: string): void {
    const found = String.fromCharCode(...this.octets(4));
    if (found !== name) {
      throw new Error(`Not a data file of the typo model: expected ${name}, found ${found}`);
    }
  }

  uint32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  float32s(length: number): Float32Array {
    const values = new Float32Array(length);
    for (let index = 0; index < length; index++) {
      values[index] = this.view.getFloat32(this.at, true);
      this.at += 4;
    }
    return values;
  }

  /** A view of the next `length` bytes. */
  octets(length: number): Uint8Array {
    if (this.at + length > this.bytes.length) {
      throw new Error("A data file of the typo model ends too early");
    }
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** The next `length` values of four bits, the first in the high half of its byte. */
  nibbles(length: number): Uint8Array {
    const packed = this.octets((length + 1) >> 1);
    const values = new Uint8Array(length);
    for (let index = 0; index < length; index++) {
      const octet = packed[index >> 1] as number;
      values[index] = index & 1 ? octet & 15 : octet >> 4;
    }
    return values;
  }

  /** The next `units` UTF-16 units. */
  text(units: number): string {
    let text = "";
    for (let unit = 0; unit < units; unit++) {
      text += String.fromCharCode(this.view.getUint16(this.at, true));
      this.at += 2;
    }
    return text;
  }

  /**
   * The children of `parents` nodes of a trie: how many each has, and the numbers that lead to them, ascending under
   * one parent and written as differences. Returns where the children of every parent start, one more at the end.
   */
  children(parents: number): { starts: Uint32Array; numbers: Uint16Array } {
    const starts = new Uint32Array(parents + 1);
    const small = this.octets(parents);
    const large = this.uint32();
    const rest = this.octets(large * 2);
    for (let parent = 0, next = 0; parent < parents; parent++) {
      let children = small[parent] as number;
      if (children === 255) {
        children = (rest[next] as number) | ((rest[next + 1] as number) << 8);
        next += 2;
      }
      starts[parent + 1] = (starts[parent] as number) + children;
    }
    const total = starts[parents] as number;
    const numbers = new Uint16Array(total);
    const first = this.octets(total);
    const second = this.octets(this.uint32());
    for (let parent = 0, next = 0; parent < parents; parent++) {
      let number = 0;
      for (let child = starts[parent] as number; child < (starts[parent + 1] as number); child++) {
        const octet = first[child] as number;
        number += octet < 192 ? octet : ((octet - 192) << 8) | (second[next++] as number);
        numbers[child] = number;
      }
    }
    return { starts, numbers };
  }
}
