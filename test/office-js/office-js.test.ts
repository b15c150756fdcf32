import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { officeJs } from "../../build/office-js";
import { copyOfficeJs, describeCopy } from "../../tools/office-js/copy-office-js";

const types = readFileSync("node_modules/@types/office-js/index.d.ts", "utf8");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nigao-office-js-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A folder with files of these names and texts. */
function holding(files: Record<string, string>): string {
  const from = join(folder, "from");
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(from, name, ".."), { recursive: true });
    writeFileSync(join(from, name), text);
  }
  return from;
}

test("the npm package gives all that the pane needs, and WordApi 1.3 with a part of 1.4", () => {
  const copy = copyOfficeJs("node_modules/@microsoft/office-js", join(folder, "office"), types);
  expect(copy.missing).toEqual([]);
  const known = (set: string) => copy.sets.find((one) => one.set === set)!;
  for (const set of ["WordApi 1.1", "WordApi 1.2", "WordApi 1.3"]) {
    expect(known(set).known).toBe(known(set).members);
  }
  expect(known("WordApi 1.3").members).toBeGreaterThan(100);
  expect(known("WordApi 1.4").known).toBeGreaterThan(0);
  expect(known("WordApi 1.4").known).toBeLessThan(known("WordApi 1.4").members);
  expect(describeCopy(copy).slice(1, 3)).toEqual([
    "全有的：WordApi 1.1、WordApi 1.2、WordApi 1.3",
    expect.stringMatching(/^有一部分的：WordApi 1\.4（\d+\/\d+）/),
  ]);
  expect(readFileSync(join(folder, "office/LICENSE.txt"), "utf8")).toContain("OFFICE JAVASCRIPT");
  for (const file of copy.copied) {
    const original = readFileSync(join("node_modules/@microsoft/office-js/dist", file));
    expect(readFileSync(join(folder, "office", file)).equals(original)).toBe(true);
  }
});

test("files copied elsewhere are found where Microsoft's server has them, and a newer one gives more", () => {
  const from = holding({
    "lib/1/hosted/office.js": "",
    "lib/1/hosted/zh-cn/office_strings.js": "",
    "lib/1/hosted/word-win32-16.01.js": [...types.matchAll(/\w+/g)].map(([word]) => word).join(" "),
  });
  const copy = copyOfficeJs(from, join(folder, "office"), types);
  expect(describeCopy(copy)[1]).toContain("WordApi 1.9");
  expect(copy.missing).toContain("word-mac-16.00.js");
  expect(describeCopy(copy).join()).toContain("word-mac-16.00.js");
});

test("what the source lacks is named, and the copy that is there stays", () => {
  const to = join(folder, "office");
  mkdirSync(to);
  writeFileSync(join(to, "office.js"), "old");
  expect(() => copyOfficeJs(holding({ "readme.txt": "" }), to, types)).toThrow(/没有 office\.js。/);
  expect(() => copyOfficeJs(holding({ "office.js": "" }), to, types)).toThrow(
    /缺 word-win32-16\.01\.js、zh-cn\/office_strings\.js/,
  );
  expect(readdirSync(to)).toEqual(["office.js"]);
});

test.each([
  ["cdn", "https://appsforoffice.microsoft.com"],
  ["21vianet", "https://appsforoffice.cdn.partner.office365.cn"],
  ["https://office.example/lib/office.js", "https://office.example"],
])("OFFICE_JS=%s allows scripts of %s and no other origin", (choice, origin) => {
  const { src, scripts } = officeJs(choice);
  expect(src).toMatch(new RegExp(`^${origin}/.*office\\.js$`));
  expect(scripts).toEqual([origin]);
});

test.each(["http://office.example/office.js", "ftp://a/office.js", "./elsewhere/office.js", "microsoft"])(
  "OFFICE_JS=%s is refused",
  (choice) => {
    expect(() => officeJs(choice)).toThrow(/OFFICE_JS 不认得/);
  },
);
