import type { Refused } from "../../document/edit";
import type { Snapshot, Span } from "../../document/snapshot";
import type { Capabilities } from "../capabilities";
import { type Batch, doAll } from "../halve";
import type { OfficeGlobals } from "../office";
import { freshParagraphs } from "../places/fresh-paragraphs";
import type { Run } from "../run";
import { type Handled, removeHandlers } from "./watch";

/** A line under some text, and what Word's popup says and offers there. */
export interface Underline {
  /** The caller's own name for it; the same name is drawn once. */
  readonly id: string;
  readonly at: Span;
  readonly weight: "error" | "warning" | "hint";
  /** Names the title among the manifest's strings: Annotation.<topic>. */
  readonly topic: string;
  readonly suggestions: readonly string[];
}

/** What the writer did at an underline in the page. */
export type Answer =
  | { readonly did: "opened" | "ignored"; readonly id: string }
  | { readonly did: "accepted"; readonly id: string; readonly suggestion: string };

/** What the host says to an underline that is drawn and taken away at once. */
export type Trial = "works" | "refused" | "empty";

/** The underlines of a document; they are not in its file. */
export interface Underlines {
  /**
   * Draws these and takes away what was drawn and is not among them; two round trips, one more for the trial before the
   * first. Answers with what was not drawn; `refused` where the host draws none at all.
   */
  draw(snapshot: Snapshot, wanted: readonly Underline[]): Promise<readonly Refused<Underline>[] | "refused">;
  /** Takes all of them away; never fails. */
  remove(): Promise<void>;
  /** Tries it on the first text; the answer is kept. `empty` where there is no text to try it on. */
  attempt(): Promise<Trial>;
  /** From now on says what the writer does at them; answers with the function that ends that. */
  listen(heard: (answer: Answer) => void): () => void;
}

const colours = { error: "Red", warning: "Berry", hint: "Blue" } as const;

/** Word's popup shows no more suggestions. */
const mostSuggestions = 3;

function byParagraph(underlines: readonly Underline[]): (readonly Underline[])[] {
  const groups = new Map<number, Underline[]>();
  for (const one of underlines) groups.set(one.at.paragraph, [...(groups.get(one.at.paragraph) ?? []), one]);
  return [...groups.values()];
}

/** The underlines of a document, over a host that may refuse them. */
export function underlinesOf(globals: OfficeGlobals, run: Run, capabilities: Capabilities): Underlines {
  /** The caller's names by Word's ids. */
  const drawn = new Map<string, string>();
  const listeners = new Set<(answer: Answer) => void>();
  let trial: Trial = "empty";
  let handled: Promise<Handled> | undefined;

  const tell = (answer: Answer) => {
    for (const listener of listeners) listener(answer);
  };

  const handle = () =>
    run(async ({ document }): Promise<Handled> => {
      const clicked = document.onAnnotationClicked.add(async ({ id: annotation }) => {
        const id = drawn.get(annotation);
        if (id !== undefined) tell({ did: "opened", id });
      });
      const handlers: { remove(): void }[] = [clicked];
      if (capabilities.popups) {
        const answered = document.onAnnotationPopupAction.add(async (args) => {
          const { id: annotation, action, critiqueSuggestion: suggestion } = args;
          const id = drawn.get(annotation);
          drawn.delete(annotation);
          if (id !== undefined)
            tell(action === "Accept" ? { did: "accepted", id, suggestion } : { did: "ignored", id });
        });
        handlers.push(answered);
      }
      await document.context.sync();
      return { document, handlers };
    });

  function critiqueOf({ at, weight, topic, suggestions }: Underline): Word.Critique {
    return {
      colorScheme: colours[weight],
      start: at.start,
      length: at.end - at.start,
      ...(capabilities.popups && {
        popupOptions: {
          brandingTextResourceId: "Annotation.Brand",
          titleResourceId: `Annotation.${topic}`,
          subtitleResourceId: `Annotation.${weight}`,
          suggestions: suggestions.slice(0, mostSuggestions),
        },
      }),
    };
  }

  /** Draws in these paragraphs in two round trips. */
  const drawIn = (snapshot: Snapshot, groups: readonly (readonly Underline[])[]) =>
    run(async (context) => {
      const paragraphs = await freshParagraphs(
        context,
        snapshot,
        groups.map(([first]) => first!.at.paragraph),
      );
      const refused: Refused<Underline>[] = [];
      const asked = groups.flatMap((group) => {
        const paragraph = paragraphs.get(group[0]!.at.paragraph);
        if (paragraph) return [{ group, ids: paragraph.insertAnnotations({ critiques: group.map(critiqueOf) }) }];
        refused.push(...group.map((item) => ({ item, why: "stale" as const })));
        return [];
      });
      await context.sync();
      for (const { group, ids } of asked) {
        for (const [i, { id }] of group.entries()) drawn.set(ids.value[i]!, id);
      }
      return refused;
    });

  /** Takes these away, those that are there. */
  async function erase(ids: readonly string[]): Promise<void> {
    const batch: Batch<string, never> = {
      attempt: (some) =>
        run(async (context) => {
          for (const id of some) context.document.getAnnotationById(id).delete();
          await context.sync();
          for (const id of some) drawn.delete(id);
          return [];
        }),
      leftBy: async (some) => ({ untouched: some, refused: [] }),
      refuse: (some) => {
        for (const id of some) drawn.delete(id);
        return [];
      },
    };
    await doAll(batch, ids);
  }

  /** What a failed attempt has drawn: nobody was told its ids. */
  async function eraseUnknown(snapshot: Snapshot, groups: readonly (readonly Underline[])[]): Promise<void> {
    const ids = await run(async (context) => {
      const indices = groups.map(([first]) => first!.at.paragraph);
      const paragraphs = await freshParagraphs(context, snapshot, indices);
      const all = [...paragraphs.values()].map((paragraph) => paragraph.getAnnotations());
      for (const annotations of all) annotations.load("items/id");
      if (all.length > 0) await context.sync();
      return all.flatMap(({ items }) => items.map(({ id }) => id));
    });
    await erase(ids.filter((id) => !drawn.has(id)));
  }

  async function attempt(): Promise<Trial> {
    if (trial !== "empty") return trial;
    try {
      trial = await run(async (context) => {
        const { paragraphs } = context.document.body;
        paragraphs.load("items/text");
        await context.sync();
        const paragraph = paragraphs.items.find(({ text }) => text.trim() !== "");
        if (!paragraph) return "empty";
        const ids = paragraph.insertAnnotations({ critiques: [{ colorScheme: "Blue", start: 0, length: 1 }] });
        await context.sync();
        for (const id of ids.value) context.document.getAnnotationById(id).delete();
        await context.sync();
        return "works";
      });
    } catch {
      trial = "refused";
    }
    return trial;
  }

  return {
    attempt,
    async draw(snapshot, wanted) {
      if (!capabilities.underlines || (wanted.length > 0 && (await attempt()) === "refused")) return "refused";
      handled ??= handle();
      await handled;
      const names = new Set(wanted.map(({ id }) => id));
      await erase([...drawn].filter(([, id]) => !names.has(id)).map(([annotation]) => annotation));
      const known = new Set(drawn.values());
      const fresh = wanted.filter(({ id }) => !known.has(id));
      const able = ({ at }: Underline) => at.start < at.end && !snapshot.paragraphs[at.paragraph]?.revised;
      const refused = fresh.filter((one) => !able(one)).map((item) => ({ item, why: "revised" as const }));
      const batch: Batch<readonly Underline[], Refused<Underline>> = {
        attempt: (groups) => drawIn(snapshot, groups),
        leftBy: async (groups) => {
          await eraseUnknown(snapshot, groups);
          return { untouched: groups, refused: [] };
        },
        refuse: (groups, why) => groups.flat().map((item) => ({ item, why })),
      };
      return [...refused, ...(await doAll(batch, byParagraph(fresh.filter(able))))];
    },
    async remove() {
      const ending = handled;
      handled = undefined;
      try {
        await erase([...drawn.keys()]);
        if (ending) await removeHandlers(globals, await ending);
      } catch {
        // The document is closed; the lines have gone with it.
      }
    },
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
