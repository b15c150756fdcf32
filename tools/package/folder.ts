import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The paths of all files below a folder, with slashes, in the order of their characters. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    .sort();
}

/** A folder that is being filled, by paths below it. */
export class Folder {
  constructor(readonly path: string) {}

  read(file: string): Buffer {
    return readFileSync(join(this.path, file));
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), content);
  }

  /** Puts a file or a whole folder from elsewhere here. */
  copy(from: string, to: string): void {
    cpSync(from, join(this.path, to), { recursive: true });
  }

  remove(file: string): void {
    rmSync(join(this.path, file), { recursive: true, force: true });
  }
}
