import { type Parts, parsePart, relationshipsOf } from "./read";

const isXml = (name: string) => /\.(xml|rels)$/.test(name);

/** What is wrong with the package itself: parts that do not parse, have no content type, or point at nothing. */
export function packageFaults(parts: Parts): string[] {
  const faults: string[] = [];
  for (const [name, bytes] of parts) {
    if (isXml(name)) {
      try {
        parsePart(bytes);
      } catch (error) {
        faults.push(`${name} ${(error as Error).message}`);
      }
    }
  }
  if (faults.length > 0) {
    return faults;
  }
  return [...contentTypeFaults(parts), ...relationshipFaults(parts)];
}

function contentTypeFaults(parts: Parts): string[] {
  const bytes = parts.get("[Content_Types].xml");
  if (bytes === undefined) {
    return ["the package has no [Content_Types].xml"];
  }
  const types = parsePart(bytes);
  const attributes = (element: string, name: string) =>
    Array.from(types.getElementsByTagNameNS("*", element)).map((found) => found.getAttribute(name) ?? "");
  const extensions = new Set(attributes("Default", "Extension").map((extension) => extension.toLowerCase()));
  const overrides = attributes("Override", "PartName").map((name) => name.replace(/^\//, ""));
  const faults = overrides
    .filter((name) => !parts.has(name))
    .map((name) => `[Content_Types].xml names ${name}, which is not there`);
  for (const name of duplicates(overrides)) {
    faults.push(`[Content_Types].xml names ${name} twice`);
  }
  const named = new Set(overrides);
  for (const name of parts.keys()) {
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    if (name !== "[Content_Types].xml" && !named.has(name) && !extensions.has(extension)) {
      faults.push(`${name} has no content type`);
    }
  }
  return faults;
}

function relationshipFaults(parts: Parts): string[] {
  const faults: string[] = [];
  const sources = [...parts.keys()]
    .filter((name) => name.endsWith(".rels"))
    .map((name) => name.replace(/_rels\/([^/]*)\.rels$/, "$1"));
  for (const source of sources) {
    const relationships = relationshipsOf(parts, source);
    const from = source === "" ? "the package" : source;
    if (source !== "" && !parts.has(source)) {
      faults.push(`${source} has relationships but is not there`);
    }
    for (const id of duplicates(relationships.map((relationship) => relationship.id))) {
      faults.push(`${from} has two relationships ${id}`);
    }
    for (const { id, target, external } of relationships) {
      if (!external && !parts.has(target)) {
        faults.push(`${from}: relationship ${id} points at ${target}, which is not there`);
      }
    }
  }
  if (!relationshipsOf(parts, "").some(({ type }) => type === "officeDocument")) {
    faults.push("the package has no main document");
  }
  return faults;
}

/** The values that stand in the list more than once, each once. */
export function duplicates(values: readonly string[]): Set<string> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}
