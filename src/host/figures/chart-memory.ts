import type { ChartSeries } from "../../document/block";
import type { ChartFigures } from "../../document/chart-figures";
import type { DocumentSettings } from "../office";

/** What a chart of ours was drawn from. */
export interface WrittenChart extends ChartFigures {
  readonly key: string;
}

/** What charts were drawn from, by the ids of the content controls round them; kept in the document itself. */
export interface ChartMemory {
  recall(): ReadonlyMap<number, WrittenChart>;
  /** Keeps these beside what is there. Resolves also where the host does not save them: nothing is told of them then. */
  remember(written: ReadonlyMap<number, WrittenChart>): Promise<void>;
}

const name = "nigao.charts";

/** More charts than any report has, oldest forgotten first; hosts limit what an add-in may keep. */
const most = 100;

const kinds = ["column", "bar", "line", "pie"] as const;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === "string");

const areSeries = (value: unknown): value is ChartSeries[] =>
  Array.isArray(value) &&
  value.every(
    (row: unknown) =>
      isObject(row) &&
      typeof row.name === "string" &&
      Array.isArray(row.values) &&
      row.values.every((one) => one === null || typeof one === "number"),
  );

/** What can be read of a value that an older, a newer or no program of ours has written. */
function decode(value: unknown): Map<number, WrittenChart> {
  const known = new Map<number, WrittenChart>();
  if (!isObject(value) || value.version !== 1 || !Array.isArray(value.charts)) return known;
  for (const entry of value.charts) {
    if (!isObject(entry)) continue;
    const { id, key, caption, kind, unit, categories, series } = entry;
    const ofKind = kinds.find((one) => one === kind);
    if (typeof id !== "number" || typeof key !== "string" || typeof caption !== "string" || !ofKind) continue;
    if (typeof unit === "string" && areTexts(categories) && areSeries(series)) {
      known.set(id, { key, caption, kind: ofKind, unit, categories, series });
    }
  }
  return known;
}

/** The memory in these settings; without settings there is none. */
export function chartMemory(settings: DocumentSettings | undefined): ChartMemory {
  const recall = () => decode(settings?.get(name));
  return {
    recall,
    async remember(written) {
      if (!settings || written.size === 0) return;
      const all = recall();
      for (const [id, chart] of written) {
        all.delete(id);
        all.set(id, chart);
      }
      settings.set(name, { version: 1, charts: [...all].slice(-most).map(([id, chart]) => ({ id, ...chart })) });
      await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    },
  };
}
