import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { type Configuration, webpack } from "webpack";
import { badFileNames, badFiles } from "../docx/bad";
import { fixtureNames, fixtures } from "../docx/fixtures";
import { fault, type Trial, trial } from "./embedded-entry";
import { useSite } from "./harness";

/**
 * The embedded Word over the browser's own XML parser, against the same in Node: what the tests of src/embedded say is
 * then true of the workbench too. The page that it runs in is made for this test and is no part of the product.
 */
const folder = mkdtempSync(join(tmpdir(), "nigao-embedded-"));
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

beforeAll(async () => {
  const configuration: Configuration = {
    mode: "development",
    devtool: false,
    entry: join(__dirname, "embedded-entry.ts"),
    output: { path: folder, filename: "embedded.js" },
    resolve: { extensions: [".ts", ".js"], alias: { "@xmldom/xmldom": false } },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
  };
  await new Promise<void>((resolve, reject) =>
    webpack(configuration, (error, stats) =>
      error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString("errors-only"))) : resolve(),
    ),
  );
  writeFileSync(join(folder, "embedded.html"), '<link rel="icon" href="data:,"><script src="embedded.js"></script>');
}, 120_000);

const site = useSite(folder);

interface Scripts {
  trial(file: string): Promise<Trial>;
  fault(file: string): string;
}

const inPage = (page: Page) => ({
  trial: (file: string) => page.evaluate((content) => (window as unknown as Scripts).trial(content), file),
  fault: (file: string) => page.evaluate((content) => (window as unknown as Scripts).fault(content), file),
});

test("every document is read, edited, extended and saved in the browser as in Node", async () => {
  const page = inPage(await site.open("embedded.html"));
  for (const name of fixtureNames) {
    const file = base64(fixtures[name]());
    expect({ name, ...(await page.trial(file)) }).toEqual({ name, ...(await trial(file)) });
  }
}, 120_000);

const small = badFileNames.filter((name) => name !== "tooBig");

test.each(small)("%s is refused in the browser as in Node", async (name) => {
  const file = base64(badFiles[name].bytes());
  const page = inPage(await site.open("embedded.html"));
  expect(await page.fault(file)).toBe(badFiles[name].code);
  expect(fault(file)).toBe(badFiles[name].code);
});
