import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import type { Profile } from "../../src/embedded/api/profile";
import type { Batch } from "../../src/embedded/api/server";
import { Session } from "../../src/embedded/session";
import type { OfficeGlobals } from "../../src/host/office";

/** A document that is open in the embedded Word, with the globals that an add-in finds in it. */
export interface Opened {
  readonly session: Session;
  readonly globals: OfficeGlobals;
}

export type Open = (bytes: Uint8Array) => Opened;

interface Client {
  readonly name: string;
  readonly profile: Profile;
  readonly open: Open;
}

/** What of Microsoft's client library stands between it and a document. */
interface Executor {
  executeAsync(customData: string, flags: number, message: { Body: Batch }): Promise<unknown>;
}

type Microsoft = typeof Word & {
  run(context: Word.RequestContext, batch: (context: Word.RequestContext) => Promise<unknown>): Promise<unknown>;
};

let microsoft: Microsoft | undefined;

/** Microsoft's library as it ships for Word on Windows. It knows WordApi 1.3, and names of some newer members. */
export function microsoftWord(): Microsoft {
  if (microsoft) return microsoft;
  const { window } = new JSDOM("<!doctype html>", { url: "https://localhost/", runScripts: "outside-only" });
  const path = createRequire(__filename).resolve("@microsoft/office-js/dist/word-win32-16.01.js");
  window.eval("var Office = {}; var OSF = {};");
  window.eval(readFileSync(path, "utf8"));
  microsoft = (window as unknown as { Word: Microsoft }).Word;
  return microsoft;
}

function openWithOurs(bytes: Uint8Array, profile: Profile): Opened {
  const session = Session.open(bytes, profile);
  return { session, globals: { Word: session.word, Office: session.office } as unknown as OfficeGlobals };
}

function openWithMicrosofts(bytes: Uint8Array): Opened {
  const session = Session.open(bytes, "ltsc2021");
  const library = microsoftWord();
  const executor: Executor = {
    executeAsync: async (_customData, _flags, { Body }) => ({
      ErrorCode: "",
      ErrorMessage: "",
      Headers: null,
      Body: session.answer(Body),
    }),
  };
  const run = (batch: (context: Word.RequestContext) => Promise<unknown>) =>
    session.step(async () => {
      const context = new library.RequestContext();
      Object.assign(context, { _requestExecutor: executor });
      return await library.run(context, batch);
    });
  const ours = Object.assign(Object.create(library), { run });
  return { session, globals: { Word: ours, Office: session.office } as unknown as OfficeGlobals };
}

const profiles: readonly Profile[] = ["ltsc2021", "ltsc2024", "m365"];

const clients: readonly Client[] = [
  ...profiles.map(
    (profile): Client => ({
      name: `our client as ${profile}`,
      profile,
      open: (bytes) => openWithOurs(bytes, profile),
    }),
  ),
  { name: "Microsoft's client as ltsc2021", profile: "ltsc2021", open: openWithMicrosofts },
];

/**
 * One test for each way to reach the embedded Word: our own client in every profile, and Microsoft's client library,
 * which runs over the same server and has the load, sync, null object and error behaviour of the real one.
 */
export function eachHost(name: string, body: (open: Open, profile: Profile) => Promise<void>, timeout?: number): void {
  test.each(clients.map((client) => [client.name, client] as const))(
    `${name} (%s)`,
    (_name, { open, profile }) => body(open, profile),
    timeout,
  );
}
