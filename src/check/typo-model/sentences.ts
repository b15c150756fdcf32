/** The sentences of a paragraph as pairs of UTF-16 offsets: each ends after 。！？ and what closes behind it. */
export function* sentencesOf(text: string): Generator<readonly [number, number]> {
  const ending = /[。！？!?]+[”’」』）】》]*/g;
  let start = 0;
  for (let match = ending.exec(text); match; match = ending.exec(text)) {
    yield [start, ending.lastIndex];
    start = ending.lastIndex;
  }
  if (start < text.length) {
    yield [start, text.length];
  }
}
