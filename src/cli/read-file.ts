import { readFile } from "node:fs/promises";
import type { Snapshot } from "../document/snapshot";
import { PackageError } from "../embedded/package/package-error";
import { Session } from "../embedded/session";
import { wordHost } from "../host/word";
import { readStatistics, type StatisticsRead } from "../statistics/read-statistics";
import { FileError } from "./file-error";

/**
 * The document in a file: of a .txt in UTF-8 every line is a paragraph, empty ones too, so that the index of a paragraph
 * is its line number from 0; everything else must be a Word package. Throws a FileError for what cannot be read.
 */
export async function readSnapshot(file: string): Promise<Snapshot> {
  if (/\.txt$/i.test(file)) {
    return textSnapshot(await readText(file));
  }
  const session = await openSession(file);
  try {
    return await wordHost({ Word: session.word, Office: session.office }).read();
  } catch (error) {
    throw unreadable(error);
  }
}

/** The Word document in a file, open. Throws a FileError for what cannot be read. */
export async function openSession(file: string): Promise<Session> {
  const bytes = await readBytes(file);
  try {
    return Session.open(bytes, "m365");
  } catch (error) {
    throw unreadable(error);
  }
}

/** The block of statistics in a file. Throws a FileError for one without a figure or not read to its end, with the place. */
export async function readBlock(file: string): Promise<StatisticsRead> {
  const read = readStatistics(await readText(file));
  const { problem, statistics } = read;
  if (problem) {
    throw new FileError(`第 ${problem.line} 行第 ${problem.column} 列读不懂：${problem.message}\n  ${problem.excerpt}`);
  }
  if (statistics.tables.length === 0 && statistics.figures.every(({ value }) => value === null)) {
    throw new FileError("里面没有一个可以填的数字。");
  }
  return read;
}

function unreadable(error: unknown): FileError {
  const why =
    error instanceof PackageError ? error.message : "这个文件读不了，请用 Word 或 WPS 打开后另存为 .docx 再试。";
  return new FileError(why, { cause: error });
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw new FileError(reasons[(error as NodeJS.ErrnoException).code ?? ""] ?? `读不出来（${error}）。`, {
      cause: error,
    });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件，请看看路径和文件名。",
  EISDIR: "这是文件夹，请写里面的文件。",
  EACCES: "没有读这个文件的权限，请换个位置或者改一下权限。",
  EPERM: "没有读这个文件的权限，请换个位置或者改一下权限。",
  EBUSY: "文件正被别的程序占着，请关掉那个程序再试。",
};

async function readText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileError("不是 UTF-8 编码的文字，请在记事本里“另存为”，编码选 UTF-8，再试一次。", { cause: error });
  }
}

function textSnapshot(text: string): Snapshot {
  const lines = text.replace(/\n$/, "").split("\n");
  return { paragraphs: lines.map((line) => ({ text: line.replace(/\r$/, ""), level: 0 })) };
}
