import { codebookOf } from "./codebook";
import { PackedWriter } from "./packed-writer";
import type { PrunedOrder } from "./prune";

/** Writes what `LanguageModel` reads: values of order 1 in eight bits, of the others in four. */
export function packLanguageModel(characters: string, orders: readonly PrunedOrder[]): Uint8Array {
  const writer = new PackedWriter();
  writer.magic("NTL2");
  writer.uint32(orders.length);
  for (const { tokens } of orders) {
    writer.uint32(tokens.length);
  }
  writer.text(characters);
  orders.forEach((order, index) => {
    const above = orders[index - 1];
    if (above) {
      const { starts } = above;
      writer.children(starts, order.ranks);
      const used = above.logBackoffs.filter((_, node) => (starts[node + 1] as number) > (starts[node] as number));
      packValues(writer, used, index === 1);
    }
    packValues(writer, order.logProbabilities, index === 0);
  });
  return writer.bytes();
}

function packValues(writer: PackedWriter, values: Float32Array, wide: boolean): void {
  const { values: book, codes } = codebookOf(values, wide ? 256 : 16);
  writer.uint32(book.length);
  writer.float32s(book);
  if (wide) {
    writer.octets(codes);
  } else {
    writer.nibbles(codes);
  }
}
