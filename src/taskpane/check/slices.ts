/** How long work may hold the event loop before it lets others run, in milliseconds: less than a frame. */
const slice = 12;

/**
 * Runs steps to their end and answers with what they return; undefined where `goOn`, asked between two slices, says no.
 */
export async function inSlices<Step, Result>(
  steps: Generator<Step, Result>,
  goOn: (step: Step) => boolean,
): Promise<Result | undefined> {
  for (let since = Date.now(); ; ) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    if (Date.now() - since >= slice) {
      await othersHaveRun();
      if (!goOn(step.value)) {
        return undefined;
      }
      since = Date.now();
    }
  }
}

/** Later than what waits for its turn, and without the four milliseconds that a browser adds to a timer. */
function othersHaveRun(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
