import { Inflate, zipSync } from "fflate";
import { PackageError } from "./package-error";

const MB = 1024 * 1024;
const mostZipped = 30 * MB;
const mostInflated = 300 * MB;
/** A part may be this large whatever its ratio; text alone seldom packs better than a hundredth. */
const freePart = 32 * MB;
const mostRatio = 200;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly inflated: number;
  readonly offset: number;
}

/**
 * The entries of a zip file in the order of its directory, inflated. Throws a PackageError for what is no zip, is over
 * 30 MB, is cut off or damaged, has a name twice, is locked with a password, or unpacks to more than 300 MB. The sizes
 * that the file declares are not trusted: inflating stops as soon as a limit is passed.
 */
export function readZip(file: Uint8Array): Map<string, Uint8Array> {
  if (file.length > mostZipped) {
    throw new PackageError(
      "too-big",
      `这个文件有 ${(file.length / MB).toFixed(1)} MB，超过 30 MB，没有打开。请在 Word 里压缩图片，或拆成几份再打开。`,
    );
  }
  const entries = directory(file);
  if (entries.reduce((sum, entry) => sum + entry.inflated, 0) > mostInflated) throw bomb();
  const parts = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    // OPC names are equal whatever their case (ISO/IEC 29500-2 §6.3.5).
    const key = entry.name.toLowerCase();
    if (seen.has(key)) {
      throw new PackageError(
        "broken-zip",
        `文件里有两个同名的部件 ${entry.name}，分不清用哪一个。请在 Word 里打开，另存后再试。`,
        entry.name,
      );
    }
    seen.add(key);
    const bytes = inflate(file, entry, mostInflated - total);
    total += bytes.length;
    parts.set(entry.name, bytes);
  }
  return parts;
}

/** Already packed well: deflating them again costs time and saves nothing. */
const packedFormats = /\.(png|jpe?g|gif|zip|mp[34]|docx|xlsx|pptx)$/i;

/** A zip file of the entries in their order. The same entries always give the same bytes. */
export function writeZip(parts: Iterable<readonly [string, Uint8Array]>): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(
      [...parts].map(([name, bytes]) => [name, [bytes, { mtime, level: packedFormats.test(name) ? 0 : 6 }] as const]),
    ) as Parameters<typeof zipSync>[0],
  );
}

function directory(file: Uint8Array): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endRecord(view);
  if (end === undefined) {
    if (file.length > 4 && view.getUint32(0, true) === 0x04034b50) throw cutOff();
    throw notAZip(file);
  }
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if ((count === 0xffff || at === 0xffffffff) && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
    const large = Number(view.getBigUint64(end - 12, true));
    if (large + 56 > file.length) throw cutOff();
    count = Number(view.getBigUint64(large + 32, true));
    at = Number(view.getBigUint64(large + 48, true));
  }
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || view.getUint32(at, true) !== 0x02014b50) throw cutOff();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > file.length) throw cutOff();
    entries.push({
      name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes(view, at, at + 46 + nameLength, extraLength),
    });
    at = next;
  }
  return entries;
}

/** The sizes and the place of an entry; those that do not fit into 32 bits stand in an extra field of their own. */
function sizes(view: DataView, at: number, extra: number, extraLength: number) {
  const values = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let large = field + 4;
    for (const [index, value] of values.entries()) {
      if (value !== 0xffffffff || large + 8 > view.byteLength) continue;
      values[index] = Number(view.getBigUint64(large, true));
      large += 8;
    }
  }
  const [inflated = 0, packed = 0, offset = 0] = values;
  return { inflated, packed, offset };
}

function endRecord(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

function inflate(file: Uint8Array, entry: Entry, room: number): Uint8Array {
  if (entry.flags & 1) throw encrypted();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const header = entry.offset;
  if (header + 30 > file.length || view.getUint32(header, true) !== 0x04034b50) throw damaged(entry.name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = file.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw cutOff();
  let bytes: Uint8Array;
  if (entry.method === 0) bytes = packed.slice();
  else if (entry.method === 8) bytes = inflateWithin(packed, entry.name, room);
  else throw damaged(entry.name);
  if (bytes.length > room) throw bomb();
  if (bytes.length !== entry.inflated || crc32(bytes) !== entry.crc) throw damaged(entry.name);
  return bytes;
}

function inflateWithin(packed: Uint8Array, name: string, room: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const most = Math.min(room, Math.max(freePart, packed.length * mostRatio));
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > most) throw bomb();
    chunks.push(chunk);
  });
  try {
    const step = 16 * 1024;
    for (let at = 0; at === 0 || at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (error) {
    throw error instanceof PackageError ? error : damaged(name);
  }
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

let table: Uint32Array | undefined;

function crc32(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  });
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]!) & 0xff]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** What is no zip is most often an OLE file: an old .doc, or a .docx with a password, which Word wraps into one. */
function notAZip(file: Uint8Array): PackageError {
  if (file.length === 0) return new PackageError("not-a-zip", "这个文件是空的，没有内容可读。请换一份文件。");
  const ole = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => file[i] === byte);
  if (ole && hasStream(file, "EncryptedPackage")) return encrypted();
  if (ole && hasStream(file, "WordDocument")) {
    return new PackageError(
      "legacy-doc",
      "这是旧格式的文档（.doc），这里只读 .docx。请在 Word 或 WPS 里打开，另存为 .docx 再打开。",
    );
  }
  if (ole) {
    return new PackageError("not-word", "这是旧格式的 Office 文件，不是 Word 文档。请换一份 .docx 文件。");
  }
  return new PackageError(
    "not-a-zip",
    "这个文件不是 .docx：内容不是 Word 的格式，可能只改了扩展名。请在 Word 或 WPS 里打开原来的文件，另存为 .docx。",
  );
}

/** Directory entries of an OLE file hold their names in UTF-16, little-endian. */
function hasStream(file: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = file.indexOf(wanted[0]!, 512); at >= 0; at = file.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, i) => file[at + i] === byte)) return true;
  }
  return false;
}

function encrypted(): PackageError {
  return new PackageError(
    "encrypted",
    "这份文档加了密码，打不开。请在 Word 里用密码打开，在“文件 → 信息 → 保护文档”里去掉密码，另存后再打开。",
  );
}

function bomb(): PackageError {
  return new PackageError(
    "zip-bomb",
    "这个文件解开后超过 300 MB，或压缩得极不寻常，没有打开。请在 Word 里打开看看内容是否正常，另存后再试。",
  );
}

function cutOff(): PackageError {
  return new PackageError("broken-zip", "这个文件不完整，后面缺了一截，可能没有下载完或没有拷完。请重新取一份。");
}

function damaged(name: string): PackageError {
  return new PackageError(
    "broken-zip",
    `这个文件坏了：其中的 ${name} 解不开。请重新取一份，或在 Word 里用“打开并修复”打开，另存后再试。`,
    name,
  );
}
