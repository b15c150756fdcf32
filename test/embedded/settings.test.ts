import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Session } from "../../src/embedded/session";
import { docx, escapeXml } from "../docx/docx";
import { expectSound } from "../gate/gate";

const manifestId = /<Id>(.*?)<\/Id>/.exec(readFileSync("manifest.xml", "utf8"))![1]!;
const office = "http://schemas.microsoft.com/office";
const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const snapshot =
  '<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></we:webextension>';

/** An add-in as Word keeps it in a document: how it is referred to, and its settings as JSON by name. */
interface Kept {
  readonly reference: string;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A document that was saved by Word with these add-ins in it. */
function savedByWord(addIns: readonly Kept[]): Uint8Array {
  const files = unzipSync(docx({ body: ["甲"] }));
  const part = (name: string, text: string) => {
    files[name] = strToU8(text);
  };
  const within = (name: string, text: string) => {
    const old = strFromU8(files[name]!);
    part(name, old.replace(/<\/(Types|Relationships)>$/, `${text}</$1>`));
  };
  const extensions = addIns.map(({ reference, settings }, i) => {
    const properties = Object.entries(settings ?? {}).map(
      ([name, value]) => `<we:property name="${name}" value="${escapeXml(JSON.stringify(value))}"/>`,
    );
    const list = settings ? `<we:properties>${properties.join("")}</we:properties>` : "";
    part(
      `word/webextensions/webextension${i + 1}.xml`,
      `<we:webextension xmlns:we="${office}/webextensions/webextension/2010/11" id="{A0B1C2D3-0000-4000-8000-00000000000${i}}">` +
        `<we:reference ${reference}/><we:alternateReferences/>${list}<we:bindings/>${snapshot}`,
    );
    return `/word/webextensions/webextension${i + 1}.xml`;
  });
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/2011/relationships/${type}" Target="${target}"/>`;
  const links = extensions.map((_, i) => {
    const reference = `<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId${i + 1}"/>`;
    return `<wetp:taskpane dockstate="right" visibility="0" width="350" row="${i}">${reference}</wetp:taskpane>`;
  });
  part(
    "word/webextensions/taskpanes.xml",
    `<wetp:taskpanes xmlns:wetp="${office}/webextensions/taskpanes/2010/11">${links.join("")}</wetp:taskpanes>`,
  );
  part(
    "word/webextensions/_rels/taskpanes.xml.rels",
    `<Relationships xmlns="${relationships}">${extensions.map((name, i) => related(`rId${i + 1}`, "webextension", name)).join("")}</Relationships>`,
  );
  within("_rels/.rels", related("rIdPanes", "webextensiontaskpanes", "/word/webextensions/taskpanes.xml"));
  const types = [["/word/webextensions/taskpanes.xml", "taskpanes"], ...extensions.map((name) => [name, ""])];
  for (const [name, kind] of types) {
    within(
      "[Content_Types].xml",
      `<Override PartName="${name}" ContentType="application/vnd.ms-office.webextension${kind}+xml"/>`,
    );
  }
  return zipSync(files);
}

const settingsOf = (session: Session) => session.office.context.document.settings;

async function kept(session: Session): Promise<Uint8Array> {
  await new Promise<void>((done) => settingsOf(session).saveAsync(() => done()));
  return session.save();
}

const other = { reference: 'id="wa104380646" version="1.0.0.0" store="zh-CN" storeType="OMEX"', settings: { 别家: 1 } };
const fills = { version: 1, slots: { 7: "6" } };

test.each([
  ["a shared folder", `id="${manifestId}" version="1.0.0.0" store="\\\\oa-server\\nigao" storeType="FileSystem"`],
  ["the registry", `id="{${manifestId.toUpperCase()}}" version="1.0.0.0" store="developer" storeType="Registry"`],
  ["the store, under an id of its own", 'id="wa200000001" version="1.0.0.0" store="zh-CN" storeType="OMEX"'],
])("what Word kept for the add-in from %s is read, and written back where Word looks for it", async (_, reference) => {
  const bytes = savedByWord([other, { reference, settings: { "nigao.fills": fills } }]);
  await expectSound(bytes);
  const session = Session.open(bytes);
  expect(settingsOf(session).get("nigao.fills")).toEqual(fills);
  expect(settingsOf(session).get("别家")).toBeNull();
  settingsOf(session).set("nigao.fills", { version: 1, slots: { 7: "8" } });
  const saved = await kept(session);
  await expectSound(saved);
  const files = unzipSync(saved);
  expect(Object.keys(files).filter((name) => /webextension\d/.test(name))).toHaveLength(2);
  expect(files["word/webextensions/webextension1.xml"]).toEqual(
    unzipSync(bytes)["word/webextensions/webextension1.xml"],
  );
  const own = strFromU8(files["word/webextensions/webextension2.xml"]!);
  expect(own).toContain(reference);
  expect(own).toContain(escapeXml(JSON.stringify({ version: 1, slots: { 7: "8" } })));
});

test("where Word knows the add-in by two ways, the one with the settings counts", async () => {
  const reference = (store: string) => `id="${manifestId}" version="1.0.0.0" ${store}`;
  const bytes = savedByWord([
    { reference: reference('store="developer" storeType="Registry"') },
    { reference: reference('store="EXCatalog" storeType="EXCatalog"'), settings: { "nigao.fills": fills } },
  ]);
  expect(settingsOf(Session.open(bytes)).get("nigao.fills")).toEqual(fills);
});

test("where Word kept nothing yet, the settings stand in the order that its schema asks for", async () => {
  const reference = `id="${manifestId}" version="1.0.0.0" store="developer" storeType="Registry"`;
  const session = Session.open(savedByWord([{ reference }]));
  settingsOf(session).set("nigao.fills", fills);
  const saved = await kept(session);
  await expectSound(saved);
  const own = strFromU8(unzipSync(saved)["word/webextensions/webextension1.xml"]!);
  expect([...own.matchAll(/<we:(\w+)[ />]/g)].map(([, name]) => name)).toEqual([
    "webextension",
    "reference",
    "alternateReferences",
    "properties",
    "property",
    "bindings",
    "snapshot",
  ]);
});

test("a document without the add-in gets it under the manifest's id", async () => {
  const session = Session.open(docx({ body: ["甲"] }));
  settingsOf(session).set("nigao.fills", fills);
  const own = strFromU8(unzipSync(await kept(session))["word/webextensions/webextension1.xml"]!);
  expect(own).toContain(`<we:reference id="${manifestId}"`);
});
