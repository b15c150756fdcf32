import { children, RELATIONSHIPS } from "./xml";

/** One relationship of a part (ISO/IEC 29500-2 §6.5). */
export interface Relationship {
  readonly id: string;
  /** The full URI of its type. */
  readonly type: string;
  /** As it is written: relative to the source part, absolute, or an outside address. */
  readonly target: string;
  readonly external: boolean;
}

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** The name of the part that holds the relationships of `part`; of the package itself for "". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships in the root element of a relationships part, in their order. */
export function readRelationships(root: Element): Relationship[] {
  return children(root, "Relationship", RELATIONSHIPS).map((element) => ({
    id: element.getAttribute("Id") ?? "",
    type: element.getAttribute("Type") ?? "",
    target: element.getAttribute("Target") ?? "",
    external: element.getAttribute("TargetMode") === "External",
  }));
}

/** A free id in the root element of a relationships part. */
export function freshRelationshipId(root: Element): string {
  const taken = new Set(readRelationships(root).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** Adds a relationship to the root element of a relationships part; its id must be free. */
export function addRelationship(root: Element, { id, type, target, external }: Relationship): void {
  const element = root.ownerDocument.createElementNS(RELATIONSHIPS, "Relationship");
  element.setAttribute("Id", id);
  element.setAttribute("Type", type);
  element.setAttribute("Target", target);
  if (external) element.setAttribute("TargetMode", "External");
  root.appendChild(element);
}

/** The full URI of a type of which only the last piece was given: styles, image, hyperlink. */
export function typeUri(type: string): string {
  return type.includes("/") ? type : officeTypes + type;
}

/** True where a relationship is of a type, given as its URI or as the last piece of it. */
export function isOfType(relationship: Relationship, type: string): boolean {
  return type.includes("/") ? relationship.type === type : relationship.type.endsWith(`/${type}`);
}

/** The part name that a target means when it stands in the relationships of `from`; no leading slash. */
export function resolveTarget(from: string, target: string): string {
  const path = target.split(/[?#]/, 1)[0]!;
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The target to write in the relationships of `from` so that it means the part `to`. */
export function relativeTarget(from: string, to: string): string {
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return to.startsWith(folder) ? to.slice(folder.length) : `/${to}`;
}
