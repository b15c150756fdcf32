import { newDocument } from "../../../src/host/layout/new-document";
import { expectSound } from "../../gate/gate";
import { everyRole } from "./blocks";

test("a new document of every role is sound", async () => {
  const b = newDocument(everyRole);
  require("node:fs").writeFileSync("/tmp/new.docx", b);
  await expectSound(b);
  await expectSound(newDocument([]));
  await expectSound(newDocument(everyRole.filter((x) => x.role === "table")));
});
