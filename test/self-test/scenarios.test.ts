import type { Profile } from "../../src/embedded/session";
import { HostError } from "../../src/host/host";
import { newDocument } from "../../src/host/layout/new-document";
import { type Probe, wordProbe } from "../../src/host/probe/probe";
import { wordHost } from "../../src/host/word";
import { type Outcome, runScenarios } from "../../src/taskpane/self-test/run-scenarios";
import { scenarios } from "../../src/taskpane/self-test/scenarios";
import { docx, paragraph } from "../docx/docx";
import { paragraphTexts } from "../gate/read";
import { eachHost, type Opened } from "../host/hosts";

const run = (
  { globals }: Opened,
  probe: Probe = wordProbe(globals),
  told: (all: readonly Outcome[]) => void = () => {},
) => runScenarios(wordHost(globals), probe, told);

/** What the embedded Word cannot do; everything else it does as it is believed of every Word. */
const without: Readonly<Record<Profile, Readonly<Record<string, string | undefined>>>> = {
  ltsc2021: { "font-name": "ApiNotFound", "header-control": "ApiNotFound", undo: undefined },
  ltsc2024: { "font-name": "ApiNotFound", "header-control": "ApiNotFound", undo: undefined },
  m365: { "font-name": "ApiNotFound", "header-control": "ApiNotFound" },
};

eachHost("every scenario runs, and comes out as it is believed wherever it can be done", async (open, profile) => {
  const opened = open(newDocument([]));
  const told: number[] = [];
  const outcomes = (await run(opened, undefined, (all) => told.push(all.length))) as readonly Outcome[];
  const lacking = without[profile];
  expect(outcomes.map(({ id, outcome, error }) => ({ id, outcome, error }))).toEqual(
    scenarios.map(({ id }) =>
      id in lacking ? { id, outcome: "could-not", error: lacking[id] } : { id, outcome: "ok", error: undefined },
    ),
  );
  expect(outcomes.filter(({ outcome }) => outcome === "ok").every(({ observed }) => observed !== undefined)).toBe(true);
  expect(told).toEqual(scenarios.map((_, i) => i + 1));
});

eachHost("the document is as empty afterwards as it was before", async (open) => {
  const { session, globals } = open(newDocument([]));
  await run({ session, globals });
  expect(paragraphTexts(session.save())).toEqual([""]);
  expect(wordProbe(globals).memory.names()).toEqual([]);
});

eachHost("a document that holds anything is left alone", async (open) => {
  const opened = open(docx({ body: paragraph("县档案馆党支部") }));
  expect(await run(opened)).toBe("not-empty");
  expect(opened.session.changes).toBe(0);
});

eachHost("what is seen otherwise, and what fails, is told with what was seen, and the others go on", async (open) => {
  const opened = open(newDocument([]));
  const probe = wordProbe(opened.globals);
  const trials = {
    ...probe.trials,
    fontName: async () => ({ ascii: "Times New Roman", eastAsia: "Times New Roman" }),
    folding: () => Promise.reject(new HostError("", "GeneralException")),
    nestedTables: () => Promise.reject(new TypeError("x")),
  };
  const outcomes = (await run(opened, { ...probe, trials })) as readonly Outcome[];
  const of = (id: string) => outcomes.find((one) => one.id === id);
  expect(of("font-name")).toMatchObject({ outcome: "differs", observed: { eastAsia: "Times New Roman" } });
  expect(of("find-folding")).toMatchObject({ outcome: "could-not", error: "GeneralException" });
  expect(of("nested-tables")).toMatchObject({ outcome: "could-not", error: "TypeError" });
  expect(of("captions")).toMatchObject({ outcome: "ok" });
});

eachHost("the host says who it is, and the highest version of each set", async (open, profile) => {
  const { sets, host, platform } = wordProbe(open(newDocument([])).globals).facts;
  expect([host, platform]).toEqual(["Word", "PC"]);
  expect([sets.WordApi, sets.WordApiDesktop]).toEqual(
    { ltsc2021: ["1.3", ""], ltsc2024: ["1.8", "1.1"], m365: ["1.9", "1.4"] }[profile],
  );
});

eachHost("what we keep in the document is listed and can be forgotten, whatever else it keeps", async (open) => {
  const { globals } = open(newDocument([]));
  const settings = globals.Office.context.document!.settings!;
  const { memory } = wordProbe(globals);
  settings.set("nigao.fills", { version: 1, slots: {} });
  settings.set("another", 1);
  expect(memory.names()).toEqual(["nigao.fills"]);
  await memory.forget();
  expect(memory.names()).toEqual([]);
  expect([settings.get("nigao.fills"), settings.get("another")]).toEqual([null, 1]);
});
