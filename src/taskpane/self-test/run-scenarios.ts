import { isEmpty } from "../../document/snapshot";
import { type Host, HostError } from "../../host/host";
import type { Observed, Probe } from "../../host/probe/probe";
import { NotHere, type Scenario, scenarios } from "./scenarios";

/** What came of one scenario: as believed, otherwise, or not to be done here. */
export interface Outcome {
  readonly id: string;
  readonly outcome: "ok" | "differs" | "could-not";
  readonly expected: Observed;
  readonly observed?: Observed;
  /** The host's own code, or the kind of the error. */
  readonly error?: string;
}

/**
 * Runs the scenarios one after the other on the open document, which must be empty and is so again afterwards; `told`
 * hears of each. Refuses where the document holds anything.
 */
export async function runScenarios(
  host: Host,
  probe: Probe,
  told: (outcomes: readonly Outcome[]) => void,
): Promise<readonly Outcome[] | "not-empty"> {
  if (!isEmpty(await host.read())) return "not-empty";
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) {
    const outcome = await outcomeOf(scenario, host, probe);
    outcomes.push(outcome);
    told([...outcomes]);
    // What is left of one would be part of the next.
    await probe.clear();
  }
  return outcomes;
}

async function outcomeOf({ id, expected, run }: Scenario, host: Host, probe: Probe): Promise<Outcome> {
  try {
    const observed = await run(host, probe);
    const outcome = JSON.stringify(sorted(observed)) === JSON.stringify(sorted(expected)) ? "ok" : "differs";
    return { id, outcome, expected, observed };
  } catch (error) {
    const code = error instanceof HostError ? error.code : error instanceof Error ? error.name : "Error";
    return { id, outcome: "could-not", expected, ...(!(error instanceof NotHere) && { error: code }) };
  }
}

/** The same with the names of its properties in order, however deep. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}
