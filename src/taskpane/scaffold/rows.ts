import { deepest, leadSlotCount, numbered, slotCount } from "../../scaffold/compose";
import type { Drop } from "../../scaffold/edit";
import type { Answers, Scaffold, Section, Template } from "../../scaffold/scaffold";
import { type Answered, answered, templateText } from "../../scaffold/template";

/** Ids of the rows that are no section; no section's id starts with #. */
export type FixedRow = "#title" | "#salutation" | "#lead" | "#closing" | "#signature";

/** A usual wording: as the scaffold keeps it, and with the writer's answers in it. */
export interface Wording {
  readonly template: Template;
  readonly text: string;
}

/** One line of the outline as the pane shows it. */
export interface Row {
  readonly id: string;
  /** 标题, 导语 …; absent for a section with a heading. */
  readonly label?: string;
  /** 一、 （一） 1. or empty. */
  readonly number: string;
  readonly text: string;
  /** True where the text says what belongs here and is not what will stand there. */
  readonly prompt: boolean;
  /** At the right: 4 节, 2 空, or empty. */
  readonly count: string;
  /** 1 to 3, position among its siblings from 1, and how many they are. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Undefined where nothing lies below it. */
  readonly open?: boolean;
  readonly parent?: string;
  /** True for a section: it can be moved, levelled and deleted. */
  readonly section: boolean;
  /** How many levels it spans, itself included. */
  readonly height: number;
  /** Whether another section stands before, or behind it, among its siblings. */
  readonly canRise: boolean;
  readonly canSink: boolean;
  /** Usual wordings, the present one among them; empty where it cannot be renamed. */
  readonly wordings: readonly Wording[];
}

/** The outline as rows from top to bottom, in the order in which `compose` writes them; folded sections are left out. */
export function rowsOf(scaffold: Scaffold, answers: Answers, folded: readonly string[]): Row[] {
  const given = answered(answers);
  const numbers = numbered(scaffold.sections);
  const signature = fixed("#signature", "落款", signatureText(given));
  const title = wordings(scaffold.title, [scaffold.title, ...scaffold.titles], given);
  const leadSlots = leadSlotCount(scaffold, answers);

  const sectionRows = (sections: readonly Section[], level: number, parent: string | undefined): Row[] =>
    sections.flatMap((section, index) => {
      const branch = section.sections.length > 0;
      const open = !folded.includes(section.id);
      const slots = branch ? 0 : slotCount(section, answers);
      const row: Row = {
        id: section.id,
        ...(section.heading === "" && { label: "正文" }),
        number: numbers.get(section.id) ?? "",
        text: section.heading === "" ? section.prompt : templateText(section.heading, given),
        prompt: section.heading === "",
        count: branch ? `${section.sections.length} 节` : slots > 0 ? `${slots} 空` : "",
        level,
        position: index + 1,
        siblings: sections.length,
        ...(branch && { open }),
        ...(parent !== undefined && { parent }),
        section: true,
        height: heightOf(section),
        canRise: index > 0,
        canSink: index < sections.length - 1,
        wordings: wordings(section.heading, [section.heading, ...section.alternatives], given),
      };
      return branch && open ? [row, ...sectionRows(section.sections, level + 1, section.id)] : [row];
    });

  const rows: Row[] = [
    { ...fixed("#title", "标题", templateText(scaffold.title, given)), wordings: title },
    ...(scaffold.signature === "title" ? [signature] : []),
    ...(scaffold.salutation === undefined
      ? []
      : [fixed("#salutation", "称谓", templateText(scaffold.salutation, given))]),
    { ...fixed("#lead", "导语", scaffold.lead.prompt), prompt: true, count: leadSlots > 0 ? `${leadSlots} 空` : "" },
    ...sectionRows(scaffold.sections, 1, undefined),
    ...(scaffold.closing.length === 0
      ? []
      : [fixed("#closing", "结语", scaffold.closing.map((text) => templateText(text, given)).join(""))]),
    ...(scaffold.signature === "end" ? [signature] : []),
  ];
  return placedAtTop(rows);
}

/** The wording that a typed heading amounts to: a usual one where it reads the same, else the text itself. */
export function templateFor(typed: string, usual: readonly Wording[]): Template {
  const text = typed.trim();
  return usual.find((wording) => wording.text === text)?.template ?? text;
}

/** Where a dragged section would go. */
export interface DropPlace {
  readonly target: string;
  readonly drop: Drop;
  readonly level: number;
}

/**
 * The place for a section dropped in the gap before `rows[gap]` (`rows.length` for the end), as near to the wanted
 * level as the neighbours and the depth of the outline allow. Undefined where no section is near or it would stay put.
 */
export function dropPlace(rows: readonly Row[], dragged: string, gap: number, wanted: number): DropPlace | undefined {
  const moved = rows.find((row) => row.id === dragged);
  const within = new Set<string>();
  for (const row of rows) {
    if (row.id === dragged || (row.parent !== undefined && within.has(row.parent))) {
      within.add(row.id);
    }
  }
  const outside = (row: Row) => row.section && !within.has(row.id);
  const above = rows.slice(0, gap).filter(outside).at(-1);
  const below = rows.slice(gap).find(outside);
  if (!moved || (!above && !below)) {
    return undefined;
  }
  const least = below?.level ?? 1;
  const most = Math.min(
    above ? above.level + (above.open === false || above.number === "" ? 0 : 1) : 1,
    deepest + 1 - moved.height,
  );
  const level = Math.max(least, Math.min(most, wanted));
  if (level + moved.height - 1 > deepest) {
    return undefined;
  }
  if (below?.level === level) {
    return { target: below.id, drop: "before", level };
  }
  if (above && level > above.level) {
    return { target: above.id, drop: "inside", level };
  }
  let sibling = above;
  while (sibling && sibling.level > level) {
    const { parent } = sibling;
    sibling = rows.find((row) => row.id === parent);
  }
  return sibling ? { target: sibling.id, drop: "after", level } : undefined;
}

function fixed(id: FixedRow, label: string, text: string): Row {
  return {
    id,
    label,
    number: "",
    text,
    prompt: false,
    count: "",
    level: 1,
    position: 1,
    siblings: 1,
    section: false,
    height: 1,
    canRise: false,
    canSink: false,
    wordings: [],
  };
}

function placedAtTop(rows: readonly Row[]): Row[] {
  const siblings = rows.filter((row) => row.level === 1).length;
  let position = 0;
  return rows.map((row) => (row.level === 1 ? { ...row, position: ++position, siblings } : row));
}

function wordings(present: Template, usual: readonly Template[], given: Answered): Wording[] {
  const seen = new Set<string>();
  return usual.flatMap((template) => {
    const text = templateText(template, given);
    if (seen.has(text) || (template === "" && present !== "")) {
      return [];
    }
    seen.add(text);
    return [{ template, text }];
  });
}

function signatureText(given: Answered): string {
  return `${templateText("{单位}", given)}　${templateText("{日期}", given)}`;
}

function heightOf(section: Section): number {
  return 1 + Math.max(0, ...section.sections.map(heightOf));
}
