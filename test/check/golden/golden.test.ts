import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createChecker } from "../../../src/check/check";
import { plainContext } from "../../../src/check/context";
import { categories } from "../../../src/check/rule";
import { rules } from "../../../src/check/rules";
import { parseNotation } from "../../../src/document/notation";
import { reportKinds } from "../../../src/document/report-kind";
import { printMarks } from "../example";

/** Whole reports as they are written in offices: one of each kind without a fault, and one for each class of faults. */
function textOf(folder: "clean" | "faults", name: string): string {
  return readFileSync(join(__dirname, folder, `${name}.txt`), "utf8").trimEnd();
}

function namesIn(folder: "clean" | "faults"): string[] {
  return readdirSync(join(__dirname, folder)).map((name) => name.replace(/\.txt$/, ""));
}

function check(text: string) {
  const snapshot = { paragraphs: text.split("\n").map((line) => ({ text: line, level: 0 })) };
  return createChecker(rules).check(snapshot, plainContext);
}

test("there is a report without a fault of each kind, and one with faults of each class", () => {
  expect(namesIn("clean").sort()).toEqual([...reportKinds].sort());
  expect(namesIn("faults").sort()).toEqual(Object.keys(categories).sort());
});

describe.each(reportKinds)("a %s without a fault", (kind) => {
  const text = textOf("clean", kind);
  const { reading, findings } = check(text);

  test("is read as what it is, with all its parts", () => {
    expect(text.length).toBeGreaterThan(600);
    expect(reading.kind).toBe(kind);
    expect(reading.parts.filter(({ required, present }) => required && !present)).toEqual([]);
  });

  test("is not remarked on", () => {
    const serious = findings.filter(({ severity }) => severity !== "hint").map(({ at }) => at);
    expect(printMarks(text, serious)).toBe(text);
  });
});

describe.each(Object.keys(categories))("a report with faults of the class %s", (category) => {
  const marked = textOf("faults", category);
  const text = marked.replace(/[⟦⟧]/g, "");
  const { findings } = check(text);

  test("is marked where it is faulty and nowhere else", () => {
    expect(text.length).toBeGreaterThan(400);
    expect(
      printMarks(
        text,
        findings.map(({ at }) => at),
      ),
    ).toBe(marked);
  });

  test("has most of its faults in that class", () => {
    const of = findings.filter(({ rule }) => rule.category === category);
    expect(of.length * 2).toBeGreaterThan(findings.length);
  });
});

/** Long reports without a fault, with slogans, quotations, titles of documents, shares, lists and a table of figures. */
describe.each(readdirSync(join(__dirname, "varied")))("the report without a fault %s", (name) => {
  test("is not remarked on", () => {
    const snapshot = parseNotation(readFileSync(join(__dirname, "varied", name), "utf8").trimEnd());
    const { reading, findings } = createChecker(rules).check(snapshot, plainContext);
    expect(snapshot.paragraphs.map((paragraph) => paragraph.text).join("").length).toBeGreaterThan(1300);
    expect(reading.kind).toBeDefined();
    expect(findings.filter(({ severity }) => severity !== "hint").map(({ text, message }) => [text, message])).toEqual(
      [],
    );
  });
});

/**
 * Eleven offices, all classes mixed, as an editor would mark them: ⟦found⟧, and ⟨a fault that no rule is known to find⟩. Of
 * the latter nothing is expected; nothing else may be told as more than a hint.
 */
describe.each(readdirSync(join(__dirname, "offices")))("the report of %s", (name) => {
  const marked = readFileSync(join(__dirname, "offices", name), "utf8").trimEnd();
  const text = marked.replace(/[⟦⟧⟨⟩]/g, "");
  const { findings } = check(text);
  const spansIn = (open: string, close: string) =>
    marked.split("\n").flatMap((line, paragraph) =>
      Array.from(line.matchAll(new RegExp(`${open}([^${close}]*)${close}`, "g")), ({ 1: words, index }) => {
        const start = line.slice(0, index).replace(/[⟦⟧⟨⟩]/g, "").length;
        return { paragraph, start, end: start + words!.length };
      }),
    );
  const [known, unknown] = [spansIn("⟦", "⟧"), spansIn("⟨", "⟩")];
  const isAt = (span: (typeof known)[number]) => (finding: (typeof findings)[number]) =>
    finding.at.paragraph === span.paragraph && finding.at.start < span.end && span.start < finding.at.end;

  test("is marked at every fault that the rules know", () => {
    expect(known.length).toBeGreaterThan(unknown.length);
    expect(known.length).toBeGreaterThanOrEqual(15);
    const missed = known.filter((span) => !findings.some(isAt(span)));
    expect(printMarks(text, missed)).toBe(text);
  });

  test("is not marked where it is right", () => {
    const faults = [...known, ...unknown];
    const wrong = findings.filter(
      (finding) => finding.severity !== "hint" && !faults.some((span) => isAt(span)(finding)),
    );
    expect(
      printMarks(
        text,
        wrong.map(({ at }) => at),
      ),
    ).toBe(text);
  });
});
