import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import webpack, { type Chunk, type Configuration, type Module, type NormalModule } from "webpack";

const root = join(__dirname, "../..");

/** The first that fits says what part of the product a file belongs to: [what is told of it, path within the project]. */
const parts: readonly (readonly [name: string, path: RegExp])[] = [
  ["React", /^node_modules\/(react|react-dom|scheduler)\//],
  ["Fluent icons", /^node_modules\/@fluentui\/react-icons\//],
  ["docx-preview, jszip", /^node_modules\/(docx-preview|jszip|setimmediate)\//],
  ["fflate", /^node_modules\/fflate\//],
  ["jsonrepair", /^node_modules\/jsonrepair\//],
  ["xmldom", /^node_modules\/@xmldom\//],
  ["list of font slices", /^node_modules\/(@fontsource-variable|lxgw-wenkai-lite-webfont)\//],
  ["Fluent", /^node_modules\//],
  ["typo model, data", /^(assets\/typo-model|src\/taskpane\/typo\/typo-data)/],
  ["typo model, code", /^src\/(check\/typo-model|taskpane\/typo)\//],
  ["word lists", /^src\/check\/lexicons\//],
  ["rules", /^src\/check\/rules\//],
  ["scaffold library", /^src\/scaffold\/library/],
  ["vocabulary, sentences", /^src\/(document\/vocabulary|statistics\/.*\.json$)/],
  ["src/taskpane, a folder a job", /^src\/taskpane\/[^/]+\//],
  ...["check", "document", "embedded", "host", "scaffold", "statistics", "taskpane", "workbench"].map(
    (folder) => [`src/${folder}`, new RegExp(`^src/${folder}/`)] as const,
  ),
];

/** Where the bare page is made from. */
const barePage = join(__dirname, "BarePage.tsx");

/** The pages built anew with a file for each part. */
export interface PartsBuild {
  readonly folder: string;
  /** Every file, with what is in it and which page waits for it. */
  readonly files: readonly { readonly part: string; readonly when: When; readonly file: string }[];
  /** The name of a page that loads React and Fluent alone, below the folder. */
  readonly barePage: string;
}

/** Which page waits for a file at its start; `later`: none does. */
export const whens = ["both", "pane", "workbench", "later"] as const;
export type When = (typeof whens)[number];

/**
 * Builds the pages into a temporary folder as `npm run build` does, but for the division into files: a file a part and
 * a moment. The normal build is left as it is, and its figures can be told by part all the same.
 */
export async function buildParts(): Promise<PartsBuild> {
  const folder = mkdtempSync(join(tmpdir(), "nigao-parts-"));
  const config: (env: object, argv: object) => Promise<Configuration[]> = require("../../webpack.config.js");
  const pages = (await config({}, { mode: "production" }))[0]!;
  const names = new Map<string, { part: string; when: When }>();
  const stats = await run({
    ...pages,
    name: "parts",
    entry: { ...(pages.entry as object), bare: barePage },
    output: {
      path: folder,
      filename: "[name].js",
      chunkFilename: "[name].js",
      assetModuleFilename: "fonts/[name][ext]",
    },
    plugins: pages.plugins!.filter((plugin) => /^(Define|MiniCss)/.test(plugin!.constructor.name)),
    module: { ...pages.module, rules: pages.module!.rules!.map(withBench) },
    optimization: {
      runtimeChunk: false,
      splitChunks: {
        chunks: "all",
        minSize: 0,
        cacheGroups: {
          default: false,
          defaultVendors: false,
          part: {
            enforce: true,
            name: (module: Module, chunks: readonly Chunk[]) => {
              const found = { part: partOf(module), when: whenOf(chunks) };
              const name = `part-${parts.findIndex(([part]) => part === found.part)}-${found.when}`;
              names.set(`${name}.js`, found);
              return name;
            },
          },
        },
      },
    },
  });
  const { assets = [], entrypoints = {} } = stats.toJson({ all: false, assets: true, entrypoints: true });
  const files = assets
    .filter(({ name }) => /\.(js|css)$/.test(name) && !/^(bare|.*LICENSE)/.test(name))
    .map(({ name }) => ({ file: name, ...(names.get(name) ?? { part: "webpack's own", when: entryOf(name) }) }));
  const scripts = (entrypoints.bare!.assets ?? []).map(({ name }) => `<script defer src="${name}"></script>`);
  const page = readFileSync(join(root, "src/workbench/workbench.html"), "utf8").replace(
    "<%= head %>",
    '<meta charset="utf-8" />',
  );
  writeFileSync(join(folder, "bare.html"), page.replace("</head>", `${scripts.join("")}</head>`));
  return { folder, files, barePage: "bare.html" };
}

/** Lets the rules that compile our sources compile the bare page too. */
function withBench<T>(rule: T): T {
  const { include } = rule as { include?: string };
  return include?.endsWith("src") ? { ...rule, include: [include, barePage] } : rule;
}

function partOf(module: Module): string {
  const resource = (module as NormalModule).resource ?? module.nameForCondition() ?? "";
  // Packages may lie elsewhere, behind a link.
  const path = relative(root, resource)
    .split(sep)
    .join("/")
    .replace(/^.*node_modules\//, "node_modules/");
  return parts.find(([, pattern]) => pattern.test(path))?.[0] ?? "webpack's own";
}

function whenOf(chunks: readonly Chunk[]): When {
  const [pane, workbench] = ["taskpane", "workbench"].map((page) => chunks.some(({ name }) => name === page));
  return pane && workbench ? "both" : pane ? "pane" : workbench ? "workbench" : "later";
}

const entryOf = (file: string): When =>
  file.startsWith("taskpane.") ? "pane" : file.startsWith("workbench.") ? "workbench" : "later";

function run(config: Configuration): Promise<webpack.Stats> {
  const compiler = webpack(config);
  return new Promise((done, fail) =>
    compiler.run((error, stats) =>
      compiler.close(() => {
        if (error || !stats || stats.hasErrors()) fail(error ?? new Error(stats?.toString("errors-only")));
        else done(stats);
      }),
    ),
  );
}
