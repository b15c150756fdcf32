import type { TypeName } from "../api/members";
import { WordError } from "../api/word-error";
import type { HostObject } from "./host-object";

/** A collection of Word's API. What it holds is asked for anew each time. */
export class Collection<T extends HostObject = HostObject> implements HostObject {
  constructor(
    readonly typeName: TypeName,
    readonly items: () => readonly T[],
  ) {}

  getFirst(): T {
    return thing(this.getFirstOrNullObject());
  }

  getFirstOrNullObject(): T | null {
    return this.items()[0] ?? null;
  }

  getLast(): T {
    return thing(this.getLastOrNullObject());
  }

  getLastOrNullObject(): T | null {
    return this.items().at(-1) ?? null;
  }
}

/** The object, or ItemNotFound where there is none. */
export function thing<T>(object: T | null | undefined): T {
  if (object === null || object === undefined) throw new WordError("ItemNotFound", "The item is not there.");
  return object;
}
