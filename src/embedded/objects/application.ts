import { WordError } from "../api/word-error";
import { Package } from "../package/package";
import type { Story } from "../text/story";
import type { HostObject } from "./host-object";

/** Word.Application. */
export class Application implements HostObject {
  readonly typeName = "Application";
  constructor(readonly story: Story) {}

  /** Makes a document of a .docx in base64. */
  createDocument(base64: unknown): DocumentCreated {
    return new DocumentCreated(this.story, decode(base64));
  }
}

/** Word.DocumentCreated: a document that nobody sees until it is opened. */
export class DocumentCreated implements HostObject {
  readonly typeName = "DocumentCreated";
  constructor(
    readonly story: Story,
    readonly bytes: Uint8Array,
  ) {}

  open(): void {
    this.story.listener.opened(this.bytes);
  }
}

function decode(base64: unknown): Uint8Array {
  try {
    const bytes = Uint8Array.from(atob(String(base64)), (character) => character.charCodeAt(0));
    Package.open(bytes);
    return bytes;
  } catch {
    throw new WordError("InvalidArgument", "createDocument: the argument is not a Word document in base64.");
  }
}
