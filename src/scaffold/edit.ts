import { deepest } from "./compose";
import type { Scaffold, Section, Template } from "./scaffold";

/** Where a section is dropped: as the sibling before or behind another, or as the last one below it. */
export type Drop = "before" | "after" | "inside";

/** The scaffold with another title. */
export function retitle(scaffold: Scaffold, title: Template): Scaffold {
  return { ...scaffold, title };
}

/** The scaffold with the section's heading replaced; unchanged where there is no such section. */
export function rename(scaffold: Scaffold, id: string, heading: Template): Scaffold {
  return withSections(
    scaffold,
    replace(scaffold.sections, id, (section) => [{ ...section, heading }]),
  );
}

/**
 * The scaffold with a new section behind the given one, at its level, or as the last of all without one.
 * The id of the new section is answered too, so that it can be renamed at once.
 */
export function add(
  scaffold: Scaffold,
  behind: string | undefined,
  heading: Template,
): { scaffold: Scaffold; id: string } {
  const section: Section = {
    id: freshId(scaffold),
    heading,
    alternatives: [],
    prompt: "写明这一部分的做法、数据和成效",
    body: [],
    sections: [],
  };
  const sections =
    behind === undefined || !find(scaffold.sections, behind)
      ? [...scaffold.sections, section]
      : replace(scaffold.sections, behind, (sibling) => [sibling, section]);
  return { scaffold: withSections(scaffold, sections), id: section.id };
}

/** The scaffold without the section and all below it. */
export function remove(scaffold: Scaffold, id: string): Scaffold {
  return withSections(
    scaffold,
    replace(scaffold.sections, id, () => []),
  );
}

/** The scaffold with the section one place up (-1) or down (1) among its siblings; unchanged at the edge. */
export function move(scaffold: Scaffold, id: string, by: -1 | 1): Scaffold {
  return withSections(
    scaffold,
    amongSiblings(scaffold.sections, id, (siblings, at) => {
      const to = at + by;
      if (to < 0 || to >= siblings.length) {
        return siblings;
      }
      const moved = [...siblings];
      [moved[at], moved[to]] = [moved[to]!, moved[at]!];
      return moved;
    }),
  );
}

/** The scaffold with the section made the last one below the sibling before it; unchanged where there is none or it would be too deep. */
export function indent(scaffold: Scaffold, id: string): Scaffold {
  return withSections(
    scaffold,
    amongSiblings(scaffold.sections, id, (siblings, at, depth) => {
      const host = siblings[at - 1];
      const section = siblings[at]!;
      if (!host || host.heading === "" || depth + height(section) > deepest) {
        return siblings;
      }
      return [
        ...siblings.slice(0, at - 1),
        { ...host, sections: [...host.sections, section] },
        ...siblings.slice(at + 1),
      ];
    }),
  );
}

/** The scaffold with the section made the sibling behind its parent; unchanged at the outermost level. */
export function outdent(scaffold: Scaffold, id: string): Scaffold {
  const parent = parentOf(scaffold.sections, id);
  return parent ? place(scaffold, id, parent.id, "after") : scaffold;
}

/** The scaffold with the section moved next to, or below, another; unchanged where that is itself, below itself, or too deep. */
export function place(scaffold: Scaffold, id: string, target: string, drop: Drop): Scaffold {
  const section = find(scaffold.sections, id);
  if (!section || id === target || find(section.sections, target)) {
    return scaffold;
  }
  const without = remove(scaffold, id);
  const depth = depthOf(without.sections, target);
  if (depth === undefined || depth + (drop === "inside" ? 1 : 0) + height(section) - 1 > deepest) {
    return scaffold;
  }
  return withSections(
    without,
    replace(without.sections, target, (other) =>
      drop === "inside"
        ? [{ ...other, sections: [...other.sections, section] }]
        : drop === "before"
          ? [section, other]
          : [other, section],
    ),
  );
}

/** The section with the id, at whatever depth. */
export function find(sections: readonly Section[], id: string): Section | undefined {
  for (const section of sections) {
    const found = section.id === id ? section : find(section.sections, id);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function withSections(scaffold: Scaffold, sections: readonly Section[]): Scaffold {
  return { ...scaffold, sections };
}

function replace(sections: readonly Section[], id: string, by: (section: Section) => readonly Section[]): Section[] {
  return sections.flatMap((section) =>
    section.id === id ? by(section) : [{ ...section, sections: replace(section.sections, id, by) }],
  );
}

function amongSiblings(
  sections: readonly Section[],
  id: string,
  change: (siblings: readonly Section[], at: number, depth: number) => readonly Section[],
  depth = 1,
): readonly Section[] {
  const at = sections.findIndex((section) => section.id === id);
  return at >= 0
    ? change(sections, at, depth)
    : sections.map((section) => ({ ...section, sections: amongSiblings(section.sections, id, change, depth + 1) }));
}

function parentOf(sections: readonly Section[], id: string): Section | undefined {
  for (const section of sections) {
    const found = section.sections.some((child) => child.id === id) ? section : parentOf(section.sections, id);
    if (found) {
      return found;
    }
  }
  return undefined;
}

function depthOf(sections: readonly Section[], id: string, depth = 1): number | undefined {
  for (const section of sections) {
    const found = section.id === id ? depth : depthOf(section.sections, id, depth + 1);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** How many levels a section spans, itself included. */
function height(section: Section): number {
  return 1 + Math.max(0, ...section.sections.map(height));
}

function freshId(scaffold: Scaffold): string {
  let n = 1;
  while (find(scaffold.sections, `new-${n}`)) {
    n += 1;
  }
  return `new-${n}`;
}
