import { createChecker } from "../check/check";
import { plainContext } from "../check/context";
import { phraseOneOff } from "../check/rules/phrase-one-off";
import { typoPair } from "../check/rules/typo-pair";
import { proposals } from "./typo-model";

export interface CorrectOptions {
  /** From this score on a proposal of the typo model is taken over. */
  readonly t: number;
  /** All of the standard input. */
  readonly input: () => Promise<string>;
  readonly out: (text: string) => void;
}

interface Correction {
  readonly start: number;
  readonly end: number;
  readonly suggestion: string;
}

/** The rules that know slips by a list, each with the one word that is meant. */
const lists = [typoPair, phraseOneOff];

/**
 * Corrects line by line what the lists of slips know and, where they are silent, what the typo model proposes; one line
 * out for each line in; answers 0.
 */
export async function correctCommand({ t, input, out }: CorrectOptions): Promise<0> {
  const lines = (await input()).replace(/^\ufeff/, "").split("\n");
  const known = await proposals(lines);
  const listed = listedIn(lines);
  const sure = lines.map((line, index) => {
    const model = (known.get(line) ?? []).filter(({ score }) => score >= t);
    const list = listed[index] as readonly Correction[];
    return corrected(line, [...list, ...model.filter((proposal) => !list.some((own) => meet(own, proposal)))]);
  });
  out(sure.join("\n"));
  return 0;
}

function listedIn(lines: readonly string[]): readonly (readonly Correction[])[] {
  const { findings } = createChecker(lists).check(
    { paragraphs: lines.map((text) => ({ text, level: 0 })) },
    plainContext,
  );
  const found: Correction[][] = lines.map(() => []);
  for (const { at, suggestions } of findings) {
    const [suggestion] = suggestions ?? [];
    const own = found[at.paragraph] as Correction[];
    if (suggestion !== undefined && !own.some((other) => meet(other, at))) {
      own.push({ start: at.start, end: at.end, suggestion });
    }
  }
  return found;
}

function meet(one: Pick<Correction, "start" | "end">, other: Pick<Correction, "start" | "end">): boolean {
  return one.start < other.end && other.start < one.end;
}

function corrected(line: string, corrections: readonly Correction[]): string {
  let done = "";
  let from = 0;
  for (const { start, end, suggestion } of [...corrections].sort((one, other) => one.start - other.start)) {
    done += line.slice(from, start) + suggestion;
    from = end;
  }
  return done + line.slice(from);
}
