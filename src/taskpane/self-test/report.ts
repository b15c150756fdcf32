import type { HostFacts } from "../../host/probe/facts";
import type { BuildStamp } from "../build-stamp";
import type { Request } from "../requests";
import type { Outcome } from "./run-scenarios";
import { scenarios } from "./scenarios";

/** All that 环境自检 knows. */
export interface Known {
  readonly stamp: BuildStamp | undefined;
  readonly facts: HostFacts;
  /** As the browser calls itself. */
  readonly browser: string;
  readonly policy: string | undefined;
  readonly requests: readonly Request[];
  /** Names under which something is kept in the browser and in the document; never what is kept. */
  readonly kept: { readonly browser: readonly string[]; readonly document: readonly string[] };
  readonly outcomes: readonly Outcome[];
}

/** The outcome as JSON, for the one who maintains the program: of texts only those that the scenarios brought. */
export function reportOf({ outcomes, ...known }: Known, at: Date): string {
  const named = outcomes.map(({ id, ...outcome }) => {
    const { name, question } = scenarios.find((scenario) => scenario.id === id)!;
    return { id, name, question, ...outcome };
  });
  return `${JSON.stringify({ report: "拟稿环境自检", version: 1, at: at.toISOString(), ...known, scenarios: named }, undefined, 2)}\n`;
}
