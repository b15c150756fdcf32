const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const { BannerPlugin, DefinePlugin } = require("webpack");
const { contentSecurityPolicy } = require("./build/content-security-policy");
const { officeJs } = require("./build/office-js");
const { pageHead } = require("./build/page-head");
const { singleFile } = require("./build/single-file");
const { StampPlugin } = require("./build/stamp-plugin");
const { version } = require("./package.json");

const here = (...parts) => path.resolve(__dirname, ...parts);

/** TypeScript as every part of the product is compiled. */
const typescript = (production) => ({
  test: /\.tsx?$/,
  include: here("src"),
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic", development: !production } },
    },
  },
});

/** The typo model's data comes inside its worker's script, in base64: nothing is requested, and it works from a disk. */
const typoData = {
  test: /\.bin\.gz$/,
  type: "asset/inline",
  generator: { dataUrl: (content) => content.toString("base64") },
};

/** A cache on disk, thrown away when this file or one beside it changes. */
const cache = {
  type: "filesystem",
  cacheDirectory: here("node_modules/.cache/webpack"),
  buildDependencies: { config: [__filename, `${here("build")}/`] },
};

/** The command line as one file that runs without node_modules, the typo model's data beside it. */
const commandLine = {
  name: "cli",
  target: "node20",
  entry: { nigao: here("src/cli/main.ts") },
  output: { path: here("dist/cli"), clean: true, filename: "[name].js" },
  devtool: false,
  cache,
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript(true)] },
  plugins: [
    new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^nigao\.js$/ }),
    new CopyPlugin({ patterns: [{ from: here("assets/typo-model"), to: "typo-model" }] }),
  ],
  optimization: { minimize: false },
  performance: { hints: false },
  stats: { preset: "errors-warnings", assets: false },
};

/**
 * `webpack serve` opens the workbench over http and asks for nothing; `webpack serve --env word` serves the task pane
 * over https for a real Word, with a development certificate; `webpack --mode production` writes dist/.
 */
module.exports = async (
  { word = false, office, WEBPACK_SERVE: serving = false } = {},
  { mode = "production" } = {},
) => {
  const production = mode === "production";
  const { src, scripts, folder } = officeJs(office);

  const pages = {
    name: "pages",
    mode,
    target: ["web", "es2022"],
    entry: { workbench: here("src/workbench/index.tsx"), taskpane: here("src/taskpane/index.tsx") },
    output: {
      path: here("dist"),
      clean: { keep: /^(cli|single)\// },
      // The tests tell by its date whether a page is as old as the source.
      compareBeforeEmit: false,
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      assetModuleFilename: production ? "[name].[contenthash:8][ext]" : "[name][ext]",
    },
    devtool: production ? false : "cheap-module-source-map",
    cache,
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      // src/embedded/package/xml.ts uses the browser's own parser where there is one.
      alias: { "@xmldom/xmldom": false },
    },
    module: {
      rules: [
        typescript(production),
        { test: /\.css$/, include: here("src"), use: [production ? CssPlugin.loader : "style-loader", "css-loader"] },
        { test: /\.css$/, resourceQuery: /faces/, loader: here("src/workbench/font-faces-loader.js") },
        typoData,
        { test: /\.woff2$/, type: "asset/resource", generator: { filename: "fonts/[name].[contenthash:8][ext]" } },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: here("src/workbench/workbench.html"),
        filename: "workbench.html",
        chunks: ["workbench"],
        minify: false,
        templateParameters: { head: pageHead({ policy: contentSecurityPolicy({ serving }), version }) },
      }),
      new HtmlPlugin({
        template: here("src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["taskpane"],
        minify: false,
        templateParameters: {
          head: pageHead({ policy: contentSecurityPolicy({ scripts: ["'self'", ...scripts], serving }), version }),
          officeJs: src,
        },
      }),
      new CssPlugin({ filename: "[name].[contenthash:8].css", chunkFilename: "[name].[contenthash:8].css" }),
      new CopyPlugin({
        patterns: [
          { from: here("assets"), to: "assets", globOptions: { ignore: ["**/typo-model/**"] } },
          { from: here("manifest.xml") },
          // Microsoft's licence lets it be passed on as it is, so nothing may make it smaller.
          ...(folder ? [{ from: folder, to: "office", info: { minimized: true } }] : []),
          ...["@fontsource-variable/noto-serif-sc", "@fontsource-variable/noto-sans-sc"].map((name) => ({
            from: here("node_modules", name, "LICENSE"),
            to: `fonts/${path.basename(name)}-LICENSE.txt`,
            toType: "file",
          })),
          {
            from: here("node_modules/lxgw-wenkai-lite-webfont/OFL.txt"),
            to: "fonts/lxgw-wenkai-lite-LICENSE.txt",
            toType: "file",
          },
        ],
      }),
      new DefinePlugin({ singleFile: false }),
      new StampPlugin(),
    ],
    optimization: {
      runtimeChunk: false,
      splitChunks: production
        ? {
            chunks: "all",
            cacheGroups: {
              ui: {
                test: /[\\/]node_modules[\\/](@fluentui|@griffel|react|react-dom|scheduler|tabster|keyborg)[\\/]/,
                name: "ui",
              },
              painter: { test: /[\\/]node_modules[\\/](docx-preview|jszip)[\\/]/, name: "painter" },
            },
          }
        : { chunks: "async" },
    },
    performance: { hints: false },
    stats: serving ? "errors-warnings" : { preset: "errors-warnings", assets: false },
    infrastructureLogging: { level: "warn" },
    devServer: serving ? await devServer(word) : undefined,
  };
  if (serving) {
    return pages;
  }
  const { devServer: _none, ...built } = pages;
  return [
    pages,
    ...singleFile({ ...built, rules: [typescript(production), typoData], version }),
    { ...commandLine, mode },
  ];
};

async function devServer(word) {
  const shared = { host: "localhost", static: false, hot: false, liveReload: true, client: { logging: "warn" } };
  if (!word) {
    process.env.WEBPACK_DEV_SERVER_BASE_PORT = "3000";
    return {
      ...shared,
      port: "auto",
      open: ["/workbench.html"],
      onListening: (server) => announce(server, "工作台", "http", "workbench.html"),
    };
  }
  const options = await developmentCertificate();
  return {
    ...shared,
    port: 3000,
    server: { type: "https", options },
    headers: { "Access-Control-Allow-Origin": "*" },
    onListening: (server) => {
      announce(server, "任务窗格", "https", "taskpane.html");
      console.log(sideloading);
    },
  };
}

/** Word loads a task pane over https only, and from a certificate that the machine trusts. */
async function developmentCertificate() {
  try {
    return await require("office-addin-dev-certs").getHttpsServerOptions();
  } catch (error) {
    throw new Error(
      `没有装上开发证书，Word 打不开窗格。请在能以管理员身份运行的终端里执行 npx office-addin-dev-certs install，再试一次。（${error.message}）`,
      { cause: error },
    );
  }
}

function announce(server, what, scheme, page) {
  console.log(`拟稿${what}：${scheme}://localhost:${server.server.address().port}/${page}`);
}

const sideloading = `
把 manifest.xml（${here("manifest.xml")}）加到 Word 里：
  Windows  把 manifest.xml 放进一个共享文件夹；Word：文件 › 选项 › 信任中心 › 信任中心设置 › 受信任的加载项目录，
           加入该文件夹的网络路径并勾选“在菜单中显示”，重开 Word；开始 › 加载项 › 更多加载项 › 共享文件夹 › 拟稿。
  Mac      把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Word/Data/Documents/wef/（没有就新建），重开 Word；
           开始 › 加载项 › 拟稿。
  网页版   打开一个文档；开始 › 加载项 › 更多加载项 › 我的加载项 › 上传我的加载项，选 manifest.xml。
停止服务：Ctrl+C。`;
