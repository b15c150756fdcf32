import { applyEdits, type Edit } from "../../document/edit";
import type { Snapshot } from "../../document/snapshot";
import type { Capabilities } from "../capabilities";
import { read } from "../reading/read";
import type { Run } from "../run";

/** An undo list of Word has an entry for each edit at most; more steps than this are not worth the round trips. */
const mostSteps = 12;

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, i) => text === b[i]);

/**
 * Takes back edits that were carried out last, by Word's own undo: one entry after the other until the document reads as
 * before, two or three round trips each. `false` where it would take back something else; then all is as it was.
 */
export async function undo(
  run: Run,
  capabilities: Capabilities,
  before: Snapshot,
  edits: readonly Edit[],
): Promise<boolean> {
  if (!capabilities.undo || edits.length === 0 || edits.length > mostSteps) return false;
  const texts = async () => (await read(run, capabilities)).paragraphs.map(({ text }) => text);
  const step = (way: "undo" | "redo") =>
    run(async (context) => {
      const done = context.document[way](1);
      await context.sync();
      return done.value;
    });
  const wanted = before.paragraphs.map(({ text }) => text);
  if (!isSame(await texts(), applyEdits(before, edits))) return false;
  for (let taken = 1; taken <= edits.length; taken++) {
    if (!(await step("undo"))) return putBack(taken - 1);
    if (isSame(await texts(), wanted)) return true;
  }
  return putBack(edits.length);

  async function putBack(steps: number): Promise<false> {
    for (let again = 0; again < steps; again++) await step("redo");
    return false;
  }
}
