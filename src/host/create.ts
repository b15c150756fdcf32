import type { Block } from "../document/block";
import type { Capabilities } from "./capabilities";
import type { Created } from "./host";
import { newDocument } from "./layout/new-document";
import type { Run } from "./run";

function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return btoa(pieces.join(""));
}

/** Makes a new document of the blocks and opens it, or hands it over as a file where the host cannot open it. */
export async function create(run: Run, capabilities: Capabilities, blocks: readonly Block[]): Promise<Created> {
  const file = newDocument(blocks);
  if (!capabilities.createDocument) return { file };
  try {
    await run(async (context) => {
      context.application.createDocument(base64(file)).open();
      await context.sync();
    });
    return { opened: true };
  } catch {
    return { file };
  }
}
