/** The longest list or object, in UTF-16 units, that stays on one line. */
const longestLine = 80;

/**
 * A value as JSON text that people read and fill in: one line an item and one line a row of a table, with two blanks
 * more for each level.
 */
export function blockText(value: unknown): string {
  return `${laidOut(value, "", true)}\n`;
}

function laidOut(value: unknown, indent: string, open: boolean): string {
  const line = onLine(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = value.every((item) => typeof item !== "object" || item === null);
    return value.length === 0 || (flat && line.length <= longestLine)
      ? line
      : `[\n${value.map((item) => inner + laidOut(item, inner, false)).join(",\n")}\n${indent}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    const form = !open && "值" in value && line.length <= longestLine;
    return entries.length === 0 || form
      ? line
      : `{\n${entries
          .map(([key, item]) => `${inner}${JSON.stringify(key)}: ${laidOut(item, inner, false)}`)
          .join(",\n")}\n${indent}}`;
  }
  return line;
}

function onLine(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(onLine).join(", ")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onLine(item)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  return JSON.stringify(value);
}
