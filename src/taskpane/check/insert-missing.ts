import type { ReportKind } from "../../document/report-kind";
import { library } from "../../scaffold/library";
import type { Scaffold } from "../../scaffold/scaffold";
import { refusal } from "../refused";
import { type Action, answersOf, type State } from "../state";
import { recheck } from "./check-actions";
import { type Missing, type MissingPart, missingParts } from "./missing-part";

/** The parts that the checked report lacks, without those that the writer left out. */
export function missingOf(state: State): Missing {
  return missingFor(state, (part) => !state.leftOut.includes(part));
}

/** All parts that the checked report lacks, as they would be put in together. */
export function allMissingOf(state: State): Missing {
  return missingFor(state, () => true);
}

/** Puts the missing parts that were chosen where they belong and says what to look at. */
export const insertMissing: Action = async (state, host, change) => {
  const { parts } = missingOf(state);
  // From the end, so that what is put in does not move the places before it.
  for (const place of [...new Set(parts.map(({ after }) => after))].sort((a, b) => b - a)) {
    const here = parts.filter(({ after }) => after === place);
    const inserted = await host.insert(
      here.flatMap(({ blocks }) => blocks),
      place < 0 ? "start" : { after: place },
    );
    if ("refused" in inserted) {
      const done = parts.filter(({ after }) => after > place);
      const text = `${done.length > 0 ? `只插入了${names(done)}。` : ""}${names(here)}没有插入，请把光标放到那里，从“框架”里插。`;
      const again = await recheck(state, host, change);
      return inserted.refused === "protected"
        ? { ...again, page: "check", ...refusal("protected") }
        : { ...again, page: "check", message: { intent: "warning", text } };
    }
  }
  const notes = [...new Set(parts.flatMap(({ note }) => note ?? []))];
  return {
    ...(await recheck(state, host, change)),
    page: "check",
    leftOut: [],
    message: { intent: "success", text: `已插入${names(parts)}。${notes.join("")}` },
  };
};

/** The library's scaffold of a kind. */
function scaffoldOf(kind: ReportKind | undefined): Scaffold | undefined {
  return library.find((scaffold) => scaffold.kind === kind);
}

function missingFor(state: State, wanted: (part: MissingPart["part"]) => boolean): Missing {
  const reading = state.checked?.reading;
  const scaffold = scaffoldOf(reading?.kind);
  if (!reading || !scaffold) {
    return { parts: [], unplaced: [] };
  }
  const chosen = reading.parts.map(({ part }) => part).filter(wanted);
  return missingParts(reading, scaffold, answersOf(state), chosen);
}

function names(parts: readonly MissingPart[]): string {
  return parts.map(({ name }) => `“${name}”`).join("、");
}
