const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const { optimize } = require("webpack");
const { contentSecurityPolicy } = require("./content-security-policy");
const { InlinePlugin } = require("./inline-plugin");

const here = (...parts) => path.resolve(__dirname, "..", ...parts);

/**
 * The workbench as one HTML file that opens from a disk, made as the pages are (`pages` is their configuration), but
 * with everything in one inline script, and with the machine's own fonts, because ours are 23 MB.
 */
exports.singleFile = ({ rules, version, ...pages }) => ({
  ...pages,
  name: "single",
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
      templateParameters: { policy: contentSecurityPolicy({ scripts: ["{{script}}"], own: "" }), version },
    }),
    new optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new InlinePlugin(),
  ],
  optimization: { runtimeChunk: false, splitChunks: false, minimize: false },
});
