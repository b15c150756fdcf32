import type { Grown } from "./grow-trees";
import { PackedWriter } from "./packed-writer";

/** Writes what `Trees` reads; `steps` are the odds that come to the scores 0, 1 and 2. */
export function packTrees(
  { base, depth, features, thresholds, leaves }: Grown,
  steps: readonly [number, number, number],
): Uint8Array {
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
  writer.float32s(steps);
  return writer.bytes();
}
