import type { Piece, Route } from "./locate";

/** What is found of a route; to be had with the next sync. */
export type Hits = readonly Word.RangeCollection[];

/** Searches a paragraph for each piece of a route. */
export function searchRoute(paragraph: Word.Paragraph, route: Route): Hits {
  return route.map(({ query }) => {
    const hits = paragraph.search(query, { matchCase: true });
    hits.load("items/text");
    return hits;
  });
}

/** The hit that is meant; nothing where the host finds the text more or less often than it stands there. */
function hitOf(hits: Word.RangeCollection, { needle, ordinal, total }: Piece): Word.Range | undefined {
  const exact = hits.items.filter(({ text }) => text === needle);
  return exact.length === total ? exact[ordinal] : undefined;
}

/** The range to which a route leads, or nothing where it is not certain. */
export function rangeAlong([first, last = first]: Route, hits: Hits): Word.Range | undefined {
  const from = hitOf(hits[0]!, first);
  const to = hitOf(hits.at(-1)!, last);
  return from && to && (first === last ? from : from.expandTo(to));
}
