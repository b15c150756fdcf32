import { strFromU8 } from "fflate";
import type { Page } from "playwright-core";
import { badFileNames, badFiles } from "../docx/bad";
import { fixtureNames, fixtures } from "../docx/fixtures";
import { partsOf } from "../gate/read";
import { bundle } from "./bundle";
import { fault, type Trial, trial } from "./embedded-page";
import { useSite } from "./harness";

/**
 * The embedded Word over the browser's own XML parser, against the same in Node: what the tests of src/embedded say is
 * then true of the workbench too.
 */
const built = bundle("embedded-page.ts");
beforeAll(built.build, 60_000);
const site = useSite(built.folder);

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

interface Scripts {
  trial(file: string): Promise<Trial>;
  fault(file: string): string;
}

const inPage = (page: Page) => ({
  trial: (file: string) => page.evaluate((content) => (window as unknown as Scripts).trial(content), file),
  fault: (file: string) => page.evaluate((content) => (window as unknown as Scripts).fault(content), file),
});

/** The saved file as its parts in text, so that a difference can be seen. */
const readable = ({ saved, ...rest }: Trial) => ({
  ...rest,
  parts: Object.fromEntries([...partsOf(Buffer.from(saved, "base64"))].map(([name, part]) => [name, strFromU8(part)])),
});

test("every document is read, edited, extended and saved in the browser as in Node", async () => {
  const page = inPage(await site.open("index.html"));
  for (const name of fixtureNames) {
    const file = base64(fixtures[name]());
    expect({ name, ...readable(await page.trial(file)) }).toEqual({ name, ...readable(await trial(file)) });
  }
}, 120_000);

const small = badFileNames.filter((name) => name !== "tooBig");

test.each(small)("%s is refused in the browser as in Node", async (name) => {
  const file = base64(badFiles[name].bytes());
  const page = inPage(await site.open("index.html"));
  expect(await page.fault(file)).toBe(badFiles[name].code);
  expect(fault(file)).toBe(badFiles[name].code);
});
