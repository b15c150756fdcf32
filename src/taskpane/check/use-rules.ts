import { useEffect, useState } from "react";
import type { Rule } from "../../check/rule";
import { loadRules } from "./rules-loading";

/** Every rule once they are loaded, which this sees to; none before that, or where they could not be had. */
export function useRules(): readonly Rule[] {
  const [rules, setRules] = useState<readonly Rule[]>([]);
  useEffect(() => {
    loadRules().then(
      (loaded) => setRules(loaded.rules),
      () => setRules([]),
    );
  }, []);
  return rules;
}
