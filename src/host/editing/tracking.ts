import type { Run } from "../run";

async function setMode(run: Run, mode: "Off" | "TrackAll"): Promise<void> {
  await run(async (context) => {
    context.document.changeTrackingMode = mode;
    await context.sync();
  });
}

/**
 * Does the work with changes being tracked, and leaves the document's own setting as it was, also where the work fails.
 * Two or three round trips of its own.
 */
export async function tracked<T>(run: Run, work: () => Promise<T>): Promise<T> {
  const wasOff = await run(async ({ document }) => {
    document.load("changeTrackingMode");
    await document.context.sync();
    if (document.changeTrackingMode !== "Off") return false;
    document.changeTrackingMode = "TrackAll";
    await document.context.sync();
    return true;
  });
  if (!wasOff) return work();
  try {
    return await work();
  } finally {
    await setMode(run, "Off").catch(() => setMode(run, "Off"));
  }
}
