import type { Severity } from "../../check/rule";
import type { Span } from "../../document/snapshot";
import type { Change, State } from "../state";
import { unsettled } from "./check-state";

/** Where a finding stands, for those who show the document. */
export interface MarkedSpan {
  readonly at: Span;
  /** The text that stood there when the document was checked. */
  readonly text: string;
  readonly weight: Severity;
  /** True for the finding that is open in the pane. */
  readonly open: boolean;
}

/** A place that was pointed at in the document. */
export interface Pointed {
  readonly paragraph: number;
  readonly offset: number;
}

/** The findings that are not ignored, in the order of the text; the open one is open only while the pane shows it. */
export function markedSpans(state: State): MarkedSpan[] {
  return unsettled(state)
    .filter(({ finding }) => finding.text !== "")
    .map(({ id, finding: { at, text, severity } }) => ({
      at,
      text,
      weight: severity,
      open: state.page === "check" && id === state.open,
    }));
}

/** Opens the finding at a place of the document, the shortest where several lie there; elsewhere it changes nothing. */
export function openAt({ paragraph, offset }: Pointed): Change {
  return (state) => {
    const [entry] = unsettled(state)
      .filter(({ finding: { at } }) => at.paragraph === paragraph && at.start <= offset && offset <= at.end)
      .sort((a, b) => a.finding.text.length - b.finding.text.length);
    if (!entry) {
      return {};
    }
    const { severity, rule } = entry.finding;
    const hidden =
      (state.weight !== undefined && state.weight !== severity) ||
      (state.classes.length > 0 && !state.classes.includes(rule.category));
    return { page: "check", tab: "check", open: entry.id, ...(hidden && { weight: undefined, classes: [] }) };
  };
}
