import type { Arguments, Batch } from "../../src/embedded/api/server";
import type { Session } from "../../src/embedded/session";

const chartRun =
  /<w:r><w:drawing>(?:(?!<\/w:drawing>)[\s\S])*?<c:chart (?:(?!<\/w:drawing>)[\s\S])*?<\/w:drawing><\/w:r>/g;

/**
 * Makes the document's Word one that takes no charts: it answers an insertion that has one with an error, or takes the
 * text and leaves the chart out without a word. Works for every client.
 */
export function withoutCharts(session: Session, how: "refuses" | "drops"): void {
  const answer = session.answer.bind(session);
  const changed = (info: Arguments): Arguments => ({
    ...info,
    Arguments: (info.Arguments ?? []).map((value) => {
      if (typeof value !== "string" || !value.includes("<c:chart ")) return value;
      return how === "refuses" ? "<no/>" : value.replace(chartRun, "");
    }),
  });
  session.answer = (batch: Batch) =>
    answer({
      ...batch,
      ObjectPaths: Object.fromEntries(
        Object.entries(batch.ObjectPaths).map(([id, path]) => [
          id,
          path.ArgumentInfo ? { ...path, ArgumentInfo: changed(path.ArgumentInfo) } : path,
        ]),
      ),
    });
}
