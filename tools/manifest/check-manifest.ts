import { DOMParser, type Element, onWarningStopParsing } from "@xmldom/xmldom";
import { type Content, manifestContent, resourceGroups } from "./manifest-content";
import { pngSize } from "./png-size";

/** Where the files lie to which the manifest's addresses lead. */
export interface ManifestSite {
  /** What the addresses start with, without a slash at the end: https://localhost:3000 */
  readonly base: string;
  /** The file at a path below that, or undefined. */
  readonly read: (path: string) => Uint8Array | undefined;
}

/** String resources that no element of the manifest names: annotations in the page ask for them by their ids. */
const reserved = /^Annotation\./;
const iconSizes = [16, 32, 80];

/**
 * What Word would refuse or show wrongly in an add-in-only manifest, one line a fault, none where it is right: order
 * and attributes of elements, ids, lengths, https, icons, resources, and requirement sets above WordApi 1.3.
 */
export function manifestFaults(manifest: string, site: ManifestSite): string[] {
  let root: Element | null;
  try {
    root = new DOMParser({ onError: onWarningStopParsing }).parseFromString(manifest, "text/xml").documentElement;
  } catch (error) {
    return [`is not well-formed: ${(error as Error).message.split("\n")[0]}`];
  }
  const all = root ? [root, ...descendants(root)] : [];
  return [
    ...all.flatMap(contentFaults),
    ...all.flatMap(lengthFaults),
    ...all.flatMap((element) => addressFaults(element, site)),
    ...idFaults(all),
    ...resourceFaults(all),
    ...all.flatMap((element) => iconFaults(element, all, site)),
    ...settingFaults(all),
  ];
}

const children = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const descendants = (element: Element): Element[] =>
  children(element).flatMap((child) => [child, ...descendants(child)]);
const name = (element: Element): string => element.localName ?? "";
const parent = (element: Element): Element | undefined =>
  element.parentNode?.nodeType === 1 ? (element.parentNode as Element) : undefined;
const type = (element: Element): string | null => element.getAttribute("xsi:type");
const named = (all: readonly Element[], wanted: string): Element[] => all.filter((one) => name(one) === wanted);

function path(element: Element): string {
  const above = parent(element);
  return above ? `${path(above)}/${name(element)}` : name(element);
}

/** How an element is called in a fault. */
function called(element: Element): string {
  const id = element.getAttribute("id");
  return `<${name(element)}${id ? ` id="${id}"` : ""}>`;
}

function contentOf(element: Element): Content | undefined {
  const steps = path(element).split("/");
  const names = [3, 2, 1].map((count) => steps.slice(-count).join("/"));
  return [`${name(element)}:${type(element)}`, ...names].map((key) => manifestContent[key]).find(Boolean);
}

function contentFaults(element: Element): string[] {
  const content = contentOf(element);
  if (!content) {
    return [`${called(element)} is not known in ${path(element)}`];
  }
  const held = children(element).map(name).join(" ");
  const order = content.children.replace(/(\w+)([?*+]?) ?/g, "(?:$1 )$2");
  const faults = new RegExp(`^${order}$`).test(held && `${held} `)
    ? []
    : [`${called(element)} holds "${held}" where "${content.children}" is due`];
  const due = content.attributes.split(" ").filter(Boolean);
  const missing = due.filter((attribute) => !attribute.endsWith("?") && !element.getAttribute(attribute));
  const strange = [...element.attributes]
    .map((attribute) => attribute.name)
    .filter((attribute) => !/^(xmlns|xsi:)/.test(attribute) && !due.some((one) => one.replace("?", "") === attribute));
  return [
    ...faults,
    ...missing.map((attribute) => `${called(element)} has no ${attribute}`),
    ...strange.map((attribute) => `${called(element)} must not have ${attribute}`),
  ];
}

/** The longest text of each: [MS-OWEMXML] ShortString, LongString, URL and ReferenceId. */
function lengthFaults(element: Element): string[] {
  const group = resourceGroupOf(element);
  const limit =
    group === "LongStrings" || path(element).startsWith("OfficeApp/Description")
      ? 250
      : group === "Urls" || group === "Images" || /Url$|^SourceLocation$/.test(name(element))
        ? 2048
        : 125;
  const texts = ["DefaultValue", "Value"].map((attribute) => element.getAttribute(attribute) ?? "");
  if (["ProviderName", "TaskpaneId"].includes(name(element))) {
    texts.push(element.textContent ?? "");
  }
  const ids: [string, number][] = [
    ["resid", 32],
    ["id", group ? 32 : 125],
  ];
  return [
    ...texts
      .filter((text) => text.length > limit)
      .map((text) => `${called(element)} has a text of ${text.length} characters, more than ${limit}`),
    ...ids
      .filter(([attribute, longest]) => (element.getAttribute(attribute) ?? "").length > longest)
      .map(([attribute, longest]) => `${called(element)} has ${attribute} longer than ${longest}`),
  ];
}

/** ShortStrings, Urls, … for an element that is a resource or an override of one. */
function resourceGroupOf(element: Element): string | undefined {
  const within = path(element).split("/Resources/")[1];
  return within?.includes("/") ? within.split("/")[0] : undefined;
}

function addressFaults(element: Element, site: ManifestSite): string[] {
  const values = ["DefaultValue", "Value"].map((attribute) => element.getAttribute(attribute));
  const isAddress =
    ["Urls", "Images"].includes(resourceGroupOf(element) ?? "") || /Url$|^SourceLocation$/.test(name(element));
  const addresses = isAddress ? values.filter((value) => value !== null) : [];
  const faults = addresses.flatMap((address) => {
    if (!URL.canParse(address) || new URL(address).protocol !== "https:") {
      return [`${called(element)} leads to "${address}", which is no https address`];
    }
    if (!address.startsWith(`${site.base}/`)) {
      return [`${called(element)} leads to ${address}, away from ${site.base}`];
    }
    return fileAt(address, site) ? [] : [`${called(element)} leads to ${address}, where there is no file`];
  });
  return name(element) === "AppDomain" && element.textContent !== new URL(site.base).origin
    ? [...faults, `<AppDomain> is ${element.textContent}, not ${new URL(site.base).origin}`]
    : faults;
}

function fileAt(address: string, site: ManifestSite): Uint8Array | undefined {
  return site.read(address.slice(site.base.length + 1).replace(/[?#].*/, ""));
}

function idFaults(all: readonly Element[]): string[] {
  const ids = all.map((element) => element.getAttribute("id")).filter((id) => id !== null);
  const tab = (id: string) => named(all, "OfficeTab").some((one) => one.getAttribute("id") === id);
  return [...new Set(ids)]
    .filter((id) => !tab(id) && ids.filter((other) => other === id).length > 1)
    .map((id) => `the id "${id}" stands twice`);
}

function resourceFaults(all: readonly Element[]): string[] {
  const resources = all.filter((element) => resourceGroupOf(element) && name(element) !== "Override");
  const references = all.filter((element) => element.getAttribute("resid"));
  const unresolved = references.filter(
    (reference) =>
      !resources.some(
        (resource) =>
          resource.getAttribute("id") === reference.getAttribute("resid") &&
          resourceGroupOf(resource) === resourceGroups[name(reference)],
      ),
  );
  const used = new Set(references.map((reference) => reference.getAttribute("resid")));
  const unused = resources
    .map((one) => one.getAttribute("id") ?? "")
    .filter((id) => !used.has(id) && !reserved.test(id));
  const foreign = resources.filter(
    (one) =>
      /Strings$/.test(resourceGroupOf(one) ?? "") && !children(one).some((o) => o.getAttribute("Locale") === "en-US"),
  );
  return [
    ...unresolved.map(
      (one) => `${called(one)} names "${one.getAttribute("resid")}", which ${resourceGroups[name(one)]} lack`,
    ),
    ...unused.map((id) => `the resource "${id}" is not used`),
    ...foreign.map((one) => `${called(one)} has no text for en-US`),
  ];
}

function iconFaults(element: Element, all: readonly Element[], site: ManifestSite): string[] {
  if (name(element) === "Icon") {
    const sizes = children(element).map((image) => Number(image.getAttribute("size")));
    const missing = iconSizes.filter((size) => !sizes.includes(size));
    return missing.map((size) => `${called(parent(element)!)} has no icon of ${size} pixels`);
  }
  const wanted: Record<string, number> = { IconUrl: 32, HighResolutionIconUrl: 64 };
  const resource = named(all, "Image").find((one) => one.getAttribute("id") === element.getAttribute("resid"));
  const isReference = name(element) === "Image" && element.getAttribute("size") !== null;
  const size = isReference ? Number(element.getAttribute("size")) : wanted[name(element)];
  const address = (isReference ? resource : element)?.getAttribute("DefaultValue");
  const file = size !== undefined && address?.startsWith(`${site.base}/`) ? fileAt(address, site) : undefined;
  const found = file && pngSize(file);
  return file && (found?.width !== size || found?.height !== size)
    ? [`${address} is ${found ? `${found.width} × ${found.height}` : "no PNG"}, not ${size} × ${size}`]
    : [];
}

function settingFaults(all: readonly Element[]): string[] {
  const text = (wanted: string) => named(all, wanted)[0]?.textContent ?? "";
  const hosts = named(all, "Host").map((host) => host.getAttribute("Name") ?? type(host));
  const sets = named(all, "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")] as const);
  const faults: [boolean, string][] = [
    [type(all[0]!) !== "TaskPaneApp", "is not of type TaskPaneApp"],
    [!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("Id")), "<Id> is no GUID"],
    [!/^\d{1,5}(\.\d{1,5}){1,3}$/.test(text("Version")), "<Version> is no version"],
    [text("DefaultLocale") !== "zh-CN", "<DefaultLocale> is not zh-CN"],
    [text("Permissions") !== "ReadWriteDocument", "<Permissions> is not ReadWriteDocument"],
    [hosts.some((host) => host !== "Document"), "<Hosts> names another host than Document"],
    [sets.length !== 1, "<Sets> asks for more or less than WordApi"],
  ];
  return [
    ...faults.filter(([broken]) => broken).map(([, fault]) => fault),
    ...sets
      .filter(([set, version]) => set !== "WordApi" || version !== "1.3")
      .map(([set, version]) => `<Set> asks for ${set} ${version}, not WordApi 1.3`),
  ];
}
