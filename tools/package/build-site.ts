import { join } from "node:path";
import webpack, { type Configuration, type MultiStats } from "webpack";

type Configure = (env: object, argv: { readonly mode: string }) => Promise<(Configuration & { name: string })[]>;

/**
 * Builds the pages and the single file, from what the source is now, into `pages` and `single` below a folder.
 * Rejects with webpack's own words where the source does not compile.
 */
export async function buildSite(folder: string, officeJs: string): Promise<void> {
  const configure = require("../../webpack.config.js") as Configure;
  const all = await configure({ office: officeJs }, { mode: "production" });
  const built = all
    .filter(({ name }) => /^(pages|single)/.test(name))
    .map((one) =>
      // What the single file is made from keeps its place, where the single file looks for it.
      one.name === "single-worker" ? one : { ...one, output: { ...one.output, path: join(folder, one.name) } },
    );
  const compiler = webpack(built);
  const stats = await new Promise<MultiStats | undefined>((resolve, reject) =>
    compiler.run((error, done) => (error ? reject(error) : resolve(done))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (stats?.hasErrors()) {
    throw new Error(stats.toString({ preset: "errors-only" }));
  }
}
