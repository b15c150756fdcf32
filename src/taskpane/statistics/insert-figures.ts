import type { Block, ChartBlock } from "../../document/block";
import type { Refusal } from "../../document/edit";
import type { Host, Place } from "../../host/host";
import type { ChartChange } from "../../statistics/chart-changes";
import { sectionOf } from "../../statistics/section-of";
import type { Sentence } from "../../statistics/sentences";
import type { Action, Message, State } from "../state";
import { proposedSentences } from "./sentence-choices";
import { withSlots } from "./statistics-actions";
import { chosenChanges, chosenWords, type TableChoice, tableChoices, wordNames } from "./table-choices";

/** Something to be put in, and where. */
interface Piece {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** Puts in the chosen tables and refreshes those that stand there already. */
export const insertTables: Action = async (state, host, change) => {
  const chosen = tableChoices(state).filter(({ id }) => !state.leftOut.includes(id));
  const { renewed, refused } = await refreshTables(chosen, state, host);
  const now = await lookedAt(state, host);
  const pieces = chosen
    .filter(({ plan }) => !plan)
    .map(({ table }) => ({ name: table.title, blocks: [table.block], place: placeOfTable(table, now) }));
  const inserted = await insertAll(pieces, host);
  const said = [
    inserted.done.length > 0 && `插入了 ${inserted.done.length} 张表。`,
    renewed > 0 && `更新了 ${renewed} 张表。`,
    inserted.renumbered > 0 && `后面 ${inserted.renumbered} 个表题的序号顺着改了。`,
  ];
  return finished(now, said, [...refused, ...inserted.refused], host, change);
};

/** Refreshes what of the chosen tables stands already: first the lines above them, which are places of the snapshot. */
async function refreshTables(chosen: readonly TableChoice[], { leftOut, slots }: State, host: Host) {
  const refused: [name: string, why: Refusal][] = [];
  const words = chosen.flatMap((choice) => chosenWords(choice, leftOut).map((change) => ({ choice, ...change })));
  const left =
    words.length === 0 || !slots
      ? []
      : await host.apply(
          slots.snapshot,
          words.map(({ edit }) => edit),
        );
  for (const { item, why } of left) {
    const { choice, kind } = words.find(({ edit }) => edit === item)!;
    refused.push([`${choice.table.title}的${wordNames[kind]}`, why]);
  }
  let renewed = 0;
  for (const choice of chosen) {
    const changes = chosenChanges(choice, leftOut);
    const said = words.filter((change) => change.choice === choice && !left.some(({ item }) => item === change.edit));
    if (choice.plan && changes.length + said.length > 0) {
      const answer = await host.refreshTable(choice.plan, changes);
      if (answer === "refreshed") {
        renewed += 1;
      } else {
        refused.push([choice.table.title, answer]);
      }
    }
  }
  return { renewed, refused };
}

/** Puts in the chosen sentences. */
export const insertSentences: Action = async (state, host, change) => {
  const now = await lookedAt(state, host);
  const pieces = proposedSentences(state)
    .filter(({ group }) => !state.leftOut.includes(group))
    .map((sentence) => ({ name: sentence.group, blocks: [sentence.block], place: placeOfSentence(sentence, now) }));
  const { done, refused } = await insertAll(pieces, host);
  return finished(
    state,
    [done.length > 0 && `插入了 ${done.length} 句。数字都是空位，以后可以刷新。`],
    refused,
    host,
    change,
  );
};

/** Draws a chart as a PNG; undefined where that cannot be done. */
export type DrawChart = (chart: ChartBlock) => Promise<Uint8Array | undefined>;

/** Puts in a chart, or its picture: where the writer wants that, and where the host takes no charts. */
export function insertChart(chart: ChartBlock, draw: DrawChart): Action {
  return async (state, host, change) => {
    const { asPicture = false } = state.chart;
    const png = await draw(chart);
    if (!png && asPicture) {
      return { message: { intent: "warning", text: "这里画不出图片，没有插入。请选“能改的图”。" } };
    }
    const block: ChartBlock = png ? { ...chart, picture: { png, use: asPicture ? "instead" : "fallback" } } : chart;
    const now = await lookedAt(state, host);
    const place = placeFor(chart.categories, chart.caption, now);
    const { done, refused, pictures } = await insertAll([{ name: chart.caption, blocks: [block], place }], host);
    return finished(now, [done.length > 0 && insertedChart(asPicture, pictures > 0)], refused, host, change);
  };
}

function insertedChart(asPicture: boolean, instead: boolean): string {
  if (!asPicture && !instead) {
    return "插入了 1 张图。在 Word 里双击可以改数。";
  }
  return `${instead ? "这个 Word 不收能改的图，插的是" : "插入了 1 张"}图片。图片不能改数，数变了请删掉再插。`;
}

const undrawn: Partial<Record<Refusal, string>> = { protected: "文档受保护", unsupported: "这里画不出新图" };

/** Draws a chart that stands in the document anew from the block, and lets its caption follow. */
export function refreshChart({ chart, block, caption }: ChartChange, draw: DrawChart): Action {
  return async (state, host, change) => {
    const png = await draw(block);
    const drawn: ChartBlock = png ? { ...block, picture: { png, use: "fallback" } } : block;
    const name = `“${chart.written?.caption ?? block.caption}”`;
    const answer = await host.refreshChart(chart, drawn);
    if (answer === "refreshed" && caption && state.slots) {
      await host.apply(state.slots.snapshot, [caption]);
    }
    const message: Message =
      answer === "refreshed"
        ? { intent: "success", text: `${name}已更新。` }
        : answer === "stale"
          ? { intent: "warning", text: `${name}里的数手工改过，没有动。请双击图改数，改完点“改好了”。` }
          : { intent: "warning", text: `${name}没有更新：${undrawn[answer] ?? "Word 没有做成"}。可以删掉旧图再插。` };
    return { ...(await withSlots(state, host, change)), message };
  };
}

/** The state with the document as it is at this moment, since places are counted in paragraphs. */
async function lookedAt(state: State, host: Host): Promise<State> {
  return { ...state, slots: await host.slots() };
}

function placeOfTable({ title, block }: TableChoice["table"], state: State): Place {
  const slot = state.slots?.slots.find(({ key, filled }) => key === title && !filled);
  const keys = [...block.rows.map(([name = ""]) => name), ...block.header];
  return slot ? { slot: slot.id } : placeFor(keys, title, state);
}

function placeOfSentence({ block, group }: Sentence, state: State): Place {
  const keys = block.content.flatMap((piece) => (typeof piece === "string" ? [] : [piece.slot]));
  return placeFor(keys, group, state);
}

/** Where figures of these items go as the writer wants it; at the cursor where no section has to do with them. */
function placeFor(keys: readonly string[], group: string, { aim, slots }: State): Place {
  if (aim !== "section") {
    return aim;
  }
  const after = slots && sectionOf(slots.snapshot, keys, group);
  return after === undefined ? "cursor" : { after };
}

interface InsertedAll {
  readonly done: readonly string[];
  readonly refused: readonly [name: string, why: Refusal][];
  readonly renumbered: number;
  /** How many charts went in as pictures because the host takes none. */
  readonly pictures: number;
}

/** Puts the pieces in, those of one place together, from the end, so that none moves the place of another. */
async function insertAll(pieces: readonly Piece[], host: Host): Promise<InsertedAll> {
  const places = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const name = JSON.stringify(piece.place);
    places.set(name, [...(places.get(name) ?? []), piece]);
  }
  const done: string[] = [];
  const refused: [string, Refusal][] = [];
  let [renumbered, pictures] = [0, 0];
  for (const together of [...places.values()].sort((a, b) => order(b[0]!.place) - order(a[0]!.place))) {
    const answer = await host.insert(
      together.flatMap(({ blocks }) => blocks),
      together[0]!.place,
    );
    if ("refused" in answer) {
      refused.push(...together.map(({ name }): [string, Refusal] => [name, answer.refused]));
    } else {
      done.push(...together.map(({ name }) => name));
      renumbered += answer.renumbered ?? 0;
      pictures += answer.pictures ?? 0;
    }
  }
  return { done, refused, renumbered, pictures };
}

/** The cursor and slots move with the text, places given by an index do not: those go first, from the end. */
function order(place: Place): number {
  return typeof place === "object" && "after" in place ? place.after : place === "end" ? Number.MAX_SAFE_INTEGER : -1;
}

const reasons: Partial<Record<Refusal, string>> = {
  stale: "文档刚才改过",
  protected: "文档受保护",
  unsupported: "光标在页眉、脚注或文本框里",
  revised: "那里有未接受的修订",
};

/** Looks at the document again, shows what has come first in it, and says what was done. */
async function finished(
  before: State,
  said: readonly (string | false)[],
  refused: readonly [name: string, why: Refusal][],
  host: Host,
  change: Parameters<Action>[2],
): Promise<Partial<State>> {
  const names = refused.map(([name, why]) => `“${name}”（${reasons[why] ?? "Word 没有做成"}）`).join("、");
  const text = [...said, refused.length > 0 && `${names}没有做成，文档里那里没有改动。`]
    .filter((part) => part !== false)
    .join("");
  const again = await withSlots(before, host, change);
  await showFirst(before, { ...before, ...again }, host);
  return {
    ...again,
    page: "statistics",
    leftOut: [],
    message: { intent: refused.length > 0 ? "warning" : "success", text },
  };
}

/**
 * Selects the end of the first piece that was not there before, so that the writer sees where it went. Its end, because
 * what is put at the cursor next goes behind it and not between a table and its caption.
 */
async function showFirst({ slots: before }: State, { slots: now }: State, host: Host): Promise<void> {
  const [old, paragraphs] = [before?.snapshot.paragraphs ?? [], now?.snapshot.paragraphs ?? []];
  const added = paragraphs.length - old.length;
  const first = paragraphs.findIndex(({ text }, index) => text !== old[index]?.text);
  if (!before || !now || added <= 0 || first < 0) {
    return;
  }
  const further = paragraphs.findIndex(({ text }, index) => index > first && text === old[first]?.text);
  const end = further < 0 ? first + added : Math.min(further, first + added);
  const paragraph = paragraphs.slice(0, end).findLastIndex(({ text }) => text.trim() !== "");
  if (paragraph >= first) {
    const { length } = paragraphs[paragraph]!.text;
    await host.select(now.snapshot, { paragraph, start: 0, end: Math.min(length, 30) });
  }
}
