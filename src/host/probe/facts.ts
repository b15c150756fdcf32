import type { OfficeGlobals } from "../office";

/** Which host this is, and which API sets it names. */
export interface HostFacts {
  /** Word; undefined where the host does not say. */
  readonly host: string | undefined;
  /** PC, OfficeOnline, Mac, … */
  readonly platform: string | undefined;
  /** 16.0.14332.20000 */
  readonly version: string | undefined;
  /** The highest version that is named, by set: { WordApi: "1.8", WordApiDesktop: "1.1" }; "" for none. */
  readonly sets: Readonly<Record<string, string>>;
}

/** How far each set goes, as Microsoft counts the versions. */
const highest = { WordApi: 9, WordApiDesktop: 5, WordApiHiddenDocument: 5, ImageCoercion: 2 } as const;

/** Asks the host who it is; no document is touched. */
export function factsOf({ Office }: OfficeGlobals): HostFacts {
  const { diagnostics, requirements } = Office.context;
  const versionOf = ([set, last]: [string, number]): string =>
    Array.from({ length: last }, (_, i) => `1.${last - i}`).find((version) =>
      requirements.isSetSupported(set, version),
    ) ?? "";
  return {
    host: named(diagnostics?.host),
    platform: named(diagnostics?.platform),
    version: named(diagnostics?.version),
    sets: Object.fromEntries(Object.entries(highest).map((set) => [set[0], versionOf(set)])),
  };
}

function named(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}
