import type { NoteKind, StatisticsNote, StatisticsProblem } from "./reading-notes";

/** Notes of one kind beyond this number are only counted. */
const mostOfAKind = 300;

/** A text with more to mend than this, or with more places that cannot be read, is something else than a block. */
const mostMends = 50_000;
const mostFaults = 1000;

/** The longest line, in UTF-16 units, that an excerpt shows whole; of a longer one it shows what surrounds the place. */
const longestExcerpt = 200;

interface Remark {
  readonly kind: NoteKind;
  readonly at: number;
  readonly text: string;
  readonly path?: readonly string[];
  /** How often the same mend was made. */
  times: number;
}

interface Fault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Gathers what a reader has to say about a text by offset, and gives it by line and column. */
export class Remarks {
  readonly #text: string;
  readonly #remarks: Remark[] = [];
  readonly #sorts = new Map<string, Remark>();
  readonly #counts = new Map<NoteKind, number>();
  readonly #faults: Fault[] = [];
  #total = 0;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** True once something could not be read. */
  get faulty(): boolean {
    return this.#faults.length > 0;
  }

  /** True once so much is out of line that reading on makes no sense. */
  get hopeless(): boolean {
    return this.#total > mostMends || this.#faults.length > mostFaults;
  }

  /** Notes something; what is said again in the same words becomes one note that tells how often. */
  note(kind: NoteKind, at: number, text: string, path?: readonly string[]): void {
    this.#add(`${kind} ${text}`, { kind, at, text, ...(path ? { path } : {}), times: 1 });
  }

  /** Notes a mend; mends of one `sort` become one note that tells where the first is and how many there are. */
  mend(sort: string, at: number, text: string): void {
    this.#add(`mend ${sort}`, { kind: "mended", at, text, times: 1 });
  }

  /** Notes a place that cannot be read. The first in the text becomes the problem, the others become notes. */
  fault(start: number, end: number, message: string): void {
    this.#faults.push({ start, end, message });
  }

  /** All notes in the order of the text. */
  notes(): StatisticsNote[] {
    const first = this.#firstFault();
    for (const fault of this.#faults) {
      if (fault !== first) {
        this.note("unread", fault.start, withoutStop(fault.message));
      }
    }
    this.#faults.splice(0, this.#faults.length, ...(first ? [first] : []));
    const notes = this.#remarks
      .sort((a, b) => a.at - b.at)
      .map(({ kind, at, text, path, times }) => ({
        kind,
        ...this.place(at),
        text: times > 1 ? `${text}，同样的共 ${times} 处` : text,
        ...(path ? { path } : {}),
      }));
    const last = notes[notes.length - 1];
    for (const [kind, count] of this.#counts) {
      if (last && count > mostOfAKind) {
        notes.push({ ...last, kind, text: `同类的还有 ${count - mostOfAKind} 处，没有一一列出` });
      }
    }
    return notes;
  }

  /** The first place that could not be read. */
  problem(): StatisticsProblem | undefined {
    const first = this.#firstFault();
    if (!first) {
      return undefined;
    }
    const { start, message } = first;
    const end = Math.min(first.end, this.#text.length);
    return { ...this.place(start), start, end, excerpt: this.#excerpt(start), message };
  }

  #add(sort: string, remark: Remark): void {
    const known = this.#sorts.get(sort);
    this.#total += 1;
    if (known) {
      known.times += 1;
      return;
    }
    const count = (this.#counts.get(remark.kind) ?? 0) + 1;
    this.#counts.set(remark.kind, count);
    if (count <= mostOfAKind) {
      this.#sorts.set(sort, remark);
      this.#remarks.push(remark);
    }
  }

  #firstFault(): Fault | undefined {
    let first = this.#faults[0];
    for (const fault of this.#faults) {
      if (fault.start < first!.start) {
        first = fault;
      }
    }
    return first;
  }

  /** Line and column of an offset, both from 1. */
  place(at: number): { line: number; column: number } {
    const starts = (this.#lineStarts ??= lineStarts(this.#text));
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= at) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return { line: low + 1, column: at - starts[low]! + 1 };
  }

  #excerpt(at: number): string {
    const from = this.#lineStarts![this.place(at).line - 1]!;
    const line = /^[^\r\n]*/.exec(this.#text.slice(from, Math.max(at, from) + longestExcerpt))![0];
    return line.length <= longestExcerpt
      ? line
      : line.slice(Math.max(0, at - from - longestExcerpt / 2)).slice(0, longestExcerpt);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) {
      starts.push(at + 1);
    }
  }
  return starts;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/。$/, "");
}

/** A stretch of the pasted text as a message shows it: on one line, cut short. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 24 ? `${line.slice(0, 24)}…` : line;
}
