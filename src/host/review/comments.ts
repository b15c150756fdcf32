import type { Refused } from "../../document/edit";
import type { Snapshot, Span } from "../../document/snapshot";
import { type Batch, doAll } from "../halve";
import { freshParagraphs } from "../places/fresh-paragraphs";
import { route } from "../places/locate";
import { rangeAlong, searchRoute } from "../places/search-route";
import type { Run } from "../run";

/** What is to be said about a place. */
export interface Note {
  readonly at: Span;
  readonly text: string;
}

/** What became of notes: how many were written, how many said the same there already, and which were not written. */
export interface Commented {
  readonly written: number;
  readonly there: number;
  readonly refused: readonly Refused<Note>[];
}

/** What became of our comments: how many were removed, and how many were kept because somebody has answered them. */
export interface Uncommented {
  readonly removed: number;
  readonly kept: number;
}

/** With this every comment of ours begins, so that they are told from the writer's own. */
const own = "【拟稿】";

/** Word hangs on Undo when one sync has written four comments or more (OfficeDev/office-js issue 4566). */
const perSync = 3;

function* triples<T>(all: readonly T[]): Iterable<readonly T[]> {
  for (let i = 0; i < all.length; i += perSync) yield all.slice(i, i + perSync);
}

/** Each comment, also one that an attempt before has written, leaves a mark in the text. */
const withoutCommentMarks = (text: string): string => text.replaceAll("\u0005", "");

/** What is known of the notes over several attempts. */
interface Progress {
  readonly looked: Set<Note>;
  /** Those that were there when they were looked at first. */
  readonly there: Set<Note>;
  readonly written: Set<Note>;
}

/** One attempt: three round trips to find the places and what stands there, and one for three comments each. */
async function attempt(
  context: Word.RequestContext,
  snapshot: Snapshot,
  notes: readonly Note[],
  { looked, there, written }: Progress,
): Promise<Refused<Note>[]> {
  const fresh = await freshParagraphs(
    context,
    snapshot,
    notes.map(({ at }) => at.paragraph),
    withoutCommentMarks,
  );
  const refused: Refused<Note>[] = [];
  const places = notes.flatMap((note) => {
    const { paragraph: index, start, end } = note.at;
    const paragraph = fresh.get(index);
    if (!paragraph) {
      refused.push({ item: note, why: "stale" });
      return [];
    }
    const way = start < end ? route(snapshot.paragraphs[index]!.text, start, end) : undefined;
    return [{ note, paragraph, way, hits: way && searchRoute(paragraph, way) }];
  });
  if (places.length > 0) await context.sync();

  const ranges = places.map(({ note, paragraph, way, hits }) => {
    // What cannot be told apart in its paragraph is said of the paragraph.
    const range = (way && hits && rangeAlong(way, hits)) ?? paragraph.getRange("Content");
    const comments = range.getComments();
    comments.load("items/content");
    return { note, range, comments };
  });
  if (ranges.length > 0) await context.sync();

  const isThere = ({ note, comments }: (typeof ranges)[number]) =>
    comments.items.some(({ content }) => content === own + note.text);
  for (const place of ranges.filter(isThere)) {
    if (!looked.has(place.note)) there.add(place.note);
    else if (!there.has(place.note)) written.add(place.note);
  }
  for (const { note } of ranges) looked.add(note);
  for (const some of triples(ranges.filter((place) => !isThere(place)))) {
    for (const { note, range } of some) range.insertComment(own + note.text);
    await context.sync();
    for (const { note } of some) written.add(note);
  }
  return refused;
}

/** Writes the notes as comments, three a round trip; a comment that says the same there already is not written again. */
export async function comment(run: Run, snapshot: Snapshot, notes: readonly Note[]): Promise<Commented> {
  const progress: Progress = { looked: new Set(), there: new Set(), written: new Set() };
  const batch: Batch<Note, Refused<Note>> = {
    attempt: (some) => run((context) => attempt(context, snapshot, some, progress)),
    // What an attempt has written, the next one finds there and leaves.
    leftBy: async (some) => ({ untouched: some, refused: [] }),
    refuse: (some, why) => some.map((item) => ({ item, why })),
  };
  const refused = await doAll(batch, notes);
  return { written: progress.written.size, there: progress.there.size, refused };
}

async function ours(context: Word.RequestContext): Promise<{ bare: Word.Comment[]; answered: number }> {
  const comments = context.document.body.getComments();
  comments.load("items/content,items/id,items/replies/items/id");
  await context.sync();
  const all = comments.items.filter(({ content }) => content.startsWith(own));
  const bare = all.filter(({ replies }) => replies.items.length === 0);
  return { bare, answered: all.length - bare.length };
}

/** Removes the comments that begin as ours do and that nobody has answered, three a round trip. */
export async function uncomment(run: Run): Promise<Uncommented> {
  const before = await run(ours);
  const batch: Batch<string, string> = {
    attempt: (ids) =>
      run(async (context) => {
        const { bare } = await ours(context);
        for (const some of triples(bare.filter(({ id }) => ids.includes(id)))) {
          for (const one of some) one.delete();
          await context.sync();
        }
        return [];
      }),
    leftBy: async (ids) => ({ untouched: ids, refused: [] }),
    refuse: (ids) => ids,
  };
  const left = await doAll(
    batch,
    before.bare.map(({ id }) => id),
  );
  return { removed: before.bare.length - left.length, kept: before.answered + left.length };
}
