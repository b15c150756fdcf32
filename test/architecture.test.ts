import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dependencies, devDependencies } from "../package.json";
import { packages } from "../package-lock.json";
import { architectureFaults, importedPackages } from "./architecture";
import { dependencies as referees } from "./package.json";
import { packages as refereePackages } from "./package-lock.json";
import { type Lock, shippedLicences } from "./shipped-licences";

const root = join(__dirname, "..");

function filesIn(folder: string): [path: string, text: string][] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : [[path, readFileSync(join(root, path), "utf8")] as [string, string]];
    });
}

const code = [...filesIn("src"), ...filesIn("test")].filter(([path]) => /\.(tsx?|mjs|js|css)$/.test(path));

test("the source keeps to docs/architecture.md", () => {
  expect(code.length).toBeGreaterThan(50);
  expect(architectureFaults(new Map(code))).toEqual([]);
});

describe("a tree that does not keep to it is found out", () => {
  const faulty: [path: string, text: string, fault: string | undefined][] = [
    [
      "src/check/read.ts",
      'import { compose } from "../scaffold/compose";',
      "imports src/scaffold/compose: check must not know scaffold",
    ],
    [
      "src/document/edit.ts",
      'import type { Host } from "../host/host";',
      "imports src/host/host: document must not know host",
    ],
    [
      "src/embedded/server.ts",
      'export { wordHost } from "../host/word";',
      "imports src/host/word: embedded must not know host",
    ],
    [
      "src/host/word.ts",
      'const a = await import("../taskpane/App");',
      "imports src/taskpane/App: host must not know taskpane",
    ],
    [
      "src/taskpane/store.ts",
      'let a: import("../embedded/session").Session;',
      "imports src/embedded/session: taskpane must not know embedded",
    ],
    ["src/host/layout/page.ts", 'import { a } from "../../document/block";', undefined],
    ["src/cli/main.ts", 'import a from "../../test/docx/docx";', "imports ../../test/docx/docx, which is outside src"],
    ["src/scaffold/compose.ts", 'import { zipSync } from "fflate";', "imports fflate"],
    ["src/taskpane/App.tsx", 'import axios from "axios";', "imports axios"],
    [
      "src/taskpane/store.ts",
      'import { wordHost } from "../host/word";',
      "makes a host, which only the entry points do",
    ],
    ["src/taskpane/store.ts", 'import type { WordHost } from "../host/word";', undefined],
    ["src/workbench/Workbench.tsx", 'import { wordHost } from "../host/word";', undefined],
    ["src/host/word.ts", "Word.run(async () => {});", "uses the global Word, which only src/host/office.ts names"],
    [
      "src/taskpane/store.ts",
      "if (window.Office) start();",
      "uses the global Office, which only src/host/office.ts names",
    ],
    ["src/host/word.ts", "const known = typeof Word;", "uses the global Word, which only src/host/office.ts names"],
    [
      "src/host/word.ts",
      "function read({ Word }: Globals, r: Word.Range) { return Word.run((c: Word.RequestContext) => r); }",
      undefined,
    ],
    ["src/workbench/index.tsx", "make({ Word: session.word, Office: session.office });", undefined],
    ["src/host/office.ts", "export const globals = () => ({ Word, Office });", undefined],
    ["src/taskpane/store.ts", 'fetch("/a");', "uses fetch: nothing leaves the machine"],
    ["src/taskpane/store.ts", 'window.fetch("/a");', "uses fetch: nothing leaves the machine"],
    ["src/taskpane/store.ts", 'navigator.sendBeacon("/a");', "uses sendBeacon: nothing leaves the machine"],
    ["src/workbench/page.ts", 'new WebSocket("ws://a");', "uses WebSocket: nothing leaves the machine"],
    ["src/scaffold/adopt.ts", "const today = new Date();", "uses Date: scaffold knows no screen and no clock"],
    ["src/scaffold/adopt.ts", "const day = new Date(2026, 0, 1);", undefined],
    ["src/check/check.ts", "const start = Date.now();", "uses now: check knows no screen and no clock"],
    ["src/document/edit.ts", 'localStorage.getItem("a");', "uses localStorage: document knows no screen and no clock"],
    ["src/document/edit.ts", "export default 1;", "has a default export"],
    ["src/taskpane/App.tsx", "export default function App() { return null; }", "has a default export"],
    ["src/document/edit.ts", 'read("../shared/seeds");', "names ../shared, which only tests may read"],
    ["src/document/utils.ts", "", "is named after nothing in particular"],
    ["test/gate/helpers.ts", "", "is named after nothing in particular"],
    ["src/document/textMap.ts", "", "is not in kebab-case"],
    ["src/taskpane/outline-row.tsx", "", "is a component and not in PascalCase"],
  ];
  test.each(faulty)("%s: %s", (path, text, fault) => {
    expect(architectureFaults(new Map([[path, text]]))).toEqual(fault === undefined ? [] : [`${path} ${fault}`]);
  });
});

test("a file that is too long is found out", () => {
  const long = "const a = 1;\n".repeat(401);
  expect(architectureFaults(new Map([["test/gate/gate.ts", long]]))).toEqual([
    "test/gate/gate.ts has 401 lines, more than 400",
  ]);
});

describe("dependencies", () => {
  test("every version is pinned", () => {
    const all = Object.entries({ ...dependencies, ...devDependencies, ...referees });
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test.each([
    ["package-lock.json", packages as Lock],
    ["test/package-lock.json", refereePackages as Lock],
  ])("%s names what is for other platforms too, without which npm ci refuses it", (_file, lock) => {
    const optional = Object.values(lock).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
    expect(optional.length).toBeGreaterThan(0);
    expect(optional.filter((name) => !(`node_modules/${name}` in lock))).toEqual([]);
  });

  const shipped = [...new Set([...Object.keys(dependencies), ...importedPackages(new Map(code))])];

  test("everything that ships may be passed on freely", () => {
    const licences = shippedLicences(packages as Lock, shipped);
    expect(shipped).toContain("lxgw-wenkai-lite-webfont");
    expect(licences.size).toBeGreaterThan(shipped.length);
    const free = /^(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|OFL-1\.1|Zlib|Unlicense|CC0-1\.0)$/;
    const isFree = (licence: string) => {
      const bare = licence.replace(/[()]/g, "");
      return bare.split(" AND ").every((part) => part.split(" OR ").some((choice) => free.test(choice)));
    };
    expect([...licences].filter(([, licence]) => !isFree(licence))).toEqual([]);
  });

  test("a licence is found however deep the package lies", () => {
    const lock: Lock = {
      "node_modules/a": { license: "MIT", dependencies: { b: "1", c: "1" } },
      "node_modules/a/node_modules/b": { license: "AGPL-3.0", dependencies: { c: "1" } },
      "node_modules/b": { license: "MIT" },
      "node_modules/c": {},
    };
    expect(shippedLicences(lock, ["a"])).toEqual(
      new Map([
        ["node_modules/a", "MIT"],
        ["node_modules/a/node_modules/b", "AGPL-3.0"],
        ["node_modules/c", "none"],
      ]),
    );
  });
});
