import { contentTypeOf, declareContentType } from "./content-types";
import { PackageError } from "./package-error";
import {
  addRelationship,
  freshRelationshipId,
  isOfType,
  type Relationship,
  readRelationships,
  relationshipsPart,
  relativeTarget,
  resolveTarget,
  typeUri,
} from "./relationships";
import { child, hasDoctype, isNamed, parseXml, RELATIONSHIPS, serializeXml, W, XmlError } from "./xml";
import { readZip, writeZip } from "./zip";

export { PackageError, type PackageFault } from "./package-error";

interface Part {
  bytes: Uint8Array;
  dom?: Document;
  /** True while `dom` says something newer than `bytes`. */
  touched: boolean;
}

/** What every part of a package was at one moment. Shares the bytes of the parts; to be used with its own package. */
export type Checkpoint = ReadonlyMap<string, Uint8Array>;

const contentTypes = "[Content_Types].xml";
const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
/** Parts that the rest of the embedded Word reads; a fault in them must show when the file is opened, not later. */
const readParts = ["styles", "numbering", "settings", "footnotes", "endnotes", "comments", "header", "footer"];

/**
 * A Word file as its parts (ISO/IEC 29500-2). Part names have no leading slash: `word/document.xml`.
 * Parts that nobody touches stay byte for byte what they were.
 */
export class Package {
  /** The part name of the main document, as the relationships of the package say it. */
  readonly main: string;
  readonly #parts = new Map<string, Part>();
  /** Answers of `related`, which is asked for every paragraph, until parts or relationships change. */
  readonly #related = new Map<string, readonly string[]>();

  private constructor(bytes: Uint8Array) {
    for (const [name, content] of readZip(bytes)) this.#parts.set(name, { bytes: content, touched: false });
    for (const [name, part] of this.#parts) refuseDtd(name, part.bytes);
    this.main = this.#findMain();
    for (const type of readParts) for (const name of this.related(this.main, type)) this.xml(name);
  }

  /**
   * Opens a .docx, .docm or .dotx; throws a PackageError, whose message is for the user, for everything that is not
   * one or cannot be read: see PackageFault. Files over 30 MB, or over 300 MB unpacked, are refused.
   */
  static open(bytes: Uint8Array): Package {
    return new Package(bytes);
  }

  /** The part names in the order of the file. */
  names(): string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** What the part holds now. Throws for a part that is not there. */
  bytes(name: string): Uint8Array {
    return settled(this.#part(name));
  }

  /**
   * The part as a live document: parsed once, the same object until `restore` or `replaceBytes`. Who changes it calls
   * `touch`. Throws a PackageError where the part is not well-formed.
   */
  xml(name: string): Document {
    const part = this.#part(name);
    part.dom ??= parsePart(name, part.bytes);
    return part.dom;
  }

  /** Says that the document of a part was changed: it is written out at the next save, `bytes` or checkpoint. */
  touch(name: string): void {
    const part = this.#part(name);
    if (!part.dom) throw new Error(`${name} was not read since it was last replaced`);
    part.touched = true;
    if (name.endsWith(".rels")) this.#related.clear();
  }

  /** Adds a part with its content type. The name must be free. */
  add(name: string, contentType: string, content: Uint8Array | Document): void {
    if (this.has(name)) throw new Error(`${name} is there already`);
    const bytes = content instanceof Uint8Array;
    this.#parts.set(
      name,
      bytes ? { bytes: content, touched: false } : { bytes: new Uint8Array(), dom: content, touched: true },
    );
    declareContentType(this.xml(contentTypes), name, contentType);
    this.touch(contentTypes);
    this.#related.clear();
  }

  replaceBytes(name: string, bytes: Uint8Array): void {
    const part = this.#part(name);
    part.bytes = bytes;
    part.dom = undefined;
    part.touched = false;
    this.#related.clear();
  }

  contentType(name: string): string | undefined {
    return contentTypeOf(this.xml(contentTypes), name);
  }

  /** A part name of that stem and extension that is still free: `freshName("word/media/image", "png")`. */
  freshName(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}.${extension}`)) number++;
    return `${stem}${number}.${extension}`;
  }

  /** The relationships of a part, or of the package itself for "". */
  relationships(from: string): Relationship[] {
    const name = relationshipsPart(from);
    return this.has(name) ? readRelationships(this.xml(name).documentElement) : [];
  }

  /** The part that an inner relationship leads to, or undefined for an outer one and for one that leads nowhere. */
  target(from: string, relationship: Relationship): string | undefined {
    return relationship.external ? undefined : this.#find(resolveTarget(from, relationship.target));
  }

  /** The parts that relationships of that type lead to; the type as its URI, or as the last piece of it ("styles"). */
  related(from: string, type: string): readonly string[] {
    const key = `${from}\n${type}`;
    let found = this.#related.get(key);
    if (!found) {
      found = this.relationships(from)
        .filter((relationship) => isOfType(relationship, type))
        .map((relationship) => this.target(from, relationship))
        .filter((name) => name !== undefined);
      this.#related.set(key, found);
    }
    return found;
  }

  /** Relates a part to another part and answers with the id; one that is there already is used again. */
  relate(from: string, type: string, target: string): string {
    return this.#relate(from, { type: typeUri(type), target: relativeTarget(from, target), external: false });
  }

  /** Relates a part to an outside address, such as that of a hyperlink, and answers with the id. */
  relateOutside(from: string, type: string, address: string): string {
    return this.#relate(from, { type: typeUri(type), target: address, external: true });
  }

  /** Adds a relationship under an id that the caller knows to be free. */
  addRelationship(from: string, relationship: Relationship): void {
    const name = relationshipsPart(from);
    if (!this.has(name)) {
      this.add(name, relationshipsType, parseXml(`<Relationships xmlns="${RELATIONSHIPS}"/>`));
    }
    addRelationship(this.xml(name).documentElement, relationship);
    this.touch(name);
  }

  /** The whole file: [Content_Types].xml first, the other parts in their order. The same parts give the same bytes. */
  save(): Uint8Array {
    const parts = [...this.#parts].map(([name, part]) => [name, settled(part)] as const);
    const first = this.#find(contentTypes);
    return writeZip([...parts.filter(([name]) => name === first), ...parts.filter(([name]) => name !== first)]);
  }

  /** Remembers every part as it is now. Only parts touched since the last time are written out. */
  checkpoint(): Checkpoint {
    return new Map([...this.#parts].map(([name, part]) => [name, settled(part)]));
  }

  /** Goes back to a checkpoint. Documents of parts that differ from it are dropped: read them again with `xml`. */
  restore(checkpoint: Checkpoint): void {
    const now = new Map(this.#parts);
    this.#parts.clear();
    this.#related.clear();
    for (const [name, bytes] of checkpoint) {
      const part = now.get(name);
      const same = part && !part.touched && part.bytes === bytes;
      this.#parts.set(name, same ? part : { bytes, touched: false });
    }
  }

  #relate(from: string, wanted: Omit<Relationship, "id">): string {
    const same = this.relationships(from).find(
      ({ type, target, external }) => type === wanted.type && target === wanted.target && external === wanted.external,
    );
    if (same) return same.id;
    const name = relationshipsPart(from);
    const id = this.has(name) ? freshRelationshipId(this.xml(name).documentElement) : "rId1";
    this.addRelationship(from, { id, ...wanted });
    return id;
  }

  #findMain(): string {
    const documents = this.relationships("").filter((relationship) => isOfType(relationship, "officeDocument"));
    const name = documents.map((relationship) => this.target("", relationship)).find((found) => found !== undefined);
    if (!name || !this.has(contentTypes)) {
      throw new PackageError(
        "no-main-part",
        "这个文件里没有 Word 正文，可能是别的压缩文件改了扩展名，也可能坏了。请换一份 .docx 文件。",
      );
    }
    if (documents[0]?.type.startsWith("http://purl.oclc.org/")) throw strict();
    refuseOtherKinds(name, this.contentType(name) ?? "");
    const root = this.xml(name).documentElement;
    if (root.localName === "document" && root.namespaceURI?.startsWith("http://purl.oclc.org/")) throw strict();
    if (!isNamed(root, "document", W) || !child(root, "body")) {
      throw new PackageError(
        "no-main-part",
        `文件里的 ${name} 不是 Word 正文，读不出段落。请在 Word 里用“打开并修复”打开，另存后再试。`,
        name,
      );
    }
    return name;
  }

  #part(name: string): Part {
    const part = this.#parts.get(this.#find(name) ?? name);
    if (!part) throw new Error(`no part ${name}`);
    return part;
  }

  /** Names are equal whatever their case, and some writers escape in targets what stands plainly in the zip. */
  #find(name: string): string | undefined {
    if (this.#parts.has(name)) return name;
    const wanted = [name.toLowerCase(), unescaped(name).toLowerCase()];
    for (const candidate of this.#parts.keys()) if (wanted.includes(candidate.toLowerCase())) return candidate;
    return undefined;
  }
}

function settled(part: Part): Uint8Array {
  if (part.touched && part.dom) part.bytes = new TextEncoder().encode(serializeXml(part.dom));
  part.touched = false;
  return part.bytes;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** OPC allows UTF-8 and UTF-16; only a byte order mark tells the latter. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

function parsePart(name: string, bytes: Uint8Array): Document {
  try {
    return parseXml(new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof XmlError && error.kind === "doctype") throw dtd(name);
    const line = error instanceof XmlError && error.line ? `第 ${error.line} 行` : "";
    throw new PackageError(
      "broken-xml",
      `文件里的 ${name} ${line}读不懂，不是完整的 XML。请在 Word 里用“打开并修复”打开，另存后再试。`,
      name,
    );
  }
}

/** Looks at every XML part, read or not, because the painter hands them to other parsers. */
function refuseDtd(name: string, bytes: Uint8Array): void {
  if (/\.(xml|rels)$/i.test(name) && hasDoctype(new TextDecoder(encodingOf(bytes)).decode(bytes))) throw dtd(name);
}

function dtd(name: string): PackageError {
  return new PackageError(
    "dtd",
    `文件里的 ${name} 带有 DTD 声明，Word 文档不允许，为安全起见没有打开。请在 Word 里打开原文，另存后再试。`,
    name,
  );
}

function strict(): PackageError {
  return new PackageError(
    "strict",
    "这份文档是“Strict Open XML”格式，这里读不了。请在 Word 里另存，保存类型选“Word 文档（*.docx）”，再打开。",
  );
}

function refuseOtherKinds(name: string, contentType: string): void {
  const kind = /spreadsheetml|ms-excel/.test(contentType)
    ? "电子表格（Excel）"
    : /presentationml|ms-powerpoint/.test(contentType)
      ? "演示文稿（PowerPoint）"
      : /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)/.test(contentType)
        ? undefined
        : "别的 Office 文件";
  if (!kind) return;
  throw new PackageError("not-word", `这是${kind}，不是 Word 文档，可能只改了扩展名。请打开 .docx 文件。`, name);
}
