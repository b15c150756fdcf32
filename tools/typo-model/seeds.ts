import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { weighByDocument } from "../../src/check/typo-model/document-evidence";
import type { Proposal, TypoModel } from "../../src/check/typo-model/typo-model";

interface Fault {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** A proposal in a sample report. */
export interface Found {
  readonly file: string;
  readonly proposal: Proposal;
  /** Whether gold.json has a fault there. */
  readonly isFault: boolean;
}

/** Everything the model says of the reports of a folder; gold.json there names their faults by UTF-16 offset. */
export function lookAtSeeds(model: TypoModel, folder: string): Found[] {
  const { faults } = JSON.parse(readFileSync(path.join(folder, "gold.json"), "utf8")) as { faults: Fault[] };
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .flatMap((file) => {
      const text = readFileSync(path.join(folder, file), "utf8");
      const paragraphs = text.split("\n");
      const weighed = weighByDocument(paragraphs.map((one) => ({ text: one, proposals: model.correct(one) })));
      let at = 0;
      return paragraphs.flatMap((paragraph, index) => {
        const from = at;
        at += paragraph.length + 1;
        return (weighed[index] ?? []).map((proposal) => ({
          file,
          proposal,
          isFault: faults.some(
            (fault) =>
              fault.file === file &&
              fault.offset < from + proposal.end &&
              from + proposal.start < fault.offset + fault.length,
          ),
        }));
      });
    });
}
