import fc from "fast-check";
import { changed, escaped, type FirstHit, firstHit, type Piece, route } from "../../../src/host/places/locate";

/** Word's Find: hits in order, never overlapping, each host with its own idea of what is equal. */
function find(text: string, query: string, fold: (text: string) => string): [start: number, end: number][] {
  const wanted = fold(
    query.replace(/\^([\^tls])/g, (_, c: string) => ({ "^": "^", t: "\t", l: "\u000b", s: "\u00a0" })[c]!),
  );
  const loose = fold(text);
  const hits: [number, number][] = [];
  for (let at = loose.indexOf(wanted); at >= 0; at = loose.indexOf(wanted, at + wanted.length)) {
    hits.push([at, at + wanted.length]);
  }
  return hits;
}

const quotes = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
const widths = (text: string) =>
  text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
const hosts = [(text: string) => text, quotes, widths, (text: string) => widths(quotes(text)).toLowerCase()];

const unit = fc.constantFrom(
  "一",
  "二",
  "“",
  "”",
  '"',
  "a",
  "Ａ",
  "A",
  "^",
  "\t",
  "，",
  ",",
  " ",
  "\u3000",
  "\u0002",
  "😀",
);
const textAndSpan = fc.array(unit, { minLength: 1, maxLength: 30 }).chain((units) => {
  const text = units.join("");
  const offsets = units.map((_, i) => units.slice(0, i).join("").length).concat(text.length);
  return fc
    .tuple(fc.nat(units.length - 1), fc.nat(units.length - 1))
    .map(([a, b]) => ({ text, start: offsets[Math.min(a, b)]!, end: offsets[Math.max(a, b) + 1]! }));
});

/** What the adapter makes of the hits: nothing where they are not as many as expected. */
function place(text: string, piece: Piece, fold: (text: string) => string): [number, number] | undefined {
  const exact = find(text, piece.query, fold).filter(([start, end]) => text.slice(start, end) === piece.needle);
  return exact.length === piece.total ? exact[piece.ordinal] : undefined;
}

test("a route leads to the span it was made for, or nowhere, in every host", () => {
  let reached = 0;
  let asked = 0;
  fc.assert(
    fc.property(textAndSpan, fc.constantFrom(...hosts), ({ text, start, end }, fold) => {
      const planned = route(text, start, end);
      asked++;
      if (!planned) return;
      const from = place(text, planned[0], fold);
      const to = place(text, planned.at(-1)!, fold);
      if (!from || !to) return;
      reached++;
      expect([from[0], to[1]]).toEqual([start, end]);
    }),
    { numRuns: 5000 },
  );
  expect(reached / asked).toBeGreaterThan(0.85);
});

test("the first of the first hits is the span, in every host", () => {
  fc.assert(
    fc.property(textAndSpan, fc.constantFrom(...hosts), ({ text, start, end }, fold) => {
      const planned: FirstHit | undefined = firstHit(text, start, end);
      if (!planned) return;
      const [from, to] = find(text, planned.outer, fold)[0]!;
      const inside = planned.inner === undefined ? [0, to - from] : find(text.slice(from, to), planned.inner, fold)[0]!;
      expect([from + inside[0]!, from + inside[1]!]).toEqual([start, end]);
    }),
    { numRuns: 5000 },
  );
});

test("a span that stands several times is told apart by its ordinal", () => {
  expect(route("统计局统计数据。统计", 3, 5)).toEqual([{ query: "统计", needle: "统计", ordinal: 1, total: 3 }]);
});

test("a needle that overlaps itself is reached from its ends", () => {
  const text = "看看看";
  expect(route(text, 1, 3)).toEqual([
    { query: "看", needle: "看", ordinal: 1, total: 3 },
    { query: "看", needle: "看", ordinal: 2, total: 3 },
  ]);
});

test("a quotation mark counts as its like when occurrences are counted", () => {
  expect(route('“"”', 0, 2)).toHaveLength(2);
  expect(route('“"”', 1, 2)).toEqual([{ query: '"', needle: '"', ordinal: 0, total: 1 }]);
});

test("queries stay under 200 characters when escaped, and carets are escaped", () => {
  expect(escaped("2^3\t")).toBe("2^^3^t");
  const long = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i)).join("");
  const [head, tail] = route(long, 0, 300)!;
  expect(head.needle).toBe(long.slice(0, 40));
  expect(tail?.needle).toBe(long.slice(260));
});

test("a span that begins or ends with a mark cannot be reached", () => {
  expect(route("甲\u0002乙", 1, 3)).toBeUndefined();
  expect(route("甲\u0002乙", 0, 3)).toHaveLength(2);
});

test("a change is what differs, whole surrogate pairs at a time", () => {
  expect(changed("战斗保垒作用", "战斗堡垒作用")).toEqual({ start: 2, end: 3, text: "堡" });
  expect(changed("的的", "的")).toEqual({ start: 1, end: 2, text: "" });
  expect(changed("共开会次", "共召开会次")).toEqual({ start: 1, end: 1, text: "召" });
  expect(changed("a😀b", "a😁b")).toEqual({ start: 1, end: 3, text: "😁" });
});

test("a change put in place of its span gives the text after", () => {
  const text = fc.array(unit, { maxLength: 8 }).map((units) => units.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, text: replacement } = changed(before, after);
      expect(before.slice(0, start) + replacement + before.slice(end)).toBe(after);
      expect(start).toBeLessThanOrEqual(end);
    }),
  );
});
