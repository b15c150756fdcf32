/** A place between two characters of the painted page. */
interface Spot {
  readonly node: Node;
  readonly offset: number;
}

interface Glyph {
  readonly before: Spot;
  readonly after: Spot;
  /** The character of the text that it shows: U+0009 for the em space of a tab, U+FFFC for a picture. */
  readonly character: string;
  /** True inside a superscript, which may be the painted number of a note. */
  readonly raised: boolean;
}

/** How far a character is looked for behind something painted that is not in the text. */
const reach = 64;
/** Characters that are always painted as they are. */
const painted = /[\u0020-\u007e\u2014-\uffef]/;
/** Painted characters that stand for another one of the text. */
const shown: Readonly<Record<string, string>> = { "\u2003": "\t", "\u2011": "\u001e" };
/** What is painted for one U+FFFC. */
const objects = ["img", "svg", "math"];

/**
 * How one painted paragraph and its text go together: offset ⇄ place in the page. The page may show more than the
 * text (text boxes, floating pictures) and less (marks of comments and page breaks).
 */
export class PaintedText {
  readonly #glyphs: readonly Glyph[];
  /** By offset, the index of the glyph that shows the character; undefined for one that is not painted. */
  readonly #shown: (number | undefined)[] = [];
  /** By index of a glyph, the offset of the first character that it or a later glyph shows. */
  readonly #offsets: number[];

  /** `elements` are the `p` elements that show the paragraph, more than one where a page break tears it apart. */
  constructor(
    private readonly elements: readonly Element[],
    private readonly text: string,
  ) {
    this.#glyphs = elements.flatMap(glyphsOf);
    this.#offsets = new Array(this.#glyphs.length).fill(text.length);
    let next = 0;
    for (let offset = 0; offset < text.length; offset++) {
      const found = this.#find(offset, next);
      this.#shown.push(found);
      if (found === undefined) continue;
      this.#offsets.fill(offset, next, found + 1);
      next = found + 1;
    }
  }

  /** The place before the character at `offset`, or behind the last one. */
  at(offset: number): Spot {
    for (let i = offset; i < this.#shown.length; i++) {
      const glyph = this.#shown[i];
      if (glyph !== undefined) return this.#glyphs[glyph]!.before;
    }
    return this.behind(this.text.length);
  }

  /** The place behind the character that ends at `offset`, which may be on the line above that of `at`. */
  behind(offset: number): Spot {
    for (let i = offset - 1; i >= 0; i--) {
      const glyph = this.#shown[i];
      if (glyph !== undefined) return this.#glyphs[glyph]!.after;
    }
    return { node: this.elements[0]!, offset: 0 };
  }

  /** The characters from `start` to `end`, as a range of the page. */
  range(start: number, end: number): Range {
    const range = document.createRange();
    const from = this.at(start);
    range.setStart(from.node, from.offset);
    const to = end > start ? this.behind(end) : from;
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The offset of the character behind a place in the page. */
  offset(node: Node, offset: number): number {
    const range = document.createRange();
    range.setStart(node, offset);
    // The first glyph that does not lie wholly before the place.
    let low = 0;
    let high = this.#glyphs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { after } = this.#glyphs[middle]!;
      if (range.comparePoint(after.node, after.offset) <= 0) low = middle + 1;
      else high = middle;
    }
    return this.#offsets[low] ?? this.text.length;
  }

  #find(offset: number, from: number): number | undefined {
    const character = this.text[offset]!;
    if (character === "\u0002") {
      // A note: its number is shown raised, and is one thing.
      let end = from;
      while (this.#glyphs[end]?.raised && this.#glyphs[end]?.before.node === this.#glyphs[from]?.before.node) end++;
      return end > from ? end - 1 : undefined;
    }
    for (let i = from; i < Math.min(from + reach, this.#glyphs.length); i++) {
      if (this.#glyphs[i]!.character !== character) continue;
      const following = this.text[offset + 1] ?? "";
      // Further on, one equal character proves little.
      if (i === from || !painted.test(following) || this.#glyphs[i + 1]?.character === following) return i;
    }
    return undefined;
  }
}

/** What is painted in one `p`, character by character; other paragraphs inside it (text boxes) are not its own. */
function glyphsOf(paragraph: Element): Glyph[] {
  const glyphs: Glyph[] = [];
  const add = (node: Node, offset: number, character: string, raised: boolean): void => {
    glyphs.push({ before: { node, offset }, after: { node, offset: offset + 1 }, character, raised });
  };
  const visit = (node: Node, at: number, raised: boolean): void => {
    if (node instanceof Text) {
      const alone = node.length === 1;
      for (let i = 0; i < node.length; i++) {
        const character = node.data[i]!;
        add(node, i, (alone || character === "\u2011" ? shown[character] : undefined) ?? character, raised);
      }
    } else if (node instanceof Element) {
      const name = node.localName;
      if (name === "br") add(node.parentNode!, at, "\v", raised);
      else if (objects.includes(name)) add(node.parentNode!, at, "\ufffc", raised);
      else if (name !== "p")
        for (const [i, inner] of node.childNodes.entries()) visit(inner, i, raised || name === "sup");
    }
  };
  for (const [i, node] of paragraph.childNodes.entries()) visit(node, i, false);
  return glyphs;
}
