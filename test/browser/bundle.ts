import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration, type RuleSetRule } from "webpack";

type Config = (env: object, argv: { mode: string }) => Promise<Configuration | Configuration[]>;
const config: Config = require("../../webpack.config.js");

/**
 * A folder that will hold one page over one module of test/browser, built as the product is built: index.html.
 * `build` writes it, in a test's beforeAll.
 */
export function bundle(entry: string): { folder: string; build: () => Promise<void> } {
  const folder = mkdtempSync(join(tmpdir(), "nigao-bundle-"));
  const build = async () => {
    // The pages come first; what else is built comes behind them.
    const [pages] = [await config({}, { mode: "development" })].flat();
    const { module, resolve, target } = pages!;
    const compiler = webpack({
      mode: "development",
      devtool: false,
      target,
      resolve,
      entry: join(__dirname, entry),
      output: { path: folder, filename: "page.js" },
      module: {
        rules: (module!.rules as RuleSetRule[]).map((rule) =>
          rule.include ? { ...rule, include: [rule.include as string, join(__dirname, "..")] } : rule,
        ),
      },
    });
    writeFileSync(
      join(folder, "index.html"),
      '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body><script src="page.js"></script>',
    );
    await new Promise<void>((done, fail) =>
      compiler.run((error, stats) =>
        compiler.close(() => {
          const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
          if (failed) fail(failed);
          else done();
        }),
      ),
    );
  };
  return { folder, build };
}
