import type { Grown } from "./grow-trees";
import { PackedWriter } from "./packed-writer";

/** Writes what `Trees` reads. */
export function packTrees({ base, depth, features, thresholds, leaves }: Grown): Uint8Array {
  const writer = new PackedWriter();
  writer.magic("NTT1");
  writer.uint32(features.length);
  writer.uint32(depth);
  writer.float32s([base]);
  for (const feature of features) {
    writer.octets(feature);
  }
  for (const threshold of thresholds) {
    writer.float32s(threshold);
  }
  for (const leaf of leaves) {
    writer.float32s(leaf);
  }
  return writer.bytes();
}
