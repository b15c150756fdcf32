/** What the pane remembers from one opening to the next, as named texts. Never a word of the document. */
export interface Preferences {
  /** False where the browser refuses storage, so that everything is forgotten when the pane closes. */
  readonly lasting: boolean;
  /** The text kept under the name, or undefined. */
  read(name: string): string | undefined;
  /** Keeps the text under the name; an empty text forgets it. Never throws. */
  write(name: string, text: string): void;
  /** The names under which something is kept, in alphabetical order. */
  names(): readonly string[];
  /** Forgets all of it. */
  forgetAll(): void;
}

const prefix = "nigao:";

/**
 * Preferences in the browser's own storage, under names that start with `nigao:`.
 * `storage` is called once; where it throws or refuses to be written, a map in memory takes its place.
 */
export function localPreferences(storage: () => Storage = () => window.localStorage): Preferences {
  const store = usable(storage);
  const memory = new Map<string, string>();
  const names = () => {
    const kept = Array.from({ length: store?.length ?? 0 }, (_, i) => store?.key(i) ?? "");
    const own = kept.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
    return [...new Set([...own, ...memory.keys()])].sort();
  };
  return {
    names,
    forgetAll() {
      for (const name of names()) store?.removeItem(prefix + name);
      memory.clear();
    },
    lasting: store !== undefined,
    read: (name) => memory.get(name) ?? store?.getItem(prefix + name) ?? undefined,
    write(name, text) {
      memory.delete(name);
      if (text === "") {
        store?.removeItem(prefix + name);
        return;
      }
      try {
        if (!store) {
          memory.set(name, text);
        }
        store?.setItem(prefix + name, text);
      } catch {
        memory.set(name, text); // the quota is used up: it lasts as long as the pane
      }
    },
  };
}

function usable(storage: () => Storage): Storage | undefined {
  try {
    const store = storage();
    store.setItem(`${prefix}probe`, "1");
    store.removeItem(`${prefix}probe`);
    return store;
  } catch {
    return undefined;
  }
}
