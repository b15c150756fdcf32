import { HostError } from "../../host/host";
import type { Probe } from "../../host/probe/probe";
import { failure } from "../actions";
import type { Preferences } from "../preferences";
import { recall } from "../remembered";
import { type Action, initialState } from "../state";
import { type Outcome, runScenarios } from "./run-scenarios";

/** The scenarios that have been run, and whether that was all of them. */
export interface SelfTest {
  readonly outcomes: readonly Outcome[];
  readonly done: boolean;
}

const notEmpty = "这份文档里有内容，没有自检，文档没有改动。请在一份空白文档里打开环境自检。";

/** Runs the scenarios on the open document, where that is empty. */
export function selfTest(probe: Probe): Action {
  return async (_state, host, change) => {
    change(() => ({ message: undefined, selfTest: undefined }));
    const outcomes = await runScenarios(host, probe, (so) =>
      change(() => ({ selfTest: { outcomes: so, done: false } })),
    );
    if (outcomes === "not-empty") return { message: { intent: "warning", text: notEmpty } };
    const differs = outcomes.filter(({ outcome }) => outcome === "differs").length;
    return {
      selfTest: { outcomes, done: true },
      said: { text: differs === 0 ? "自检做完了，没有不同。" : `自检做完了，有 ${differs} 项不同。` },
    };
  };
}

/** Opens an empty document for it, where the host can. */
export const openEmpty: Action = async (_state, host) => {
  const created = await host.create([]);
  return "opened" in created
    ? { message: { intent: "info", text: "空白文档已打开。请在那里打开环境自检，再点“开始自检”。" } }
    : { message: { intent: "warning", text: "本机不能直接打开新文档。请按 Ctrl+N 新建一份，在那里打开环境自检。" } };
};

/** Forgets all that is kept, in the browser and in the open document. The text of the document stays. */
export function forgetAll(preferences: Preferences, probe: Probe): Action {
  return async ({ page, tab }) => {
    try {
      await probe.memory.forget();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { message: failure(error, forgetAll(preferences, probe)) };
    }
    preferences.forgetAll();
    return { ...initialState(recall(preferences), new Date()), page, tab, toast: { text: "都清除了。" } };
  };
}
