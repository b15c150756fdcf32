import type { Refusal } from "../../document/edit";
import type { Snapshot, Span } from "../../document/snapshot";
import type { Filling, Host } from "../../host/host";
import { blankBlock } from "../../statistics/blank";
import { blockText } from "../../statistics/block-text";
import type { ChartChange } from "../../statistics/chart-changes";
import { extract, printBlock } from "../../statistics/extract";
import type { PlannedFill } from "../../statistics/fill-plan";
import { readStatistics } from "../../statistics/read-statistics";
import sample from "../../statistics/sample.json";
import { recheck } from "../check/check-actions";
import { unlocatable } from "../refused";
import type { Action, Change, State } from "../state";
import { plannedFills, sizeOf, usableOf } from "./statistics-state";

/** Looks at what there is to be filled. Nobody asked for it, so a host that does not answer leaves it open. */
export const lookAtSlots: Action = async (_state, host) => {
  try {
    return { slots: await host.slots() };
  } catch {
    return { slots: undefined };
  }
};

/** Takes what stands in the box, unread. */
export function write(pasted: string): Change {
  return () => ({ pasted, read: undefined, partly: false, editing: true });
}

/** Reads what stands in the box; the report is checked again against it where it was checked. */
export function readPasted(pasted: string): Action {
  return async (state, host, change) => {
    const read = pasted.trim() === "" ? undefined : readStatistics(pasted);
    const usable = read !== undefined && !read.problem && sizeOf(read.statistics) > 0;
    const next = {
      pasted,
      read,
      partly: false,
      editing: !usable,
      fillChoices: new Map(),
      chart: { items: [], ...(state.chart.asPicture && { asPicture: true }) },
    } as const;
    change(() => ({ ...next, message: undefined }));
    return { ...next, ...(await withSlots({ ...state, ...next }, host, change)), ...said(next.read) };
  };
}

/** Goes on with what could be read. */
export const useReadable: Action = async (state, host, change) => {
  const next = { partly: true, editing: false } as const;
  return { ...next, ...(await withSlots({ ...state, ...next }, host, change)) };
};

/** Writes the chosen fillings, looks at the document again and says what became of them. */
export const fill: Action = async (state, host, change) => {
  const plan = plannedFills(state);
  const chosen = plan.filter((planned) => planned.chosen && planned.slot && planned.to !== undefined);
  const fillings = chosen.map(({ slot, to }): Filling => ({ slot: slot!, text: to! }));
  const refused = await host.fill(fillings);
  const items = new Set(refused.map(({ item }) => item));
  const done = chosen.filter((_, i) => !items.has(fillings[i]!));
  const next = { ...state, fillChoices: new Map() };
  return {
    fillChoices: next.fillChoices,
    ...(await withSlots(next, host, change)),
    message: {
      intent: refused.length === 0 ? "success" : "warning",
      text: outcome(
        done.length,
        refused.map(({ item, why }) => ({ name: item.slot.key, why })),
        plan,
      ),
    },
  };
};

/** The figures that the text states, with the places they come from. */
export const extractFigures: Action = async (_state, host) => {
  const snapshot = await host.read();
  const extracted = { ...extract(snapshot), snapshot };
  return extracted.statistics.figures.length === 0
    ? { message: { intent: "info", text: "正文里没有认出数字。认得的是“召开支委会6次”这类写法。" } }
    : { extracted, page: "extracted", message: undefined };
};

/** Shows where an extracted figure stands. */
export function locateExtracted(at: Span): Action {
  return async ({ extracted }, host) => (extracted ? shownAt(host, extracted.snapshot, at) : {});
}

/** Shows a slot in the document. */
export function locateSlot(at: Span): Action {
  return async ({ slots }, host) => (slots ? shownAt(host, slots.snapshot, at) : {});
}

/** Takes the writer's word that a chart shows the figures of the block. */
export function settleChart({ chart, block }: ChartChange): Action {
  return async (_state, host) => {
    await host.settleChart(chart, block);
    return { slots: await host.slots() };
  };
}

async function shownAt(host: Host, snapshot: Snapshot, at: Span): Promise<Partial<State>> {
  const answer = await host.select(snapshot, at);
  switch (answer) {
    case "selected":
      return {};
    case "paragraph":
      return { toast: { text: "只能定位到这一段。" } };
    default:
      return unlocatable;
  }
}

/** Puts the figures of the text into the box and reads them. */
export const takeExtracted: Action = async (state, host, change) => {
  const pasted = state.extracted ? printBlock(state.extracted.statistics) : "";
  return { ...(await readPasted(pasted)(state, host, change)), page: "statistics" };
};

/** Puts a block with the slots of the document and no figures into the box. */
export const blank: Action = async (_state, host) => {
  const slots = await host.slots();
  return { slots, pasted: blankBlock(slots), read: undefined, partly: false, editing: true };
};

/** Puts an example into the box, to be looked at; it is not read, so that nobody fills its figures in unawares. */
export const example: Change = (state) => write(blockText(sample))(state);

/** Offers what stands in the box as a file. */
export const saveBlock: Change = ({ pasted }) => ({
  offered: { name: "统计.json", bytes: new TextEncoder().encode(pasted) },
  toast: { text: "已导出：统计.json。" },
});

/** Bytes of the largest file that is put into the box, which a larger one would freeze. */
const largest = 6_000_000;

/** Puts a file into the box and reads it; one that is too large is left where it is. */
export function openFile(file: Blob): Action {
  return async (state, host, change) => {
    if (file.size > largest) {
      const text = `这个文件有 ${Math.ceil(file.size / 1_000_000)} MB，太大，没有读。请只留报告要用的数字，一般几十 KB 就够。`;
      return { message: { intent: "warning", text } };
    }
    return readPasted(decoded(await file.arrayBuffer()))(state, host, change);
  };
}

/** The text of a file; what is not UTF-8 is taken for GB 18030, in which spreadsheets on Chinese Windows save. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Chooses a filling or leaves it out. */
export function choose(ids: readonly number[], chosen: boolean): Change {
  return ({ fillChoices }) => ({ fillChoices: new Map([...fillChoices, ...ids.map((id) => [id, chosen] as const)]) });
}

/** The slots as they are now and, where the report was checked, what a re-check finds. */
export async function withSlots(
  state: State,
  ...rest: [Parameters<Action>[1], Parameters<Action>[2]]
): Promise<Partial<State>> {
  const [host] = rest;
  const slots = await host.slots();
  return { slots, ...(await recheck(state, ...rest)) };
}

function said(read: State["read"]): Partial<State> {
  // A place that cannot be read is an alert on the page.
  return read && !read.problem ? { said: { text: `已读懂 ${sizeOf(read.statistics)} 项` } } : {};
}

const reasons: Partial<Record<Refusal, string>> = {
  stale: "刚才被改过",
  protected: "不让改",
  revised: "有未接受的修订",
};

/** 填了 4 处。1 处手工改过，没动。6 处缺值，没动。 */
function outcome(
  done: number,
  refused: readonly { readonly name: string; readonly why: Refusal }[],
  plan: readonly PlannedFill[],
): string {
  const left = (state: PlannedFill["state"]) =>
    plan.filter((planned) => planned.state === state && !planned.chosen).length;
  const edited = left("edited");
  const missing = left("missing");
  return [
    `填了 ${done} 处。`,
    edited > 0 && `${edited} 处手工改过，没动。`,
    missing > 0 && `${missing} 处缺值，没动。`,
    refused.length > 0 &&
      `${refused.length} 处没填：${refused.map(({ name, why }) => `${name}（${reasons[why] ?? "Word 没有改成"}）`).join("、")}。`,
  ]
    .filter((part) => part !== false)
    .join("");
}

/** What is written above the page when there is nothing to fill; nothing where there is. */
export function fillNote(state: State): string | undefined {
  const plan = plannedFills(state);
  if (!state.slots || !usableOf(state)) {
    return undefined;
  }
  if (state.slots.slots.length === 0) {
    return "本文没有空位。可以插入表或插入句。";
  }
  return plan.every((planned) => planned.state === "same") ? `${plan.length} 处都已相同，不用填。` : undefined;
}
