import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { officeJs } from "../../build/office-js";
import { sha256 } from "../../build/stamp-plugin";
import { manifestFaults } from "../manifest/check-manifest";
import { Folder, filesIn } from "./folder";
import type { PackageOptions } from "./package-options";
import { apacheRules, iisRules, nginxRules, serverHeaders } from "./server-rules";
import { registryFile, windowsScript } from "./windows-files";

/** Where the manifest's addresses point while it is worked on. */
const development = "https://localhost:3000";

const root = join(__dirname, "../..");
const guide = join(root, "docs/it-guide.md");
const sums = "校验.txt";
const singleFile = "拟稿工作台.html";

/** What was packed. Sizes are in bytes. */
export interface Packed {
  readonly files: number;
  readonly size: number;
  readonly singleFile: number;
  readonly version: string;
  readonly checksum: string;
}

/**
 * Writes the package for a base address out of what `buildSite` has built. Replaces an earlier package, and refuses,
 * in Chinese, to write into a folder that holds anything else.
 */
export function makePackage(built: string, { baseUrl, out, officeJs: choice, catalog }: PackageOptions): Packed {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, sums))) {
    throw new Error(`${out} 里有别的文件，没有写。请换一个文件夹，或者先清空它。`);
  }
  rmSync(out, { recursive: true, force: true });
  const folder = new Folder(out);
  folder.copy(join(built, "pages"), "web");
  folder.copy(join(built, "single", singleFile), singleFile);

  const manifest = packagedManifest(readFileSync(join(root, "manifest.xml"), "utf8"), baseUrl);
  folder.write("web/manifest.xml", manifest);
  folder.write("catalog/nigao.xml", manifest);
  const faults = manifestFaults(manifest, {
    base: baseUrl,
    read: (path) => (existsSync(join(out, "web", path)) ? folder.read(`web/${path}`) : undefined),
  });
  if (faults.length > 0) {
    throw new Error(`清单不对，没有做成：\n${faults.join("\n")}`);
  }

  const headers = serverHeaders(officeJs(choice).scripts);
  const path = new URL(baseUrl).pathname.replace(/\/$/, "");
  folder.write("server/nginx.conf", nginxRules(path, headers));
  folder.write("server/apache.conf", apacheRules(path, headers));
  folder.write("web/web.config", iisRules(headers, filesIn(join(out, "web"))));
  for (const file of filesIn(join(out, "web"))) {
    compress(folder, `web/${file}`);
  }

  for (const name of readdirSync(join(__dirname, "windows"))) {
    const script = readFileSync(join(__dirname, "windows", name), "utf8");
    folder.write(`windows/${name}`, windowsScript(name, script, catalog));
  }
  if (catalog !== undefined) {
    folder.write("windows/install.reg", registryFile(catalog));
  }
  folder.write("安装说明.txt", asPlainText(readFileSync(guide, "utf8"), baseUrl));

  const stamp = (page: string) =>
    /nigao-checksum"? content="?([0-9a-f]{64})/.exec(folder.read(page).toString())?.[1] ?? "";
  const version = /nigao-version"? content="?([\d.]+)/.exec(folder.read("web/workbench.html").toString())?.[1] ?? "";
  const checksum = stamp("web/workbench.html");
  const head = [
    `# 拟稿 ${version}，为 ${baseUrl} 打的包`,
    `# 校验码 ${checksum}（窗格和网页工作台，“本机能力”最下面显示前 16 位）`,
    `# 校验码 ${stamp(singleFile)}（${singleFile}）`,
    "# 下面是每个文件的 SHA-256。核对：Windows 运行 windows\\check.cmd；",
    `# Linux 在本文件夹里运行 sha256sum -c ${sums}；Mac 运行 shasum -a 256 -c ${sums}。`,
  ];
  const files = filesIn(out);
  folder.write(sums, `${[...head, ...files.map((file) => `${sha256(folder.read(file))}  ${file}`)].join("\n")}\n`);
  return {
    files: files.length + 1,
    size: files.reduce((all, file) => all + folder.read(file).length, 0),
    singleFile: folder.read(singleFile).length,
    version,
    checksum,
  };
}

function packagedManifest(manifest: string, baseUrl: string): string {
  return manifest
    .replaceAll(`<AppDomain>${development}</AppDomain>`, `<AppDomain>${new URL(baseUrl).origin}</AppDomain>`)
    .replaceAll(`"${development}/`, `"${baseUrl}/`);
}

/** Beside each text of some size its compressed forms, for servers that hand those out. */
function compress(folder: Folder, file: string): void {
  const content = folder.read(file);
  if (/\.(html|js|css|xml|svg|txt)$/.test(file) && content.length > 1024) {
    folder.write(`${file}.gz`, gzipSync(content, { level: 9 }));
    // At 11 it takes half a minute and saves another 5 %.
    folder.write(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}

/** Markdown as it is read in Notepad, with the real address in place of the example. */
function asPlainText(markdown: string, baseUrl: string): string {
  const text = markdown
    .replaceAll("https://内网地址/nigao", baseUrl)
    .replace(/^#+ /gm, "")
    .replace(/^```.*\n/gm, "")
    .replace(/\*\*|`/g, "");
  return `\uFEFF${text.replaceAll("\n", "\r\n")}`;
}
