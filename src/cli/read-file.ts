import { readFile } from "node:fs/promises";
import type { Snapshot } from "../document/snapshot";
import { PackageError } from "../embedded/package/package-error";
import { Session } from "../embedded/session";
import { wordHost } from "../host/word";

/** A file that could not be read; `message` is for the user: what is wrong and what to do. */
export class FileError extends Error {
  override readonly name = "FileError";
}

/**
 * The document in a file: of a .txt in UTF-8 every line is a paragraph, empty ones too, so that the index of a paragraph
 * is its line number from 0; everything else must be a Word package. Throws a FileError for what cannot be read.
 */
export async function readSnapshot(file: string): Promise<Snapshot> {
  const bytes = await readBytes(file);
  if (/\.txt$/i.test(file)) {
    return textSnapshot(bytes);
  }
  try {
    const session = Session.open(bytes, "m365");
    return await wordHost({ Word: session.word, Office: session.office }).read();
  } catch (error) {
    const why =
      error instanceof PackageError ? error.message : "这个文件读不了，请用 Word 或 WPS 打开后另存为 .docx 再试。";
    throw new FileError(why, { cause: error });
  }
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
  EISDIR: "这是文件夹，请写里面的 .docx 或 .txt 文件。",
  EACCES: "没有读这个文件的权限，请换个位置或者改一下权限。",
  EPERM: "没有读这个文件的权限，请换个位置或者改一下权限。",
  EBUSY: "文件正被别的程序占着，请关掉那个程序再试。",
};

function textSnapshot(bytes: Uint8Array): Snapshot {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileError("不是 UTF-8 编码的文字，请在记事本里“另存为”，编码选 UTF-8，再试一次。", { cause: error });
  }
  const lines = text.replace(/\n$/, "").split("\n");
  return { paragraphs: lines.map((line) => ({ text: line.replace(/\r$/, ""), level: 0 })) };
}
