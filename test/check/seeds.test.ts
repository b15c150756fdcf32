import { existsSync, readFileSync } from "node:fs";
import { type Checked, createChecker } from "../../src/check/check";
import { plainContext } from "../../src/check/context";
import type { PartName } from "../../src/check/reading";
import type { Category, Finding } from "../../src/check/rule";
import { rules } from "../../src/check/rules";

/** Five reports of others with their faults labelled by hand, and where the labels lie. */
const folder = "../shared/seeds";

interface Gold {
  readonly faults: readonly Fault[];
  readonly parts: Readonly<Record<string, Readonly<Partial<Record<PartName, boolean>>>>>;
  readonly legitimate: readonly { readonly file: string; readonly text: string }[];
}

interface Fault {
  readonly file: string;
  /** UTF-16 units in the file as it is. */
  readonly offset: number;
  readonly length: number;
  readonly wrong: string;
  readonly kind: string;
  readonly level: "must" | "may";
}

/** The classes of ours under which a fault of a labelled kind may be reported: what is a typo to one is wording to another. */
const categoriesOf: Readonly<Record<string, readonly Category[]>> = {
  space: ["punctuation", "residue"],
  typo: ["typo", "consistency", "formulation"],
  missing: ["typo"],
  wording: ["typo", "formulation"],
  punctuation: ["punctuation"],
  placeholder: ["placeholder"],
  consistency: ["consistency", "formulation", "residue"],
  formulation: ["formulation"],
  numbering: ["numbering"],
  residue: ["residue"],
  repetition: ["repetition"],
};

interface Read {
  readonly checked: Checked;
  readonly text: string;
  /** Where each paragraph starts in the file. */
  readonly starts: readonly number[];
}

function readReport(file: string): Read {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const lines = text.split("\n");
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const snapshot = { paragraphs: lines.map((line) => ({ text: line.replace(/\r$/, ""), level: 0 })) };
  return { checked: createChecker(rules).check(snapshot, plainContext), text, starts };
}

const isHere = existsSync(`${folder}/gold.json`);
const gold: Gold = isHere
  ? JSON.parse(readFileSync(`${folder}/gold.json`, "utf8"))
  : { faults: [], parts: {}, legitimate: [] };
const reports = new Map(Object.keys(gold.parts).map((file) => [file, readReport(file)]));

function overlaps(report: Read, { at }: Finding, offset: number, length: number): boolean {
  const start = report.starts[at.paragraph]! + at.start;
  const end = report.starts[at.paragraph]! + at.end;
  return start < offset + length && offset < end;
}

function isFault(report: Read, finding: Finding, { offset, length, kind }: Fault): boolean {
  return categoriesOf[kind]!.includes(finding.rule.category) && overlaps(report, finding, offset, length);
}

test("finds at least 95 % of the faults that an editor must mark, and is sure of nothing else", () => {
  if (!isHere) {
    console.warn("../shared/seeds is not here: recall on its reports is not measured");
    return;
  }
  const must = gold.faults.filter(({ level }) => level === "must");
  const missed = must.filter((fault) => {
    const report = reports.get(fault.file)!;
    return !report.checked.findings.some((finding) => isFault(report, finding, fault));
  });
  const extras = [...reports].flatMap(([file, report]) =>
    report.checked.findings
      .filter(({ at, rule }) => at.start < at.end && rule.category !== "placeholder")
      .filter((finding) => !gold.faults.some((fault) => fault.file === file && isFault(report, finding, fault)))
      .map((finding) => ({ finding, file })),
  );
  const recall = 1 - missed.length / must.length;
  console.info(
    [
      `recall ${(recall * 100).toFixed(1)} % of ${must.length}`,
      ...missed.map(({ file, wrong, kind }) => `missed: ${file.slice(0, 3)} ${kind} ${wrong}`),
      ...extras.map(
        ({ file, finding }) =>
          `extra: ${file.slice(0, 3)} ${finding.severity} ${finding.rule.id} ${finding.text.slice(0, 30)}`,
      ),
    ].join("\n"),
  );
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(extras.filter(({ finding }) => finding.severity === "error")).toEqual([]);
});

test("reports nothing that is right as it stands", () => {
  for (const { file, text } of gold.legitimate) {
    const report = reports.get(file)!;
    const offset = report.text.indexOf(text);
    expect(offset).toBeGreaterThanOrEqual(0);
    const marked = report.checked.findings.filter((finding) => overlaps(report, finding, offset, text.length));
    expect(marked.map(({ rule, text: found }) => `${rule.id} ${found}`)).toEqual([]);
  }
});

test.each(Object.entries(gold.parts))("reads the parts of %s", (file, wanted) => {
  const { parts } = reports.get(file)!.checked.reading;
  const present = (name: string) => parts.some(({ part, present: there }) => part === name && there);
  const read = Object.fromEntries(Object.keys(wanted).map((name) => [name, present(name)]));
  expect(read).toEqual(wanted);
});
