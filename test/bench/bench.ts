import { existsSync } from "node:fs";
import { join } from "node:path";
import { benchBundles } from "./bundles";
import { benchChecking } from "./checking";
import { benchFilling } from "./filling";
import { benchPainting } from "./painting";
import { benchFiles } from "./peers";
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
  await benchPainting(dist, sizes);
}
