const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin, optimize } = require("webpack");
const { contentSecurityPolicy } = require("./content-security-policy");
const { InlinePlugin } = require("./inline-plugin");
const { pageHead } = require("./page-head");

const here = (...parts) => path.resolve(__dirname, "..", ...parts);
const worker = { folder: here("node_modules/.cache/single-worker"), file: "worker.js" };
const oneChunk = () => new optimize.LimitChunkCountPlugin({ maxChunks: 1 });

/**
 * The workbench as one HTML file that opens from a disk, made as the pages are (`pages` is their configuration), but
 * with everything in one inline script, the typo model's worker as text beside it, and with the machine's own fonts,
 * because ours are 23 MB. Two configurations: the worker's, and the page's, which waits for it.
 */
exports.singleFile = ({ rules, version, ...pages }) => [
  {
    ...pages,
    name: "single-worker",
    target: ["webworker", "es2022"],
    entry: { worker: here("src/taskpane/typo/typo-worker.ts") },
    output: { path: worker.folder, clean: true, filename: worker.file },
    module: { rules },
    plugins: [oneChunk()],
    optimization: { runtimeChunk: false, splitChunks: false, minimize: false },
  },
  {
    ...pages,
    name: "single",
    dependencies: ["single-worker"],
    entry: { workbench: here("src/workbench/index.tsx") },
    output: { path: here("dist/single"), clean: true, compareBeforeEmit: false, filename: "[name].js" },
    module: {
      rules: [
        ...rules,
        { test: /\.css$/, include: here("src"), use: ["style-loader", "css-loader"] },
        {
          test: /\.css$/,
          resourceQuery: /faces/,
          loader: here("src/workbench/font-faces-loader.js"),
          options: { local: true },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: here("src/workbench/workbench.html"),
        filename: "拟稿工作台.html",
        minify: false,
        templateParameters: {
          head: pageHead({
            policy: contentSecurityPolicy({ scripts: ["{{script}}"], own: "", workers: "blob:" }),
            version,
          }),
        },
      }),
      new DefinePlugin({ singleFile: true }),
      oneChunk(),
      new InlinePlugin({ text: { path: path.join(worker.folder, worker.file), id: "nigao-typo-worker" } }),
    ],
    optimization: { runtimeChunk: false, splitChunks: false, minimize: false },
  },
];
