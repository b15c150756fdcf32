import { Collection } from "../objects/collection";
import type { HostObject } from "../objects/host-object";
import type { Story } from "../text/story";
import { type Members, membersOf, type TypeName } from "./members";
import { WordError } from "./word-error";

/** Where an object comes from, as Word's client libraries write it. */
export interface ObjectPath {
  readonly Id: number;
  /** 1 the document, 2 a new object, 3 a method's result, 4 a property, 5 an item, 6 a reference, 7 a null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface Arguments {
  readonly Arguments?: readonly unknown[] | null;
  /** For each argument the id of the path it stands for, or 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  /** 1 instantiate, 2 load, 3 call a method, 4 set a property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
}

/** A request batch in the form of Microsoft's client library. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface BatchResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: BatchError;
}

/** Makes the objects that no other object leads to. */
export interface Roots {
  document(): HostObject;
  create(name: string): HostObject | undefined;
}

/**
 * Answers request batches from the objects of one open document. Objects that an answer tells of can be named by their
 * reference in later batches until the reference is removed.
 */
export class Server {
  readonly #references = new Map<string, HostObject>();
  readonly #members = new Map<TypeName, Members>();
  #next = 1;

  constructor(
    readonly story: Story,
    readonly roots: Roots,
  ) {}

  /** Carries out the actions in order up to the first that fails; what was done by then stays done. */
  answer(batch: Batch): BatchResult {
    const results: { ActionId: number; Value: unknown }[] = [];
    const paths = new Paths(batch, this);
    let index = 0;
    try {
      for (const action of batch.Actions) {
        const value = this.#perform(action, paths);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        index++;
      }
      return { Results: results };
    } catch (error) {
      if (!(error instanceof WordError)) throw error;
      const Location = batch.Actions[index]?.Name ?? "";
      return { Results: results, Error: { Code: error.code, Message: error.message, Location, ActionIndex: index } };
    }
  }

  /** Forgets objects, so that their references lead nowhere any more. */
  release(references: Iterable<string>): void {
    for (const reference of references) this.#references.delete(reference);
  }

  referenced(reference: string): HostObject {
    const object = this.#references.get(reference);
    if (!object) throw new WordError("InvalidObjectPath", `The object ${reference} is not available any more.`);
    return object;
  }

  /** The member of that kind, by its name on the wire (PascalCase) or in JavaScript. Throws ApiNotFound. */
  member(object: HostObject, kind: "scalars" | "navigations" | "methods", name: string): string {
    const camel = name.charAt(0).toLowerCase() + name.slice(1);
    if (camel in this.#membersOf(object)[kind]) return camel;
    throw new WordError("ApiNotFound", `The API ${object.typeName}.${camel} is not available.`);
  }

  call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const method = (object as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[
      this.member(object, "methods", name)
    ]!;
    return method.apply(object, [...args]);
  }

  #perform(action: Action, paths: Paths): unknown {
    if (action.ActionType === 5) return undefined;
    if (action.Name === "_RemoveReference") {
      this.release(paths.arguments(action.ArgumentInfo) as string[]);
      return null;
    }
    const object = paths.resolve(action.ObjectPathId);
    if (action.Name === "_KeepReference") return null;
    switch (action.ActionType) {
      case 1:
        return object && { _ReferenceId: this.#keep(object) };
      case 2:
        return object && this.#load(object, action.QueryInfo ?? {});
      case 3:
        return this.call(present(object), action.Name, paths.arguments(action.ArgumentInfo)) ?? null;
      case 4:
        this.#set(present(object), action.Name, paths.arguments(action.ArgumentInfo)[0]);
        return undefined;
      default:
        throw new WordError("ApiNotFound", `Action ${action.ActionType} is not available.`);
    }
  }

  #set(object: HostObject, name: string, value: unknown): void {
    const member = this.member(object, "scalars", name);
    if (!this.#membersOf(object).scalars[member]?.writable) {
      throw new WordError("InvalidArgument", `The property ${object.typeName}.${member} is read-only.`);
    }
    (object as unknown as Record<string, unknown>)[member] = value;
  }

  #load(object: HostObject, query: Query): Record<string, unknown> {
    const select = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) =>
      path
        .replace(/\./g, "/")
        .replace(/(^|\/)items(?=\/|$)/gi, "")
        .replace(/^\//, ""),
    );
    const from = query.Skip ?? 0;
    return this.#read(object, select, (items) =>
      items.slice(from, query.Top === undefined ? undefined : from + query.Top),
    );
  }

  #read(
    object: HostObject,
    select: readonly string[],
    page: (items: readonly HostObject[]) => readonly HostObject[],
  ): Record<string, unknown> {
    const found: Record<string, unknown> = { _ReferenceId: this.#keep(object) };
    if (object instanceof Collection) {
      found._Items = page(object.items()).map((item) => this.#read(item, select, (items) => items));
      return found;
    }
    const values = object as unknown as Record<string, unknown>;
    const { scalars, navigations } = this.#membersOf(object);
    const wanted = new Map<string, string[]>();
    for (const path of select.length ? select : ["*"]) {
      const [first = "", ...rest] = path.split("/");
      const name = first.charAt(0).toLowerCase() + first.slice(1);
      if (first === "*" || first === "") for (const scalar of Object.keys(scalars)) wanted.set(scalar, []);
      else wanted.set(name, [...(wanted.get(name) ?? []), rest.join("/")]);
    }
    for (const [name, rest] of wanted) {
      const pascal = name.charAt(0).toUpperCase() + name.slice(1);
      if (name in scalars) found[pascal] = values[name] ?? null;
      else if (name in navigations) {
        const next = values[name] as HostObject | null;
        found[pascal] =
          next &&
          this.#read(
            next,
            rest.filter((path) => path !== ""),
            (items) => items,
          );
      } else throw new WordError("ApiNotFound", `The API ${object.typeName}.${name} is not available.`);
    }
    return found;
  }

  #keep(object: HostObject): string {
    const reference = `r${this.#next++}`;
    this.#references.set(reference, object);
    return reference;
  }

  #membersOf(object: HostObject): Members {
    let members = this.#members.get(object.typeName);
    if (!members) this.#members.set(object.typeName, (members = membersOf(object.typeName, this.story.profile)));
    return members;
  }
}

/** The objects that the paths of one batch lead to; each path is walked once, so that its method is called once. */
class Paths {
  readonly #found = new Map<number, HostObject | null>();

  constructor(
    readonly batch: Batch,
    readonly server: Server,
  ) {}

  resolve(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new WordError("InvalidObjectPath", `There is no object path ${id}.`);
    const object = this.#walk(path);
    this.#found.set(id, object);
    return object;
  }

  /** An argument that was left out comes as null from Microsoft's client, and as nothing from ours. */
  arguments(info: Arguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      return typeof id === "number" && id !== 0 ? this.resolve(id) : (value ?? undefined);
    });
  }

  #walk(path: ObjectPath): HostObject | null {
    const { server } = this;
    if (path.ObjectPathType === 1) return server.roots.document();
    if (path.ObjectPathType === 2) return known(server.roots.create(path.Name), path.Name);
    if (path.ObjectPathType === 6) return server.referenced(path.Name);
    if (path.ObjectPathType === 7) return null;
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === 4) {
      const name = server.member(parent, "navigations", path.Name);
      return (parent as unknown as Record<string, HostObject | null>)[name] ?? null;
    }
    if (path.ObjectPathType === 5 || path.Name === "GetItemAt") return itemOf(parent, args[0]);
    return server.call(parent, path.Name, args) as HostObject | null;
  }
}

function itemOf(parent: HostObject, key: unknown): HostObject {
  const items = parent instanceof Collection ? parent.items() : [];
  const item = items.find((one) => "id" in one && one.id === key) ?? items[Number(key)];
  if (!item) throw new WordError("ItemNotFound", "The item is not there.");
  return item;
}

function known(object: HostObject | undefined, name: string): HostObject {
  if (!object) throw new WordError("ApiNotFound", `The API ${name} is not available.`);
  return object;
}

function present(object: HostObject | null): HostObject {
  if (!object) throw new WordError("InvalidObjectPath", "The object is a null object.");
  return object;
}
