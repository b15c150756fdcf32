import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type ApiSet, apiSets, membersBySet } from "./api-sets";

/** Without these the pane does not start in Word for Windows. */
export const required: readonly string[] = ["office.js", "word-win32-16.01.js", "zh-cn/office_strings.js"];

/** Word on the web, on Mac and iPad, an English interface, and a page that is opened outside Word. */
const others = [
  "word-web-16.00.js",
  "word-mac-16.00.js",
  "word-ios-16.00.js",
  "en-us/office_strings.js",
  "o15apptofilemappingtable.js",
];

/** Where the files may lie in what was handed over: the folder itself, the npm package, a copy of Microsoft's server. */
const places = [".", "dist", "lib/1/hosted", "1/hosted", "hosted"];

/** Microsoft's terms, which go with every copy. */
const licences = ["LICENSE.md", "LICENSE.txt", "LICENSE"];

/** What was copied. */
export interface OfficeJsCopy {
  readonly copied: readonly string[];
  /** What the source did not have; the pane does without, but not on every platform. */
  readonly missing: readonly string[];
  /** How much of each requirement set the script for Word on Windows knows. */
  readonly sets: readonly ApiSet[];
}

/**
 * Copies what the pane needs of office.js from a folder into another, which is emptied first. Throws with what is
 * missing, in Chinese, before anything is touched.
 */
export function copyOfficeJs(from: string, to: string, types: string): OfficeJsCopy {
  const place = places.map((folder) => join(from, folder)).find((folder) => existsSync(join(folder, "office.js")));
  if (!place) {
    throw new Error(`${from} 里没有 office.js。请给出 office.js 所在的文件夹。`);
  }
  const lacking = required.filter((file) => !existsSync(join(place, file)));
  if (lacking.length > 0) {
    throw new Error(`${place} 里缺 ${lacking.join("、")}，窗格在 Word 里打不开。请把这些文件也复制过来。`);
  }
  const copied = [...required, ...others.filter((file) => existsSync(join(place, file)))];
  rmSync(to, { recursive: true, force: true });
  for (const file of copied) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(place, file), join(to, file));
  }
  const licence = licences.flatMap((name) => [join(from, name), join(place, name)]).find((file) => existsSync(file));
  if (licence) {
    cpSync(licence, join(to, "LICENSE.txt"));
  }
  return {
    copied,
    missing: others.filter((file) => !copied.includes(file)),
    sets: apiSets(membersBySet(types), readFileSync(join(place, "word-win32-16.01.js"), "utf8")),
  };
}

/** What a copy gives, in lines for whoever made it. */
export function describeCopy({ copied, missing, sets }: OfficeJsCopy): string[] {
  const all = sets.filter(({ members, known }) => members > 0 && known === members);
  // Names that sets share by accident make up less than a quarter, except in sets of a few names.
  const partly = sets.filter(({ members, known }) => known < members && members > 9 && known / members > 0.25);
  const none = sets.filter((set) => set.members > 0 && !all.includes(set) && !partly.includes(set));
  const list = (some: readonly ApiSet[], written: (set: ApiSet) => string) => some.map(written).join("、") || "没有";
  return [
    `已复制 ${copied.length} 个文件。`,
    `全有的：${list(all, ({ set }) => set)}`,
    `有一部分的：${list(partly, ({ set, known, members }) => `${set}（${known}/${members}）`)}`,
    `没有的：${list(none, ({ set }) => set)}`,
    ...(missing.length > 0 ? [`来源里没有、也没有复制：${missing.join("、")}`] : []),
    "Word 自己支持、这一份里没有的，窗格用不上；要用，从能上网的电脑上复制微软服务器上的新文件，用 --from 指给它。",
  ];
}
