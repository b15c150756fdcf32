import { Session } from "../../src/embedded/session";
import type { Host } from "../../src/host/host";
import type { OfficeGlobals } from "../../src/host/office";
import { wordHost } from "../../src/host/word";

/** The adapter that ships over a document that is open in the embedded Word. */
export function hostOf(session: Session): Host {
  return wordHost({ Word: session.word, Office: session.office } as unknown as OfficeGlobals);
}

/** Opens a document in the embedded Word with the adapter over it. */
export function openHost(
  bytes: Uint8Array,
  profile?: Parameters<typeof Session.open>[1],
): { session: Session; host: Host } {
  const session = Session.open(bytes, profile);
  return { session, host: hostOf(session) };
}
