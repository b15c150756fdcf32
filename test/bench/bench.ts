import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { benchBundles, benchParts } from "./bundles";
import { benchChecking } from "./checking";
import { benchFilling } from "./filling";
import { benchMemory } from "./memory";
import { benchPainting } from "./painting";
import { buildParts } from "./parts-build";
import { benchFiles } from "./peers";
import { benchStarting } from "./starting";
import { benchTables } from "./tables";
import { benchWire } from "./wire";

const sizes = [50, 500, 5000];

/** Prints every figure; what needs the built pages says so where they are missing. */
export async function bench(): Promise<void> {
  const dist = join(__dirname, "../../dist");
  console.log(`Node ${process.version}, ${process.platform} ${process.arch}`);
  await benchWire(sizes);
  await benchFilling(500);
  await benchTables();
  await benchFiles(sizes);
  await benchChecking();
  if (!existsSync(join(dist, "workbench.html"))) {
    throw new Error("dist/ is not built. Run: npm run build");
  }
  benchBundles(dist);
  const parts = await buildParts();
  benchParts(parts);
  await benchStarting(parts);
  await benchMemory(dist);
  await benchPainting(dist, sizes);
  rmSync(parts.folder, { recursive: true });
}
