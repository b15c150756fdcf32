import type { Checked } from "../check/check";
import { partNames } from "../check/reading";
import { categories, type Finding, type Rule, type Severity, severities } from "../check/rule";
import { periodText } from "../document/period";
import type { Snapshot } from "../document/snapshot";
import { library } from "../scaffold/library";

/** Paints a text for a terminal, or leaves it as it is. */
export type Paint = (text: string, colour: keyof typeof codes) => string;

const codes = { red: 31, yellow: 33, blue: 34, bold: 1, dim: 2 } as const;

export const inColour: Paint = (text, colour) => `\u001b[${codes[colour]}m${text}\u001b[0m`;
export const plain: Paint = (text) => text;

const colours = { error: "red", warning: "yellow", hint: "blue" } as const;

/** How much of a sentence is shown on either side of a mark, in UTF-16 units. */
const reach = 24;

/** The outcome for one file as a reader wants it: what it is, what is missing, one entry a finding, the counts. */
export function report(file: string, snapshot: Snapshot, { reading, findings }: Checked, paint: Paint): string {
  const kind = library.find((scaffold) => scaffold.kind === reading.kind)?.name;
  const about = [kind, reading.period && periodText(reading.period)].filter((text) => text !== undefined).join("，");
  const missing = reading.parts.filter((part) => part.required && !part.present).map(({ part }) => partNames[part]);
  return [
    `${paint(file, "bold")}${about === "" ? "" : `  ${about}`}`,
    ...(missing.length > 0 ? [`  没有：${missing.join("、")}`] : []),
    ...findings.map((finding) => entry(snapshot, finding, paint)),
    `  ${counts(findings)}`,
    "",
  ].join("\n");
}

/** 必改 2，建议 5，提示 1。 */
export function counts(findings: readonly Finding[]): string {
  const numbers = (Object.keys(severities) as Severity[]).map(
    (severity) => `${severities[severity]} ${findings.filter((finding) => finding.severity === severity).length} 处`,
  );
  return `${numbers.join("，")}。`;
}

function entry(snapshot: Snapshot, { at, rule, severity, message, suggestions }: Finding, paint: Paint): string {
  const colour = colours[severity];
  const text = snapshot.paragraphs[at.paragraph]!.text;
  const from = Math.max(text.lastIndexOf("。", at.start - 1) + 1, at.start - reach);
  const stop = text.indexOf("。", at.end);
  const to = Math.min(stop < 0 ? text.length : stop + 1, at.end + reach);
  const mark = paint(`【${text.slice(at.start, at.end)}】`, colour);
  const offers = (suggestions ?? [])
    .filter((suggestion) => suggestion === "" || !message.includes(`“${suggestion}”`))
    .map((suggestion) => (suggestion === "" ? "删去" : `改为“${suggestion}”`));
  const shown = `${text.slice(from, at.start).trimStart()}${mark}${text.slice(at.end, to).trimEnd()}`;
  return [
    `  ${paint(severities[severity], colour)}  第${at.paragraph + 1}段  ${shown}`,
    `        ${[message, offers.join("，或")].filter((part) => part !== "").join("：")}  ${paint(restsOn(rule), "dim")}`,
  ].join("\n");
}

function restsOn({ category, basis, source }: Rule): string {
  return [categories[category], basis, source].filter((part) => part !== undefined).join("，");
}
