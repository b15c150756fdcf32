import { Session } from "../embedded/session";

/** A document on the desk. */
export interface OpenDocument {
  /** File name with .docx. */
  readonly name: string;
  readonly session: Session;
  /** What `session.changes` is where the document is as in a file of the writer's; undefined when there is no such place. */
  readonly kept: number | undefined;
}

/** What lies on the desk at one moment. */
export interface DeskState {
  readonly current: OpenDocument;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** How many changes of the current document are in no file of the writer's. */
  readonly unsaved: number;
  /** True when a document on the desk would be lost with the page. */
  readonly atRisk: boolean;
}

/**
 * The open document and the ones that it took the place of. A document that the pane makes is laid over the one
 * before, and undo takes it off again; a file that the writer opens clears the desk.
 */
export class Desk {
  #current: OpenDocument;
  /** Documents to which undo goes back and redo goes on, each with the nearest last. */
  #past: OpenDocument[] = [];
  #future: OpenDocument[] = [];
  #state: DeskState;
  #unsubscribe: () => void = () => {};
  #travelling = false;
  #changes = 0;
  readonly #listeners = new Set<() => void>();

  /** `name` and `bytes` are those of a file that the writer need not keep. Throws a PackageError. */
  constructor(name: string, bytes: Uint8Array) {
    this.#current = documentOf(name, bytes);
    this.#attend();
    this.#state = this.#look();
  }

  get state(): DeskState {
    return this.#state;
  }

  /** Calls the listener after every change of `state`; answers with the function that ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lays the document in the place of everything on the desk. */
  open(document: OpenDocument): void {
    this.#past = [];
    this.#future = [];
    this.#show(document);
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (this.#current.session.canUndo) this.#travel(() => this.#current.session.undo());
    else if (before) {
      this.#future.push(this.#current);
      this.#past.pop();
      this.#show(before);
    }
  }

  redo(): void {
    const after = this.#future.at(-1);
    if (this.#current.session.canRedo) this.#travel(() => this.#current.session.redo());
    else if (after) {
      this.#past.push(this.#current);
      this.#future.pop();
      this.#show(after);
    }
  }

  /** The current document as a file; from then on it counts as kept. */
  save(): { readonly name: string; readonly bytes: Uint8Array } {
    const { name, session } = this.#current;
    const bytes = session.save();
    this.#current = { ...this.#current, kept: session.changes };
    this.#tell();
    return { name, bytes };
  }

  /** The documents that would be lost with the desk; one that was undone is not missed. */
  unkept(): OpenDocument[] {
    return [...this.#past, this.#current].filter(isAtRisk);
  }

  #create(bytes: Uint8Array): void {
    const session = Session.open(bytes);
    this.#past.push(this.#current);
    this.#future = [];
    this.#show({ name: nameOf(session), session, kept: undefined });
  }

  #show(document: OpenDocument): void {
    this.#current = document;
    this.#attend();
    this.#tell();
  }

  #attend(): void {
    const { session } = this.#current;
    this.#unsubscribe();
    this.#changes = session.changes;
    session.onCreate = (bytes) => this.#create(bytes);
    this.#unsubscribe = session.subscribe(() => this.#changed());
  }

  #changed(): void {
    const { kept, session } = this.#current;
    // An add-in may undo too; what can be made again then is still there.
    if (session.changes !== this.#changes && !this.#travelling && !session.canRedo) {
      this.#future = [];
      // A new step behind an undone one leads away from the state that was kept.
      if (kept !== undefined && session.changes <= kept) this.#current = { ...this.#current, kept: undefined };
    }
    this.#changes = session.changes;
    this.#tell();
  }

  #travel(step: () => void): void {
    this.#travelling = true;
    try {
      step();
    } finally {
      this.#travelling = false;
    }
  }

  #tell(): void {
    this.#state = this.#look();
    for (const listener of this.#listeners) listener();
  }

  #look(): DeskState {
    const { session } = this.#current;
    return {
      current: this.#current,
      canUndo: session.canUndo || this.#past.length > 0,
      canRedo: session.canRedo || this.#future.length > 0,
      unsaved: unsavedOf(this.#current),
      atRisk: this.unkept().length > 0,
    };
  }
}

/** A file of the writer's as a document for the desk. Throws a PackageError. */
export function documentOf(name: string, bytes: Uint8Array): OpenDocument {
  return { name, session: Session.open(bytes), kept: 0 };
}

function unsavedOf({ kept, session }: OpenDocument): number {
  return Math.abs(session.changes - (kept ?? 0));
}

function isAtRisk(document: OpenDocument): boolean {
  return document.kept === undefined || unsavedOf(document) > 0;
}

/** A made document is called by its title, without what is still to be filled in. */
function nameOf(session: Session): string {
  const texts = session.paragraphs().map((_, i) => session.text(i));
  const title = texts.find((text) => text.trim() !== "") ?? "";
  const name = title
    .replace(/【[^】]*】/g, "")
    .replace(/[\u0000-\u001f\\/:*?"<>|]/g, "")
    .trim();
  return `${name.slice(0, 60) || "未命名"}.docx`;
}
