import type { Batch } from "../../src/embedded/api/server";
import { Session } from "../../src/embedded/session";

declare global {
  interface Window {
    /** The document that is open in Word, a .docx in base64. */
    openInWord?: string;
    word?: Session;
  }
}

/** As office.js numbers them: the application Word, and the call that carries a batch of its API. */
const word = 1;
const executeRichApiRequest = 93;

/** Told by office.js that the page has started; no document is concerned. */
const startedService = "Microsoft.InternalService.AddinInternalService";

function answerOf(session: Session, batch: Batch): unknown {
  return Object.values(batch.ObjectPaths).some(({ Name }) => Name === startedService)
    ? { Results: batch.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) }
    : session.answer(batch);
}

/** An array as Word on Windows hands it to a page: one that has to be asked for its items. */
const safeArray = (items: readonly unknown[]) => ({ toArray: () => items, dimensions: () => 1 });

/**
 * What Word for Windows gives to a page in its task pane, as far as Microsoft's office.js asks for it: who it is, the
 * settings of the document, and a way to have batches executed, which the embedded Word does.
 */
function wordAround(session: Session) {
  const { settings } = session.office.context.document;
  const names = new Set<string>();
  const context = {
    GetAppType: () => word,
    GetSolutionRef: () => "6d0f5a5e-0f1b-4d0e-9a57-3c2b8a1f7e41",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "zh-CN",
    GetAppDataLocale: () => "zh-CN",
    GetDocUrl: () => "",
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetHostFullVersion: () => "16.0.14332.20000",
    GetSupportedMatrix: () => JSON.stringify({ WordApi: "1.3", Settings: "1.1" }),
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0 }),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const name of names) {
          keys.push(name);
          values.push(JSON.stringify(settings.get(name)));
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        for (const name of names) settings.remove(name);
        names.clear();
        for (const [i, name] of keys.entries()) {
          names.add(name);
          settings.set(name, JSON.parse(values[i]!));
        }
        settings.saveAsync();
      },
    }),
  };
  return {
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    RegisterEvent: (_event: number, _target: string, _handler: unknown, callback: (status: number) => void) =>
      callback(0),
    UnregisterEvent: (_event: number, _target: string, callback: (status: number) => void) => callback(0),
    Execute(call: number, [message]: readonly (readonly unknown[])[], callback: (response: unknown) => void) {
      if (call !== executeRichApiRequest) throw new Error(`Word is asked for call ${call}`);
      const batch: Batch = JSON.parse(String(message![4]));
      void session
        .step(async () => answerOf(session, batch))
        .then((answer) => callback(safeArray([0, safeArray([200, safeArray([]), JSON.stringify(answer)])])));
    },
  };
}

if (window.openInWord !== undefined) {
  const bytes = Uint8Array.from(atob(window.openInWord), (character) => character.charCodeAt(0));
  window.word = Session.open(bytes, "ltsc2021");
  Object.defineProperty(window, "external", { value: wordAround(window.word) });
}
