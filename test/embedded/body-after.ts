import { child } from "../../src/embedded/package/xml";
import { Session } from "../../src/embedded/session";
import { type Docx, docx } from "../docx/docx";
import { expectNoWorse } from "../gate/gate";
import type { Open } from "../host/hosts";
import { contentXml } from "./paragraph-xml";

/** What an add-in may do with the body of a document. */
export type Batch = (body: Word.Body, context: Word.RequestContext) => Promise<void> | void;

/** The XML of the body behind one run over the document; the saved document has passed the gate. */
export async function bodyAfter(open: Open, content: Docx, batch: Batch): Promise<string> {
  const before = docx(content);
  const { session, globals } = open(before);
  await globals.Word.run(async (context) => {
    await batch(context.document.body, context);
    await context.sync();
  });
  const after = session.save();
  await expectNoWorse(before, after);
  const { package: pkg } = Session.open(after);
  return contentXml(child(pkg.xml(pkg.main).documentElement, "body")!);
}
