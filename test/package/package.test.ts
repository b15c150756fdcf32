import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { codeChecksum, sha256 } from "../../build/stamp-plugin";
import { ensureOwnCopy } from "../../tools/office-js/own-copy";
import { buildSite } from "../../tools/package/build-site";
import { filesIn } from "../../tools/package/folder";
import { makePackage, type Packed } from "../../tools/package/make-package";
import { useSite } from "../browser/harness";
import { eventually, insertAtCursor, openWorkbench } from "../browser/workbench";
import { iisAnswers } from "./iis-rules";
import { nginxAnswers } from "./nginx-rules";
import { serveByRules } from "./rule-server";

const baseUrl = "https://oa-server.example/tools/nigao";
const path = "/tools/nigao";
const work = mkdtempSync(join(tmpdir(), "nigao-package-test-"));
const made = { baseUrl, out: join(work, "made"), officeJs: "./office/", catalog: "\\\\oa-server\\拟稿's" };
/** Where the package was carried to. */
const carried = join(work, "carried");
const text = (file: string) => readFileSync(join(carried, file), "utf8");
let packed: Packed;

jest.setTimeout(60_000);

beforeAll(async () => {
  ensureOwnCopy();
  await buildSite(work, made.officeJs);
  packed = makePackage(work, made);
  cpSync(made.out, carried, { recursive: true });
}, 900_000);

afterAll(() => rmSync(work, { recursive: true }));

test("every file is listed with its SHA-256, and the version and the code's checksum are those that the pane shows", () => {
  const lines = text("校验.txt").trimEnd().split("\n");
  const listed = lines.filter((line) => !line.startsWith("#"));
  const files = filesIn(carried).filter((file) => file !== "校验.txt");
  expect(listed).toEqual(files.map((file) => `${sha256(readFileSync(join(carried, file)))}  ${file}`));
  expect(packed.files).toBe(files.length + 1);
  const code = filesIn(join(carried, "web")).map((file) => [file, readFileSync(join(carried, "web", file))] as const);
  expect(code.filter(([file]) => file.startsWith("office/") && file.endsWith(".js")).length).toBeGreaterThan(5);
  expect(codeChecksum(code)).toBe(packed.checksum);
  expect(lines[0]).toBe(`# 拟稿 ${packed.version}，为 ${baseUrl} 打的包`);
  expect(lines[1]).toContain(packed.checksum);
});

test("office.js is passed on as Microsoft made it, with its licence", () => {
  for (const file of filesIn("office")) {
    expect(readFileSync(join(carried, "web/office", file)).equals(readFileSync(join("office", file)))).toBe(true);
  }
  expect(text("web/office/LICENSE.txt")).toContain("MICROSOFT");
});

test("compressed files hold what the others hold", () => {
  const web = filesIn(join(carried, "web"));
  const packedFiles = web.filter((file) => file.endsWith(".gz"));
  expect(packedFiles.length).toBeGreaterThan(10);
  for (const file of packedFiles.map((name) => `web/${name.slice(0, -3)}`)) {
    const plain = readFileSync(join(carried, file));
    expect(gunzipSync(readFileSync(join(carried, `${file}.gz`))).equals(plain)).toBe(true);
    expect(brotliDecompressSync(readFileSync(join(carried, `${file}.br`))).equals(plain)).toBe(true);
  }
});

test("the manifest for the shared folder and the one on the server lead to the base address and nowhere else", () => {
  const manifest = text("catalog/nigao.xml");
  expect(text("web/manifest.xml")).toBe(manifest);
  expect(manifest).not.toContain("localhost");
  expect(manifest).toContain("<AppDomain>https://oa-server.example</AppDomain>");
  const addresses = [...manifest.matchAll(/(?:DefaultValue|Value)="(https?:[^"]*)"/g)].map(([, address]) => address!);
  expect(addresses.length).toBeGreaterThan(30);
  expect(addresses.filter((address) => !address.startsWith(`${baseUrl}/`))).toEqual([]);
});

test("scripts are as Windows reads them, and know the shared folder", () => {
  for (const name of ["install.ps1", "remove.ps1", "check.ps1"]) {
    const script = text(`windows/${name}`);
    expect(script.startsWith("\uFEFF")).toBe(true);
    expect(script.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(script).not.toMatch(/\{\{|[“”]/); // PowerShell takes “ and ” for the end of a text
  }
  expect(text("windows/install.ps1")).toContain("'\\\\oa-server\\拟稿''s'");
  expect(text("windows/install.cmd")).toMatch(/^@echo off\r\n[\x20-\x7e\r\n]*$/);
  const registry = readFileSync(join(carried, "windows/install.reg"), "utf16le");
  expect(registry).toMatch(/^\uFEFFWindows Registry Editor Version 5\.00\r\n/);
  expect(registry).toContain('"Url"="\\\\\\\\oa-server\\\\拟稿\'s"');
  expect(registry).toContain('"Flags"=dword:00000001');
  const id = /"Id"="(\{[0-9a-f-]{36}\})"/.exec(registry)![1]!;
  expect(registry).toContain(`WEF\\TrustedCatalogs\\${id}]`);
  expect(text("windows/install.ps1")).toContain(`$id = '${id}'`);
  expect(text("windows/remove.ps1")).toContain(`TrustedCatalogs\\${id}'`);
});

test("the guide names the real address, and only files that are there", () => {
  const guide = text("安装说明.txt");
  expect(guide).toContain(`${baseUrl}/workbench.html`);
  expect(guide).not.toContain("内网地址");
  for (const file of ["windows\\check.cmd", "windows\\install.cmd", "windows\\remove.cmd", "windows\\install.reg"]) {
    expect(guide).toContain(file);
    expect(existsSync(join(carried, file.replace("\\", "/")))).toBe(true);
  }
  for (const file of ["server/nginx.conf", "server/apache.conf", "拟稿工作台.html", "校验.txt"]) {
    expect(guide).toContain(file);
    expect(existsSync(join(carried, file))).toBe(true);
  }
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  for (const [, script] of guide.matchAll(/npm run ([\w-]+)/g)) {
    expect(scripts).toHaveProperty([script!]);
  }
});

test("a package takes the place of an earlier one, and of nothing else", () => {
  writeFileSync(join(made.out, "left-over.txt"), "");
  makePackage(work, made);
  expect(existsSync(join(made.out, "left-over.txt"))).toBe(false);
  const elsewhere = mkdtempSync(join(work, "elsewhere-"));
  writeFileSync(join(elsewhere, "own.txt"), "own");
  expect(() => makePackage(work, { ...made, out: elsewhere })).toThrow(/里有别的文件，没有写。/);
  expect(filesIn(elsewhere)).toEqual(["own.txt"]);
});

const nginx = () => nginxAnswers(text("server/nginx.conf"));
const iis = () => {
  const answer = iisAnswers(text("web/web.config"));
  return (asked: string) => {
    const found = answer(asked.slice(path.length));
    return { ...found, file: path + found.file };
  };
};

describe.each([
  ["nginx", nginx],
  ["IIS", iis],
])("served as %s would serve it", (name, rules) => {
  const site = useSite(() => serveByRules(join(carried, "web"), path, rules()));
  const standIn =
    'Object.assign(window, { Word: { run: () => new Promise(() => {}) }, Office: { HostType: { Word: "Word" }, ' +
    "context: { requirements: { isSetSupported: () => false } }, onReady: async () => ({ host: 'Word' }) } });";

  test("every answer carries the policy, and only what has its hash in its name is kept", async () => {
    for (const file of filesIn(join(carried, "web")).filter((one) => !/^fonts|\.(gz|br|config)$/.test(one))) {
      const response = await fetch(`${site.origin}/${file}`);
      expect([file, response.status]).toEqual([file, 200]);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).not.toContain("unsafe-eval");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      const lasting = /\.[0-9a-f]{8}\.(js|css)$/.test(file);
      expect([file, response.headers.get("cache-control")]).toEqual([
        file,
        lasting ? expect.stringMatching(/max-age=31536000/) : "no-cache",
      ]);
      expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(
        sha256(readFileSync(join(carried, "web", file))),
      );
    }
    const start = await fetch(`${site.origin}/`);
    expect(await start.text()).toBe(text("web/workbench.html"));
    expect((await fetch(new URL("/elsewhere.html", site.origin))).status).toBe(404);
    const compressed = (await fetch(`${site.origin}/office/office.js`)).headers.get("content-encoding");
    expect(compressed).toBe(name === "nginx" ? "gzip" : null);
  });

  test("the workbench works, and tells version and checksum", async () => {
    const page = await openWorkbench(site);
    await insertAtCursor(page);
    await page.getByRole("button", { name: "文字不出本机 · 对外请求 0，打开本机能力" }).click();
    await page.getByText(`版本 ${packed.version} · 校验码 ${packed.checksum.slice(0, 16)}`).waitFor();
  });

  test("the pane opens at the page of each button", async () => {
    const manifest = text("catalog/nigao.xml");
    const buttons = [
      ...manifest.matchAll(new RegExp(`<bt:Url id="(\\w+).Url" DefaultValue="${baseUrl}/([^"]*)"`, "g")),
    ];
    const shown: Record<string, string> = {
      Scaffold: "框架",
      Check: "检查",
      Statistics: "统计",
      Words: "词库",
      Capabilities: "本机能力",
      Help: "帮助",
    };
    expect(buttons.map(([, id]) => id)).toEqual(Object.keys(shown));
    for (const [, id, address] of buttons) {
      const standIns = { [`${site.origin}/office/office.js`]: standIn };
      const page = await site.open(address!, { standIns, viewport: { width: 360, height: 700 } });
      const heading = page.getByRole("heading", { level: 1 }).or(page.getByRole("tab", { selected: true }));
      await eventually(() => heading.first().textContent(), shown[id!]!);
    }
  });

  test.each([
    ["Win32$16.01", "word-win32-16.01.js"],
    ["Mac$16.00", "word-mac-16.00.js"],
  ])("Microsoft's library for %s comes from the package, and nothing is asked for elsewhere", async (host, script) => {
    const page = await site.open(`taskpane.html?_host_Info=Word$${host}$zh-CN`);
    await page.waitForFunction(() => "Word" in window && "Strings" in window);
    const asked = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => entry.name));
    expect(asked).toEqual(
      expect.arrayContaining([`${site.origin}/office/${script}`, `${site.origin}/office/zh-cn/office_strings.js`]),
    );
    expect(asked.filter((address) => !address.startsWith(`${site.origin}/`))).toEqual([]);
  });

  test("outside Word Microsoft's library wants to tell its maker, and the policy stops it", async () => {
    const page = await site.open("taskpane.html");
    await page.getByText("这一页要在 Word 里打开。没有 Word，请用工作台。").waitFor();
    const faults = site.takeFaults();
    expect(faults.filter((fault) => fault.startsWith("asked for"))).toEqual([]);
    expect(faults.filter((fault) => !fault.includes("violates the following Content Security Policy"))).toEqual([]);
  });
});
