const { existsSync } = require("node:fs");
const path = require("node:path");

const servers = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** Where `npm run office-js` puts a copy. */
const copy = path.resolve(__dirname, "../office");

/**
 * Where the task pane finds office.js: `cdn` (Microsoft's, the default), `21vianet` (its server for tenants in China),
 * another https address, or `./office/`, a copy that goes into the build. `src` is what the page names, `scripts` the
 * sources of script that its policy allows for it, `folder` what is to be copied.
 */
exports.officeJs = (choice = process.env.OFFICE_JS || "cdn") => {
  const src = servers[choice] ?? choice;
  if (URL.canParse(src) && new URL(src).protocol === "https:") {
    return { src, scripts: [new URL(src).origin] };
  }
  if (!/^(\.\/)?office(\/(office\.js)?)?$/.test(src)) {
    throw new Error(`OFFICE_JS 不认得“${choice}”。可以写 cdn、21vianet、一个 https 地址，或者 ./office/。`);
  }
  if (!existsSync(path.join(copy, "office.js"))) {
    throw new Error("office/ 里没有 office.js。请先运行 npm run office-js。");
  }
  return { src: "./office/office.js", scripts: [], folder: copy };
};
