/** A file that could not be read or written; `message` is for the user: what is wrong and what to do. */
export class FileError extends Error {
  override readonly name = "FileError";
}

/** What the work comes to; a FileError tells which file it is about. */
export async function about<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof FileError ? new FileError(`${file}：${error.message}`, { cause: error }) : error;
  }
}
