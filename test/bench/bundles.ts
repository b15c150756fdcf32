import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { required } from "../../tools/office-js/copy-office-js";
import { printTable } from "./measure";
import { type PartsBuild, type When, whens } from "./parts-build";

const inKilobytes = (bytes: number) => bytes / 1024;
const packed = (file: string) => inKilobytes(gzipSync(readFileSync(file), { level: 9 }).length);
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** Prints what a page loads at once, what it may load later, and its fonts, plain and packed by gzip. */
export function benchBundles(dist: string): void {
  const size = (names: readonly string[]) => {
    const files = names.map((name) => join(dist, name));
    return [names.length, sum(files.map((file) => inKilobytes(readFileSync(file).length))), sum(files.map(packed))];
  };
  const files = readdirSync(dist).filter((name) => /\.(js|css)$/.test(name));
  const atOnce = (page: string) => files.filter((name) => readFileSync(join(dist, page), "utf8").includes(name));
  const pages = ["taskpane.html", "workbench.html"];
  const later = files.filter((name) => !pages.some((page) => atOnce(page).includes(name)));
  const fonts = readdirSync(join(dist, "fonts")).filter((name) => name.endsWith(".woff2"));
  const fontBytes = sum(fonts.map((name) => inKilobytes(readFileSync(join(dist, "fonts", name)).length)));
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

const columns: Record<When, string> = {
  both: "at once, both",
  pane: "pane alone",
  workbench: "workbench alone",
  later: "when needed",
};

/** Prints how much each part of the product adds to what is loaded, by gzip. docs/dependencies.md has the reasons. */
export function benchParts({ folder, files }: PartsBuild): void {
  const sizeOf = (part: string, when: When) =>
    sum(files.filter((each) => each.part === part && each.when === when).map(({ file }) => packed(join(folder, file))));
  const rows = [...new Set(files.map(({ part }) => part))].map((part) => {
    const sizes = whens.map((when) => sizeOf(part, when));
    return { part, sizes, all: sum(sizes) };
  });
  const office = sum(required.map((name) => packed(join("node_modules/@microsoft/office-js/dist", name))));
  printTable(
    "Parts, KB by gzip, each packed by itself",
    ["", ...whens.map((when) => columns[when])],
    [
      ...rows.sort((a, b) => b.all - a.all).map(({ part, sizes }) => [part, ...sizes.map((size) => size || "")]),
      ["Microsoft's office.js, not in the bundle", "", office, "", ""],
    ],
  );
}
