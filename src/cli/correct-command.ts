import type { Proposal } from "../check/typo-model/typo-model";
import { proposals } from "./typo-model";

export interface CorrectOptions {
  /** From this score on a proposal is taken over. */
  readonly t: number;
  /** All of the standard input. */
  readonly input: () => Promise<string>;
  readonly out: (text: string) => void;
}

/** Corrects line by line what the typo model proposes, one line out for each line in; answers 0. */
export async function correctCommand({ t, input, out }: CorrectOptions): Promise<0> {
  const lines = (await input()).replace(/^\ufeff/, "").split("\n");
  const known = await proposals(lines);
  out(lines.map((line) => corrected(line, known.get(line) ?? [], t)).join("\n"));
  return 0;
}

function corrected(line: string, found: readonly Proposal[], t: number): string {
  let done = "";
  let from = 0;
  for (const { start, end, suggestion, score } of found) {
    if (score >= t) {
      done += line.slice(from, start) + suggestion;
      from = end;
    }
  }
  return done + line.slice(from);
}
