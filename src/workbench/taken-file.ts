/** What became of the files that the writer chose or dropped; texts are for the writer. */
export type TakenFile = { readonly file: File; readonly remark?: string } | { readonly problem: string };

const openable = /\.(docx|docm|dotx|dotm)$/i;
const otherDocuments = /\.(doc|dot|wps|wpt|rtf|odt|pdf|txt|md|html?|ofd)$/i;

/** Picks the one file to open: the first .docx. Undefined for nothing at all, such as dragged text. */
export function takeFile(items: readonly { readonly file: File; readonly folder: boolean }[]): TakenFile | undefined {
  const found = items.find(({ file, folder }) => !folder && openable.test(file.name));
  if (found) {
    const { file } = found;
    if (file.size === 0) return { problem: `“${file.name}”是空文件，里面什么也没有。可能没有下载完，请换一份。` };
    const others = items.length - 1;
    return others === 0
      ? { file }
      : { file, remark: `一次打开一份：打开了“${file.name}”，另外 ${others} 个没有打开。` };
  }
  const first = items[0];
  if (!first) return undefined;
  const { name } = first.file;
  if (first.folder) return { problem: `“${name}”是文件夹，打不开。请选里面的一份 .docx 文件。` };
  if (otherDocuments.test(name)) {
    return { problem: `“${name}”不是 .docx 文件。请先在 Word 或 WPS 里另存为 .docx，再打开。` };
  }
  return { problem: `“${name}”不是 Word 文档。这里只能打开 .docx 文件。` };
}

/** The files and folders that were dropped. */
export function dropped(data: DataTransfer): { file: File; folder: boolean }[] {
  const found = [];
  for (const item of data.items) {
    const file = item.getAsFile();
    if (file) found.push({ file, folder: item.webkitGetAsEntry()?.isDirectory ?? false });
  }
  return found;
}
