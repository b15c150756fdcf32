/** `npm run icons`: draws the .svg files of assets/ as the .png files that Word asks for, with the tests' Chromium. */
require("../../test/typescript.js");
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { launchChromium } = require("../../test/browser/chromium.ts");

const assets = path.join(__dirname, "../../assets");

/** The product's own icon stands in lists and catalogs; the others on the ribbon, which takes these three sizes. */
const sizes = { ".": [16, 32, 64, 80, 128], icons: [16, 32, 80] };

async function render() {
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const [folder, edges] of Object.entries(sizes)) {
    const files = readdirSync(path.join(assets, folder)).filter((name) => name.endsWith(".svg"));
    for (const name of files) {
      const svg = readFileSync(path.join(assets, folder, name), "utf8");
      for (const edge of edges) {
        await page.setViewportSize({ width: edge, height: edge });
        await page.setContent(`<style>body{margin:0}svg{display:block;width:${edge}px;height:${edge}px}</style>${svg}`);
        const file = path.join(assets, folder, name.replace(/\.svg$/, `-${edge}.png`));
        await page.screenshot({ path: file, omitBackground: true });
      }
    }
  }
  await browser.close();
}

render().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
