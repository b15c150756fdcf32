import { placeText } from "../../check/place";
import { type Recorded, recordBlocks } from "../../check/record";
import { newDocument } from "../../host/layout/new-document";
import type { Change, State } from "../state";
import { isIgnored } from "./ignored";

/** Offers the 校对记录表 of the open document as a file: what was taken over, then what is ignored or still open. */
export const exportRecord: Change = (state) => {
  const name = state.documentName.replace(/\.docx$/i, "") || "文档";
  return {
    offered: { name: `${name}校对记录表.docx`, bytes: newDocument(recordBlocks(name, recorded(state))) },
    toast: { text: "已导出校对记录表。" },
  };
};

function recorded({ checked, taken, ignored, documentName }: State): Recorded[] {
  const done = taken.map(
    ({ finding, suggestion, place, line }): Recorded => ({ finding, place, line, outcome: "taken", after: suggestion }),
  );
  const rest = (checked?.findings ?? []).map(({ finding }): Recorded => {
    const { paragraph } = finding.at;
    return {
      finding,
      place: placeText(checked!.reading, finding.at),
      line: checked!.snapshot.paragraphs[paragraph]!.text,
      outcome: isIgnored(ignored, documentName, finding) ? "ignored" : "open",
    };
  });
  return [...done, ...rest];
}
