import { ClientError } from "./client-error";
import type { Action, Arguments, Batch, BatchResult, ObjectPath } from "./server";

/** Carries a batch to the Word that answers it. */
export interface Executor {
  execute(batch: Batch): Promise<BatchResult>;
  /** Says that the objects of these references are not needed any more. */
  release(references: Iterable<string>): void;
  /** Calls the handler whenever the event of the document happens; answers with the function that ends that. */
  listen(event: string, handler: Handler): () => void;
}

/** What an add-in does about an event. */
export type Handler = (args: unknown) => Promise<unknown>;

/** Something that stands for an object on the other side. */
export interface Proxy {
  readonly path: Path;
}

/** Where a proxy's object comes from; once the object is known by a reference, that is its path. */
export class Path {
  constructor(
    public info: ObjectPath,
    public parent: Path | undefined,
    public args: readonly Path[] = [],
  ) {}

  /** What the answer to an instantiation, or to a load, says of the object itself. */
  know(value: unknown): void {
    const reference = (value as { _ReferenceId?: string } | null)?._ReferenceId;
    const { Id } = this.info;
    this.parent = undefined;
    this.args = [];
    this.info = reference ? { Id, ObjectPathType: 6, Name: reference } : { Id, ObjectPathType: 7, Name: "" };
  }
}

/** The requests of one context, collected until they are sent. */
export class Requests {
  /** Every reference that an answer told of. */
  readonly references = new Set<string>();
  #next = 0;
  #actions: Action[] = [];
  #paths = new Map<number, Path>();
  #handlers = new Map<number, (value: unknown) => void>();

  constructor(readonly executor: Executor) {}

  nextId(): number {
    return ++this.#next;
  }

  /** Queues an action. `handle` gets the value that answers it. */
  add(
    path: Path,
    action: Omit<Action, "Id" | "ObjectPathId">,
    handle?: (value: unknown) => void,
    args: readonly Path[] = [],
  ): void {
    const Id = this.nextId();
    for (const one of [path, ...args]) this.#refer(one);
    this.#actions.push({ ...action, Id, ObjectPathId: path.info.Id });
    if (handle) this.#handlers.set(Id, handle);
  }

  /** Sends what was queued, if anything. Rejects with a ClientError when the batch ended in an error. */
  async send(): Promise<void> {
    if (this.#actions.length === 0) return;
    const batch: Batch = {
      Actions: this.#actions,
      ObjectPaths: Object.fromEntries([...this.#paths].map(([id, path]) => [id, path.info])),
    };
    const handlers = this.#handlers;
    this.#actions = [];
    this.#paths = new Map();
    this.#handlers = new Map();
    const { Results, Error: failure } = await this.executor.execute(batch);
    for (const { ActionId, Value } of Results) handlers.get(ActionId)?.(Value);
    if (failure) throw new ClientError(failure.Code, failure.Message, failure.Location);
  }

  #refer(path: Path): void {
    for (let at: Path | undefined = path; at; at = at.parent) {
      this.#paths.set(at.info.Id, at);
      for (const argument of at.args) this.#refer(argument);
    }
  }
}

/** Arguments as they go over the wire: proxies become the ids of their paths. */
export function argumentsOf(args: readonly unknown[]): { info: Arguments; paths: Path[] } {
  const found = args.map((value) => (value as Partial<Proxy> | null)?.path);
  const ids = found.map((path) => (path instanceof Path ? path.info.Id : 0));
  const info = {
    Arguments: args.map((value, index) => ids[index] || (value === undefined ? null : value)),
    ...(ids.some((id) => id !== 0) && { ReferencedObjectPathIds: ids }),
  };
  return { info, paths: found.filter((path) => path instanceof Path) };
}
