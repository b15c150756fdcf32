import { type Checker, createChecker } from "../../check/check";
import type { Rule } from "../../check/rule";

/** Every rule, and a checker that remembers what it has looked at. */
export interface LoadedRules {
  readonly rules: readonly Rule[];
  readonly checker: Checker;
}

/** The file with the rules and their word lists could not be had. */
export class RulesMissing extends Error {}

/** Loads once for all callers; after a failure the next call tries again. */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((cause) => {
      loading = undefined;
      throw new RulesMissing("the rules were not loaded", { cause });
    });
    return loading;
  };
}

/** The rules, which with their word lists are most of the pane's own bytes: fetched when 检查 is first needed. */
export const loadRules: () => Promise<LoadedRules> = loadedOnce(async () => {
  const { rules } = await import(/* webpackChunkName: "rules" */ "../../check/rules");
  return { rules, checker: createChecker(rules) };
});
