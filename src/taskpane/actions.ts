import { isText } from "../document/block";
import type { Refusal } from "../document/edit";
import { isEmpty } from "../document/snapshot";
import { type Host, HostError } from "../host/host";
import { adopt } from "../scaffold/adopt";
import { compose, measure } from "../scaffold/compose";
import { readOwn } from "../scaffold/own-file";
import { savedAs } from "./scaffold/scaffolds";
import { type Action, answersOf, chosenScaffold, type Message, placeOf, type State } from "./state";

/**
 * Finds out whether the document is empty, which decides where a scaffold goes unless the writer says so.
 * Nobody asked for it, so a host that does not answer leaves the question open instead of a message.
 */
export const look: Action = async (_state, host) => {
  try {
    return { empty: isEmpty(await host.read()) };
  } catch (error) {
    if (error instanceof HostError) {
      return { empty: undefined };
    }
    throw error;
  }
};

/** Puts the chosen scaffold where the writer wants it and says what was put in, or why nothing was. */
export const insert: Action = async (state, host) => {
  const scaffold = chosenScaffold(state);
  const answers = answersOf(state);
  if (state.date.trim() !== "" && answers.date === "") {
    return { message: { intent: "error", text: "日期不对，没有插入。请改成 2026-7-3 这样，或者清空，到正文里再填。" } };
  }
  const blocks = compose(scaffold, answers);
  const { parts, slots } = measure(scaffold, answers);
  const counts = `${parts} 部分，${slots} 处待填`;
  const done = { message: undefined, units: usedUnits(state.units, answers.unit) };
  const where = placeOf(state);
  if (where === "new") {
    const created = await host.create(blocks);
    if ("opened" in created) {
      return { ...done, toast: { text: `已新建文档，${counts}。` } };
    }
    const [title] = blocks;
    const name =
      title && isText(title) ? fileName(title.content.filter((piece) => typeof piece === "string").join("")) : "";
    return {
      ...done,
      offered: { name: `${name || scaffold.name}.docx`, bytes: created.file },
      toast: { text: `已生成文档，${counts}。请在下载里打开。` },
    };
  }
  const inserted = await host.insert(blocks, where);
  if ("refused" in inserted) {
    return { message: refusal(inserted.refused) };
  }
  if (where === "end") {
    await showEnd(inserted.paragraphs, host);
  }
  return { ...done, empty: false, toast: { text: `已插入 ${counts}。` } };
};

/** Selects the first of so many paragraphs at the end. What was inserted stands, whether it can be shown or not. */
async function showEnd(count: number, host: Host): Promise<void> {
  try {
    const snapshot = await host.read();
    const paragraph = snapshot.paragraphs.length - count;
    const length = snapshot.paragraphs[paragraph]?.text.length ?? 0;
    if (length > 0) {
      await host.select(snapshot, { paragraph, start: 0, end: Math.min(length, 30) });
    }
  } catch (error) {
    if (!(error instanceof HostError)) {
      throw error;
    }
  }
}

/** Takes the outline of the open document as a scaffold of the writer's own and chooses it, its name to be written. */
export function adoptDocument(documentName: string | undefined): Action {
  return async (state, host) => {
    const snapshot = await host.read();
    const name = documentName?.replace(/\.docx$/i, "").trim() || "本文的框架";
    const scaffold = adopt(snapshot, "own-0", name, state.unit);
    if (!scaffold) {
      const text = isEmpty(snapshot)
        ? "这份文档是空的，没有提纲可取。请先打开一份写好的总结或汇报。"
        : "在这份文档里没有找到标题。标题要用“标题 1”等样式，或者写成“一、”“（一）”。";
      return { message: { intent: "warning", text } };
    }
    return { ...savedAs(state, scaffold), naming: true, message: undefined };
  };
}

/** More bytes than the longest file that `readOwn` takes; what lies behind them need not be read to refuse it. */
const enough = 8_000_000;

/** Adds the scaffolds of a file that somebody exported. One that is there already is left out. */
export function importFile(file: Blob): Action {
  return async (state) => {
    const read = readOwn(await file.slice(0, enough).text());
    if ("error" in read) {
      return { message: { intent: "error", text: read.error } };
    }
    const known = new Set(state.own.map(fingerprint));
    const fresh = read.scaffolds.filter((scaffold) => !known.has(fingerprint(scaffold)));
    if (fresh.length === 0) {
      const text = read.scaffolds.length === 0 ? "这个文件里没有框架。" : "文件里的框架都已经有了，没有重复导入。";
      return { message: { intent: "info", text } };
    }
    let next: State = state;
    for (const scaffold of fresh) {
      next = { ...next, ...savedAs(next, scaffold) };
    }
    return {
      own: next.own,
      chosen: next.chosen,
      period: next.period,
      message: undefined,
      toast: { text: `已导入 ${fresh.length} 个框架。` },
    };
  };
}

/** What to tell the writer when an action was rejected. Names the error's kind, never its text: that may quote the document. */
export function failure(error: unknown, again: Action): Message {
  if (error instanceof HostError && /NotAllowed|AccessDenied|ReadOnly/.test(error.code)) {
    return { ...refusal("protected"), again };
  }
  if (error instanceof HostError && error.code === "PartlyInserted") {
    return { intent: "error", text: "只插进了一部分，没能自己收回。请按 Ctrl+Z 退回去，再试一次。", again, error };
  }
  const text =
    error instanceof HostError
      ? `这次没做成：文档没有回应（${error.code}）。请看一下正文有没有变动，再试一次。`
      : `这次没做成：程序出了错（${error instanceof Error ? error.name : "不明"}）。请看一下正文有没有变动，再试一次。`;
  return { intent: "error", text, again, error };
}

/** What to tell the writer of an error that no action answers for. */
export function unexpected(error: unknown): Message {
  return { intent: "error", text: "程序出了错，刚才那一步可能没有做完。请看一下正文有没有变动，再试一次。", error };
}

function refusal(why: Refusal): Message {
  switch (why) {
    case "protected":
      return { intent: "warning", text: "这份文档受保护，只能看不能改。可以检查，插入要先解除保护。", again: insert };
    case "unsupported":
      return {
        intent: "warning",
        text: "光标在页眉、脚注或文本框里，没有插入。请把光标放到正文里，或选“文末”。",
        again: insert,
      };
    case "revised":
      return {
        intent: "warning",
        text: "光标所在的段落有未接受的修订，没有插入。请换一处，或先接受修订。",
        again: insert,
      };
    case "unsearchable":
      return { intent: "warning", text: "光标所在的地方不能插入段落。请把光标放到正文里，或选“文末”。", again: insert };
    default:
      return { intent: "error", text: "没有插入，文档没有改动。请把光标放到正文里再试一次。", again: insert };
  }
}

/** The last used unit first, each once, at most eight. */
function usedUnits(units: readonly string[], unit: string): readonly string[] {
  return unit === "" || unit === units[0] ? units : [unit, ...units.filter((other) => other !== unit)].slice(0, 8);
}

function fileName(title: string): string {
  return title.replace(/[\\/:*?"<>|\s]/g, "").slice(0, 60);
}

function fingerprint(scaffold: object): string {
  return JSON.stringify({ ...scaffold, id: "" });
}
