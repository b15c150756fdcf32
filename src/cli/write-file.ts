import { stat, writeFile } from "node:fs/promises";
import { FileError } from "./file-error";

/**
 * Throws a FileError where a result may not go to `out`: it is there already and `force` was not given, it is a folder,
 * or it is the file that the result comes from, which is never written over.
 */
export async function expectFree(out: string, force: boolean, source?: string): Promise<void> {
  const there = await statOf(out);
  if (!there) return;
  const from = source === undefined ? undefined : await statOf(source);
  if (from && from.dev === there.dev && from.ino === there.ino) {
    throw new FileError("这就是要填的那个文件，原文不改。请换一个文件名。");
  }
  if (there.isDirectory()) {
    throw new FileError("这是文件夹，请写一个文件名。");
  }
  if (!force) {
    throw new FileError("已经有这个文件了。请换一个文件名，或者加上 --force 替换它。");
  }
}

/** Writes the file. Throws a FileError where that cannot be done. */
export async function writeOut(out: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(out, bytes);
  } catch (error) {
    throw new FileError(reasons[(error as NodeJS.ErrnoException).code ?? ""] ?? `写不进去（${error}）。`, {
      cause: error,
    });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "没有这个文件夹，请先建好再试。",
  ENOTDIR: "路径里有一段不是文件夹，请看看路径。",
  EACCES: "没有写到这里的权限，请换个位置。",
  EPERM: "没有写到这里的权限，请换个位置。",
  EROFS: "这个位置只能读，请换个位置。",
  EBUSY: "文件正被别的程序占着，请关掉那个程序再试。",
  ENOSPC: "磁盘满了，请腾出空间再试。",
};

async function statOf(file: string) {
  try {
    return await stat(file, { bigint: true });
  } catch {
    return undefined;
  }
}
