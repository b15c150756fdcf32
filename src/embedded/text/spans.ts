/** A point of the text: a paragraph and a UTF-16 offset into its text. */
export interface Place {
  readonly paragraph: Element;
  readonly offset: number;
}

/** A stretch of the text that follows the edits round it, as Word's ranges do. `end` is never before `start`. */
export interface Span {
  start: Place;
  end: Place;
  /** True when the mark of the last paragraph belongs to it, so that deleting it deletes that paragraph. */
  mark: boolean;
}

/** The spans that are in use, found by the paragraphs they touch. They are held weakly. */
export class Spans {
  #byParagraph = new WeakMap<Element, Set<WeakRef<Span>>>();

  create(start: Place, end: Place, mark = false): Span {
    const span: Span = { start, end, mark };
    this.#follow(span);
    return span;
  }

  /** Puts a span somewhere else. */
  move(span: Span, start: Place, end: Place, mark = false): void {
    Object.assign(span, { start, end, mark });
    this.#follow(span);
  }

  /** The text from `start` to `end` of a paragraph was replaced by `length` units. */
  replaced(paragraph: Element, start: number, end: number, length: number): void {
    const shift = (place: Place, stays: boolean): Place => {
      const { offset } = place;
      if (place.paragraph !== paragraph || offset < start || (offset === start && stays)) return place;
      return { paragraph, offset: offset >= end ? offset + length - (end - start) : Math.min(offset, start + length) };
    };
    for (const span of this.#at(paragraph)) {
      const stays = isPoint(span) || start < end;
      this.#set(span, shift(span.start, stays), shift(span.end, true));
    }
  }

  /** What stood in `paragraph` from `offset` on is now the beginning of `tail`. */
  split(paragraph: Element, offset: number, tail: Element): void {
    for (const span of this.#at(paragraph)) {
      const point = isPoint(span);
      const move = (place: Place, itself: boolean): Place =>
        place.paragraph === paragraph && (place.offset > offset || (itself && place.offset === offset))
          ? { paragraph: tail, offset: place.offset - offset }
          : place;
      const end = move(span.end, span.mark && !point);
      this.#set(span, move(span.start, !point), end);
      this.#follow(span);
    }
  }

  /** The text of `from` now stands in `into`, beginning at `offset`. */
  joined(from: Element, into: Element, offset: number): void {
    this.#redirect(from, (place) => ({ paragraph: into, offset: offset + place.offset }));
  }

  /** The paragraph is gone; what stood in it collapses to `place`. */
  removed(paragraph: Element, place: Place): void {
    this.#redirect(paragraph, () => place);
  }

  #redirect(paragraph: Element, where: (place: Place) => Place): void {
    for (const span of this.#at(paragraph)) {
      const move = (place: Place) => (place.paragraph === paragraph ? where(place) : place);
      this.#set(span, move(span.start), move(span.end));
      this.#follow(span);
    }
    this.#byParagraph.delete(paragraph);
  }

  #set(span: Span, start: Place, end: Place): void {
    span.start = start;
    span.end = start.paragraph === end.paragraph && end.offset < start.offset ? start : end;
  }

  #at(paragraph: Element): Span[] {
    const found: Span[] = [];
    const refs = this.#byParagraph.get(paragraph);
    for (const ref of refs ?? []) {
      const span = ref.deref();
      if (span && (span.start.paragraph === paragraph || span.end.paragraph === paragraph)) found.push(span);
      else refs?.delete(ref);
    }
    return found;
  }

  #follow(span: Span): void {
    for (const paragraph of new Set([span.start.paragraph, span.end.paragraph])) {
      const refs = this.#byParagraph.get(paragraph) ?? new Set();
      if (![...refs].some((ref) => ref.deref() === span)) refs.add(new WeakRef(span));
      this.#byParagraph.set(paragraph, refs);
    }
  }
}

function isPoint({ start, end, mark }: Span): boolean {
  return !mark && start.paragraph === end.paragraph && start.offset === end.offset;
}
