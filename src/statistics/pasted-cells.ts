/** A cell of a pasted table: its text on one line, and where it stands in the pasted text (UTF-16 offset). */
export interface PastedCell {
  readonly text: string;
  readonly at: number;
}

/** What a pasted table comes to. */
export interface PastedCells {
  readonly rows: readonly (readonly PastedCell[])[];
  /** Where reading ended early, because there are more cells than in any table of a report. */
  readonly cut?: number;
}

/** More cells than 10,000 rows of twenty. */
const mostCells = 200_000;

/** A longer quoted cell is none (UTF-16 units). */
const longestCell = 5000;

/** How many lines decide what the pasted text is. */
const looked = 40;

/**
 * The cells of a table that was copied from Excel, WPS or a web page (tabs, cells with line breaks in quotes), of a CSV
 * file or of a Markdown table; undefined for anything else. Rows may differ in length.
 */
export function pastedCells(text: string, from: number, to: number): PastedCells | undefined {
  const head = text.slice(from, Math.min(to, from + 20_000));
  if (/^\s*[{[｛［]/.test(head)) {
    return undefined;
  }
  const lines = head
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, looked);
  if (lines.some((line) => /[^\s:：,，][^\S\r\n]*\t/.test(line)) && !lines.some((line) => /["”]\s*[:：]/.test(line))) {
    return split(text, from, to, "\t");
  }
  if (lines.length > 1 && lines.filter((line) => /^\s*\|.*\|\s*$/.test(line)).length > 1) {
    return markdown(text, from, to);
  }
  const commas = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, "").split(",").length);
  const isCsv = commas.length > 1 && commas[0]! > 1 && commas.every((count) => count === commas[0]);
  return isCsv && !/[:：{}[\]｛｝]/.test(lines.join("")) ? split(text, from, to, ",") : undefined;
}

function split(text: string, from: number, to: number, mark: string): PastedCells {
  const rows: PastedCell[][] = [[]];
  let at = from;
  for (let count = 1; ; count++) {
    const inQuotes = text[at] === '"' ? quotedEnd(text, at, to, mark) : undefined;
    let end = inQuotes ?? at;
    while (end < to && text[end] !== mark && text[end] !== "\n" && text[end] !== "\r") {
      end += 1;
    }
    const raw = inQuotes === undefined ? text.slice(at, end) : text.slice(at + 1, inQuotes - 1).replace(/""/g, '"');
    rows[rows.length - 1]!.push({ text: oneLine(raw), at });
    if (end >= to || count >= mostCells) {
      return end >= to ? { rows } : { rows, cut: end };
    }
    at = end + 1;
    if (text[end] !== mark) {
      at += text[end] === "\r" && text[at] === "\n" ? 1 : 0;
      rows.push([]);
    }
  }
}

/** Where the quoted cell ends that begins at `at`; undefined where no cell ends behind a quote. */
function quotedEnd(text: string, at: number, to: number, mark: string): number | undefined {
  const limit = Math.min(to, at + longestCell);
  for (let end = text.indexOf('"', at + 1); end >= 0 && end < limit; end = text.indexOf('"', end + 1)) {
    const next = end + 1 < to ? text[end + 1]! : "\n";
    if (next === '"') {
      end += 1;
    } else {
      return next === mark || next === "\n" || next === "\r" ? end + 1 : undefined;
    }
  }
  return undefined;
}

function markdown(text: string, from: number, to: number): PastedCells {
  const rows: PastedCell[][] = [];
  let count = 0;
  for (const { 0: line, index } of text.slice(from, to).matchAll(/[^\r\n]+/g)) {
    if (/^\s*\|?[\s:|-]+\|?\s*$/.test(line)) {
      continue;
    }
    const cells: PastedCell[] = [];
    const inner = /^(\s*\|?)(.*?)\|?\s*$/.exec(line)!;
    let at = from + index + inner[1]!.length;
    for (const cell of inner[2]!.split("|")) {
      cells.push({ text: oneLine(cell.replace(/\*\*/g, "")), at });
      at += cell.length + 1;
    }
    rows.push(cells);
    count += cells.length;
    if (count >= mostCells) {
      return { rows, cut: at };
    }
  }
  return { rows };
}

/** Line breaks in a cell only make it narrow; between Chinese characters they leave no blank. */
function oneLine(text: string): string {
  return text
    .replace(/[\u200B\uFEFF]/g, "")
    .trim()
    .replace(/\s*[\r\n]\s*/g, (_break, offset: number, whole: string) =>
      /[\x21-\x7E]/.test(whole[offset - 1] ?? "") && /[\x21-\x7E]/.test(whole.slice(offset).trim()[0] ?? "") ? " " : "",
    );
}
