import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { printTable } from "./measure";

/** Prints what a page loads at once, what it may load later, and its fonts, plain and packed by gzip. */
export function benchBundles(dist: string): void {
  const size = (names: readonly string[]) => {
    const files = names.map((name) => readFileSync(join(dist, name)));
    const kilobytes = (all: readonly Uint8Array[]) => all.reduce((sum, { length }) => sum + length, 0) / 1024;
    return [names.length, kilobytes(files), kilobytes(files.map((file) => gzipSync(file, { level: 9 })))];
  };
  const files = readdirSync(dist).filter((name) => /\.(js|css)$/.test(name));
  const atOnce = (page: string) => files.filter((name) => readFileSync(join(dist, page), "utf8").includes(name));
  const pages = ["taskpane.html", "workbench.html"];
  const later = files.filter((name) => !pages.some((page) => atOnce(page).includes(name)));
  const fonts = readdirSync(join(dist, "fonts")).filter((name) => name.endsWith(".woff2"));
  const fontBytes = fonts.reduce((sum, name) => sum + readFileSync(join(dist, "fonts", name)).length, 0) / 1024;
  printTable(
    "Bundles",
    ["", "files", "KB", "KB by gzip"],
    [
      ...pages.map((page) => [`${page}, at once`, ...size(atOnce(page))]),
      ["loaded when needed", ...size(later)],
      ["font slices, loaded as the text needs them", fonts.length, fontBytes, fontBytes],
    ],
  );
}
