import type { Package } from "../package/package";
import { child, children, parseXml, R } from "../package/xml";

/** Web extensions, the parts in which Word keeps an add-in with its settings ([MS-OWEXML]). */
const WE = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const WETP = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const types = "http://schemas.microsoft.com/office/2011/relationships/";
const contentType = "application/vnd.ms-office.webextension";

/** The id of our add-in in manifest.xml, under which Word keeps its settings; those of other add-ins are not ours to touch. */
const addIn = "6d0f5a5e-0f1b-4d0e-9a57-3c2b8a1f7e41";

/** How the names of our settings begin. */
const ownNames = "nigao.";

/** What the document keeps for the add-in: any JSON value by name. Undo does not reach it, as in Word. */
export class Settings {
  #values: Map<string, unknown> | undefined;
  /** What `save` put into the document last. */
  #saved: ReadonlyMap<string, unknown> | undefined;

  constructor(private readonly pkg: Package) {}

  /** As the add-in left them, saved or not. */
  get values(): Map<string, unknown> {
    this.#values ??= readSettings(this.pkg);
    return this.#values;
  }

  /** Puts them into the document. */
  save(): void {
    this.#saved = new Map(this.values);
    writeSettings(this.pkg, this.#saved);
  }

  /** Forgets what was not saved. */
  refresh(): void {
    this.#values = undefined;
  }

  /** To be called when the document went back to an earlier state. */
  outlive(): void {
    if (this.#saved) writeSettings(this.pkg, this.#saved);
  }
}

/** Values that cannot be read are left out. */
function readSettings(pkg: Package): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const part = ownPart(pkg);
  for (const property of part ? propertiesOf(pkg, part) : []) {
    try {
      values.set(property.getAttribute("name") ?? "", JSON.parse(property.getAttribute("value") ?? ""));
    } catch {
      // Written by somebody else; writing ours back drops it, as Word would.
    }
  }
  return values;
}

/** In place of those that the document had. */
function writeSettings(pkg: Package, values: ReadonlyMap<string, unknown>): void {
  const part = ownPart(pkg) ?? addPart(pkg);
  const doc = pkg.xml(part);
  const list = child(doc.documentElement, "properties", WE) ?? addList(doc);
  for (const old of children(list)) list.removeChild(old);
  for (const [name, value] of values) {
    const property = list.appendChild(doc.createElementNS(WE, "we:property"));
    property.setAttribute("name", name);
    property.setAttribute("value", JSON.stringify(value) ?? "null");
  }
  pkg.touch(part);
}

/** Behind the references, as the schema orders them. */
function addList(doc: Document): Element {
  const list = doc.createElementNS(WE, "we:properties");
  const before = child(doc.documentElement, "alternateReferences", WE) ?? child(doc.documentElement, "reference", WE);
  doc.documentElement.insertBefore(list, before?.nextSibling ?? null);
  return list;
}

/**
 * The part in which Word keeps our settings. It has one for each way in which the add-in was installed (share, registry,
 * central deployment), under the manifest's id or one of the store's: the one that holds settings of ours counts, or
 * else the one with our id.
 */
function ownPart(pkg: Package): string | undefined {
  const parts = panes(pkg).flatMap((panesPart) => pkg.related(panesPart, `${types}webextension`));
  const named = parts.filter((part) => {
    const id = child(pkg.xml(part).documentElement, "reference", WE)?.getAttribute("id");
    return id?.replace(/[{}]/g, "").toLowerCase() === addIn;
  });
  const holds = (part: string) =>
    propertiesOf(pkg, part).some((property) => property.getAttribute("name")?.startsWith(ownNames));
  return named.find(holds) ?? parts.find(holds) ?? named[0];
}

function propertiesOf(pkg: Package, part: string): readonly Element[] {
  const list = child(pkg.xml(part).documentElement, "properties", WE);
  return list ? children(list, "property", WE) : [];
}

function panes(pkg: Package): readonly string[] {
  return pkg.related("", `${types}webextensiontaskpanes`);
}

function addPart(pkg: Package): string {
  const part = pkg.freshName("word/webextensions/webextension", "xml");
  const reference = `<we:reference id="${addIn}" version="1.0.0.0" store="developer" storeType="Registry"/>`;
  const rest = "<we:alternateReferences/><we:properties/><we:bindings/>";
  const id = `{4E494741-4F00-4000-8000-${String(pkg.names().length).padStart(12, "0")}}`;
  pkg.add(
    part,
    `${contentType}+xml`,
    parseXml(`<we:webextension xmlns:we="${WE}" id="${id}">${reference}${rest}</we:webextension>`),
  );
  const panesPart = panes(pkg)[0] ?? addPanes(pkg);
  const relation = pkg.relate(panesPart, `${types}webextension`, part);
  const doc = pkg.xml(panesPart);
  const pane = doc.documentElement.appendChild(doc.createElementNS(WETP, "wetp:taskpane"));
  for (const [name, value] of Object.entries({ dockstate: "right", visibility: "0", width: "350", row: "0" })) {
    pane.setAttribute(name, value);
  }
  const link = pane.appendChild(doc.createElementNS(WETP, "wetp:webextensionref"));
  link.setAttributeNS(R, "r:id", relation);
  pkg.touch(panesPart);
  return part;
}

function addPanes(pkg: Package): string {
  const part = pkg.freshName("word/webextensions/taskpanes", "xml");
  const xml = `<wetp:taskpanes xmlns:wetp="${WETP}" xmlns:r="${R}"/>`;
  pkg.add(part, `${contentType}taskpanes+xml`, parseXml(xml));
  pkg.relate("", `${types}webextensiontaskpanes`, part);
  return part;
}
