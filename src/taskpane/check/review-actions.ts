import { categories, severities } from "../../check/rule";
import type { Host } from "../../host/host";
import type { Note } from "../../host/review/comments";
import type { Answer, Underline } from "../../host/review/underlines";
import { quoted, reasons, refusal } from "../refused";
import type { Action, State } from "../state";
import { ignore, recheck } from "./check-actions";
import { type Entry, unsettled } from "./check-state";
import { accept, takenOf } from "./corrections";

/** Word itself puts the accepted suggestion in, on some platforms a moment later, on some not at all (milliseconds). */
const untilWordHas = 600;

/** What a comment says of a finding: 错字，必改：…。建议改为“…”。 */
function noteOf({ finding }: Entry): Note {
  const { rule, severity, message, suggestions = [], at } = finding;
  const offer = suggestions.map((one) => (one === "" ? "删去" : `改为“${one}”`)).join("，或");
  const end = /[。？]$/.test(message) ? "" : "。";
  return {
    at,
    text: `${categories[rule.category]}，${severities[severity]}：${message}${end}${offer === "" ? "" : `建议${offer}。`}`,
  };
}

/** Writes the findings that the writer has not left out as comments, and says what became of them. */
export const writeComments: Action = async (state, host, change) => {
  const chosen = unsettled(state).filter(({ id }) => !state.leftOut.includes(id));
  if (!state.checked || chosen.length === 0) {
    return {};
  }
  const entries = new Map(chosen.map((entry) => [noteOf(entry), entry]));
  const { written, there, refused } = await host.comment(state.checked.snapshot, [...entries.keys()]);
  const counts = `写了 ${written} 条批注。${there > 0 ? `${there} 条原来就写着，没有再写。` : ""}`;
  const names = refused
    .map(({ item, why }) => `${reasons[why]}，${quoted(entries.get(item)!.finding.text)}`)
    .join("；");
  return {
    ...(await recheck(state, host, change)),
    page: "check",
    leftOut: [],
    message:
      refused.length === 0
        ? { intent: "success", text: counts }
        : { intent: "warning", text: `${counts}${refused.length} 条没写：${names}。` },
  };
};

/** Removes the comments that the pane has written. */
export const removeComments: Action = async (state, host, change) => {
  const answer = await host.uncomment();
  if (typeof answer === "string") {
    return refusal(answer);
  }
  const { removed, kept } = answer;
  const text =
    removed + kept === 0
      ? "没有拟稿写的批注。您自己的批注都在。"
      : `去掉了 ${removed} 条批注。${kept > 0 ? `${kept} 条留着：有人回复过，或 Word 不让删。` : "您自己的批注都在。"}`;
  return { ...(await recheck(state, host, change)), message: { intent: kept > 0 ? "warning" : "success", text } };
};

function linesOf(state: State): Underline[] {
  return unsettled(state).map(({ id, finding: { at, severity, rule, suggestions = [] } }) => ({
    id,
    at,
    weight: severity,
    topic: rule.category,
    suggestions,
  }));
}

/** Underlines the findings in the page. Only from a click: what is drawn as the pane opens, Word does not show. */
export const underline: Action = async (state, host) => {
  if (!state.checked) {
    return {};
  }
  const refused = await host.underlines.draw(state.checked.snapshot, linesOf(state));
  if (refused === "refused") {
    return {
      underlined: undefined,
      tried: "refused",
      message: {
        intent: "warning",
        text: "这个 Word 画不了线：多半没有 Microsoft 365 订阅。请点“定位”看位置。正文没有改动。",
      },
    };
  }
  const drawn = linesOf(state).length - refused.length;
  const rest = refused.length > 0 ? `${refused.length} 处没画：那一段有修订，或者刚改过。` : "";
  return { underlined: true, tried: "works", message: undefined, toast: { text: `画了 ${drawn} 处线。${rest}` } };
};

/** Brings the lines in line with the list, quietly. */
export const redraw: Action = async (state, host) => {
  if (!state.underlined || !state.checked) {
    return {};
  }
  try {
    const drawn = await host.underlines.draw(state.checked.snapshot, linesOf(state));
    return drawn === "refused" ? { underlined: undefined, tried: "refused" } : {};
  } catch {
    return {};
  }
};

/** Takes the lines away. */
export const eraseLines: Action = async (_state, host) => {
  await host.underlines.remove();
  return { underlined: undefined, toast: { text: "线都去掉了。" } };
};

/** Finds out whether this Word draws lines, with one line that is taken away at once. */
export const tryLines: Action = async (_state, host) => {
  const tried = await host.underlines.attempt();
  return tried === "empty"
    ? { message: undefined, toast: { text: "这份文档是空的，没有字可以试。写几个字再点。" } }
    : { tried };
};

/** Follows what the writer did at a line in the page, in Word's own popup. */
export function answered(answer: Answer): Action {
  return async (state, host, change) => {
    const entry = state.checked?.findings.find(({ id }) => id === answer.id);
    if (!entry || !state.checked) {
      return {};
    }
    if (answer.did === "accepted") {
      await new Promise((done) => setTimeout(done, untilWordHas));
      return (await hasChanged(state, entry, host))
        ? {
            ...(await recheck(state, host, change)),
            taken: [...state.taken, takenOf(state.checked, entry.finding, answer.suggestion)],
          }
        : accept(entry, answer.suggestion)(state, host, change);
    }
    if (answer.did === "opened") {
      return { page: "check", tab: "check", open: entry.id, weight: undefined, classes: [] };
    }
    return ignore(entry, "here")(state);
  };
}

async function hasChanged({ checked }: State, { finding: { at } }: Entry, host: Host): Promise<boolean> {
  const { paragraphs } = await host.read();
  return paragraphs[at.paragraph]?.text !== checked?.snapshot.paragraphs[at.paragraph]?.text;
}

/** Sets paper, margins and grid of the open document. */
export const setUpPage: Action = async (_state, host) => {
  const answer = await host.setUpPage();
  if ("refused" in answer) {
    return { page: "scaffold", ...refusal(answer.refused) };
  }
  const aside = answer.landscape > 0 ? `横向的 ${answer.landscape} 节没动。` : "";
  return {
    page: "scaffold",
    message: undefined,
    toast: { text: `已按 GB/T 9704 设好 ${answer.set} 节的页面。${aside}` },
  };
};
