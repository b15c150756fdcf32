/** Why a file cannot be opened as a Word package. */
export type PackageFault =
  | "not-a-zip"
  | "legacy-doc" // an OLE file: .doc, .wps and the like
  | "encrypted"
  | "too-big"
  | "zip-bomb"
  | "broken-zip" // cut off, damaged, or with a name twice
  | "broken-xml"
  | "dtd"
  | "no-main-part"
  | "not-word" // a spreadsheet, a presentation, another kind of Office file
  | "strict"; // ISO/IEC 29500-1 strict, of another namespace throughout

/** A file that is not a package we can work on. `message` is for the user: what is wrong, where, what to do. */
export class PackageError extends Error {
  override readonly name = "PackageError";
  constructor(
    readonly code: PackageFault,
    message: string,
    /** The part it is about, where it is about one. */
    readonly part?: string,
  ) {
    super(message);
  }
}
