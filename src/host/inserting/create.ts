import type { Block } from "../../document/block";
import { base64 } from "../base64";
import type { Capabilities } from "../capabilities";
import type { Created } from "../host";
import { newDocument } from "../layout/new-document";
import type { Run } from "../run";

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
