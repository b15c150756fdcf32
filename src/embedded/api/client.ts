import { ClientError, notLoaded } from "./client-error";
import { EventHandlers } from "./event-handlers";
import { type Member, type Members, membersOf, type TypeName, typeNames } from "./members";
import type { Profile } from "./profile";
import { argumentsOf, type Executor, Path, Requests } from "./request";
import type { Query } from "./server";

/** Something of a type of Word's API; its members are those that the profile has. */
type Constructor = new (context: RequestContext, path: Path) => ClientObject;

/** The global `Word` of a profile: `run`, `RequestContext`, and one class for each type. */
export type WordNamespace = { readonly run: Run; readonly RequestContext: typeof RequestContext } & Readonly<
  Record<TypeName, Constructor>
>;

type Work<T> = (context: Word.RequestContext) => Promise<T>;

/** Runs a batch; `with` an object, or a context, of an earlier run, which then is that of this run too. */
interface Run {
  <T>(batch: Work<T>): Promise<T>;
  <T>(earlier: unknown, batch: Work<T>): Promise<T>;
}

/** The value that a method gives once the batch has been sent. */
export class ClientResult {
  #value: unknown;
  #loaded = false;

  get value(): unknown {
    if (this.#loaded) return this.#value;
    throw new ClientError(
      "ValueNotLoaded",
      "The value of the result object has not been loaded yet.",
      "clientResult.value",
    );
  }

  resolve(value: unknown): void {
    this.#value = value;
    this.#loaded = true;
  }
}

/** A proxy of an object of Word's API. Its scalar values are those of the last load. */
export abstract class ClientObject {
  abstract readonly typeName: TypeName;
  readonly #values = new Map<string, unknown>();
  readonly #children = new Map<string, ClientObject>();
  #items: ClientObject[] | undefined;
  #isNull: boolean | undefined;

  constructor(
    readonly context: RequestContext,
    readonly path: Path,
  ) {
    if (path.info.ObjectPathType === 6) this.#isNull = false;
    else if (!context.isAnswering) context.instantiate(this);
  }

  get isNullObject(): boolean {
    if (this.#isNull === undefined) throw notLoaded(this.typeName, "isNullObject");
    return this.#isNull;
  }

  load(option?: unknown): this {
    this.context.load(this, option);
    return this;
  }

  /** Keeps the object for later runs. */
  track(): this {
    this.context.trackedObjects.add(this);
    return this;
  }

  untrack(): this {
    this.context.trackedObjects.remove(this);
    return this;
  }

  toJSON(): Record<string, unknown> {
    if (this.#items) return { items: this.#items.map((item) => item.toJSON()) };
    const children = [...this.#children].filter(([, child]) => child.#values.size > 0 || child.#items);
    return Object.fromEntries([...this.#values, ...children.map(([name, child]) => [name, child.toJSON()] as const)]);
  }

  protected loadedItems(): readonly ClientObject[] {
    if (this.#items) return this.#items;
    throw notLoaded(this.typeName, "items");
  }

  protected scalar(name: string): unknown {
    if (!this.#isNull && !this.#values.has(name)) throw notLoaded(this.typeName, name);
    return this.#values.get(name);
  }

  protected setScalar(name: string, value: unknown): void {
    this.#values.set(name, value);
    this.context.set(this, name, value);
  }

  protected child(name: string, { type }: Member): ClientObject {
    let child = this.#children.get(name);
    if (!child) this.#children.set(name, (child = this.context.follow(this, 4, name, type!)));
    return child;
  }

  /** Takes what an answer says of it: `null`, or a reference with the values that were asked for. */
  receive(value: unknown, members: Members): void {
    this.#isNull = value === null;
    this.path.know(value);
    if (!value || typeof value !== "object") return;
    for (const [pascal, answer] of Object.entries(value)) {
      const name = pascal.charAt(0).toLowerCase() + pascal.slice(1);
      if (name in members.scalars) this.#values.set(name, answer);
      else if (name in members.navigations) this.context.receive(this.child(name, members.navigations[name]!), answer);
      else if (pascal === "_Items") this.#items = this.#receiveItems(answer as unknown[], members.items!);
    }
  }

  #receiveItems(answers: readonly unknown[], type: TypeName): ClientObject[] {
    return answers.map((answer) => {
      const item = this.context.make(type, { ObjectPathType: 7, Name: "" }, undefined);
      this.context.receive(item, answer);
      return item;
    });
  }
}

/** One conversation with Word: what is asked of its objects waits until `sync`. */
export class RequestContext {
  readonly document: ClientObject;
  readonly #tracked = new Set<ClientObject>();
  /** The objects that outlive the run; the others are given up at its end. */
  readonly trackedObjects = {
    add: (object: ClientObject) => {
      this.#tracked.add(object);
    },
    remove: (object: ClientObject) => {
      this.#tracked.delete(object);
    },
  };
  readonly requests: Requests;
  #application: ClientObject | undefined;
  #answering = false;

  constructor(
    readonly types: Types,
    executor: Executor,
  ) {
    this.requests = new Requests(executor);
    this.document = this.make("Document", { ObjectPathType: 1, Name: "" }, undefined);
  }

  get application(): ClientObject {
    const path = { ObjectPathType: 2, Name: "Microsoft.WordServices.Application" };
    this.#application ??= this.make("Application", path, undefined);
    return this.#application;
  }

  /** True while objects are made for what an answer tells of, so that they need not be asked for. */
  get isAnswering(): boolean {
    return this.#answering;
  }

  /** Gives up every object but the tracked ones. */
  release(): void {
    const kept = new Set([...this.#tracked].map(({ path }) => path.info.Name));
    const given = [...this.requests.references].filter((reference) => !kept.has(reference));
    for (const reference of given) this.requests.references.delete(reference);
    this.requests.executor.release(given);
  }

  async sync<T>(value?: T): Promise<T> {
    await this.requests.send();
    return value as T;
  }

  /** Queues a load of properties: a string with commas, an array of names, or an object of names or with `select`. */
  load(object: ClientObject, option?: unknown): void {
    this.requests.add(object.path, { ActionType: 2, Name: "", QueryInfo: queryOf(option) }, (value) =>
      this.receive(object, value),
    );
  }

  instantiate(object: ClientObject): void {
    this.requests.add(object.path, { ActionType: 1, Name: "" }, (value) => this.receive(object, value));
  }

  set(object: ClientObject, name: string, value: unknown): void {
    const { info, paths } = argumentsOf([value]);
    this.requests.add(object.path, { ActionType: 4, Name: pascal(name), ArgumentInfo: info }, undefined, paths);
  }

  call(object: ClientObject, name: string, args: readonly unknown[]): ClientResult {
    const { info, paths } = argumentsOf(args);
    const result = new ClientResult();
    const action = { ActionType: 3, Name: pascal(name), ArgumentInfo: info };
    this.requests.add(object.path, action, (value) => result.resolve(value), paths);
    return result;
  }

  /** The object behind a method (3) or property (4) of another. */
  follow(from: ClientObject, kind: 3 | 4, name: string, type: TypeName, args: readonly unknown[] = []): ClientObject {
    const { info, paths } = argumentsOf(args);
    const path = { ObjectPathType: kind, Name: pascal(name), ParentObjectPathId: from.path.info.Id };
    return this.make(type, kind === 3 ? { ...path, ArgumentInfo: info } : path, from.path, paths);
  }

  make(
    type: TypeName,
    info: Omit<Path["info"], "Id">,
    parent: Path | undefined,
    args: readonly Path[] = [],
  ): ClientObject {
    return new this.types.classes[type](this, new Path({ ...info, Id: this.requests.nextId() }, parent, args));
  }

  receive(object: ClientObject, value: unknown): void {
    const reference = (value as { _ReferenceId?: string } | null)?._ReferenceId;
    if (reference) this.requests.references.add(reference);
    const before = this.#answering;
    this.#answering = true;
    object.receive(value, this.types.members(object.typeName));
    this.#answering = before;
  }
}

/** The classes of a profile, made from the table of members. */
export class Types {
  readonly classes: Readonly<Record<TypeName, Constructor>>;
  readonly #members = new Map<TypeName, Members>();

  constructor(profile: Profile) {
    for (const type of typeNames) this.#members.set(type, membersOf(type, profile));
    this.classes = Object.fromEntries(
      typeNames.map((type) => [type, classOf(type, this.members(type))]),
    ) as Types["classes"];
  }

  members(type: TypeName): Members {
    return this.#members.get(type)!;
  }
}

/** Makes the global `Word` of a profile. `step` surrounds each run, so that what it changed can be undone at once. */
export function makeWord(
  profile: Profile,
  executor: Executor,
  step: <T>(run: () => Promise<T>) => Promise<T>,
): WordNamespace {
  const types = new Types(profile);
  const run: Run = <T>(first: unknown, second?: Work<T>): Promise<T> =>
    step(async () => {
      const batch = second ?? (first as Work<T>);
      const earlier = first instanceof ClientObject ? first.context : first;
      const context = earlier instanceof RequestContext ? earlier : new RequestContext(types, executor);
      try {
        // The proxies have the members that office.js declares, as far as the profile goes.
        const result = await batch(context as unknown as Word.RequestContext);
        await context.sync();
        return result;
      } finally {
        context.release();
      }
    });
  class Context extends RequestContext {
    constructor() {
      super(types, executor);
    }
  }
  return { ...types.classes, run, RequestContext: Context as unknown as typeof RequestContext };
}

function classOf(typeName: TypeName, members: Members): Constructor {
  class Made extends ClientObject {
    readonly typeName = typeName;
  }
  const define = (name: string, property: PropertyDescriptor & ThisType<Made>) =>
    Object.defineProperty(Made.prototype, name, { configurable: true, enumerable: true, ...property });
  for (const [name, { writable }] of Object.entries(members.scalars)) {
    define(name, {
      get() {
        return this.scalar(name);
      },
      set: writable
        ? function (this: Made, value: unknown) {
            this.setScalar(name, value);
          }
        : undefined,
    });
  }
  for (const [name, member] of Object.entries(members.navigations)) {
    define(name, {
      get() {
        return this.child(name, member);
      },
    });
  }
  for (const [name, { type }] of Object.entries(members.methods)) {
    define(name, {
      value(this: ClientObject, ...args: unknown[]) {
        return type ? this.context.follow(this, 3, name, type, args) : this.context.call(this, name, args);
      },
    });
  }
  for (const name of Object.keys(members.events ?? {})) {
    define(name, {
      get() {
        return new EventHandlers(this.context, name);
      },
    });
  }
  if (members.items) {
    define("items", {
      get() {
        return this.loadedItems();
      },
    });
  }
  return Made;
}

/** The three ways to say what is to be loaded, as one list of paths; none means all scalar properties. */
function queryOf(option: unknown): Query {
  if (option === undefined || option === null) return {};
  if (typeof option === "string") return { Select: namesIn(option) };
  if (Array.isArray(option)) return { Select: option.flatMap((name) => namesIn(String(name))) };
  const { select, expand, top, skip, $top, $skip, ...names } = option as Record<string, unknown>;
  const Select = [...namesIn(select), ...namesIn(expand), ...pathsOf(names)];
  const Top = top ?? $top;
  const Skip = skip ?? $skip;
  return { Select, ...(typeof Top === "number" && { Top }), ...(typeof Skip === "number" && { Skip }) };
}

function namesIn(names: unknown): string[] {
  if (Array.isArray(names)) return names.map(String);
  return typeof names === "string"
    ? names
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "")
    : [];
}

function pathsOf(names: object): string[] {
  return Object.entries(names).flatMap(([name, value]) => {
    if (value === true) return [name === "$all" ? "*" : name];
    return value && typeof value === "object" ? pathsOf(value).map((path) => `${name}/${path}`) : [];
  });
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
