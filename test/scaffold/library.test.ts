import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isText, slotsOf, textOf } from "../../src/document/block";
import { type ReportKind, reportKinds } from "../../src/document/report-kind";
import vocabulary from "../../src/document/vocabulary.json";
import { compose } from "../../src/scaffold/compose";
import { decodeScaffold } from "../../src/scaffold/decode";
import { library } from "../../src/scaffold/library";
import type { Scaffold, Section } from "../../src/scaffold/scaffold";
import { answerPrompts } from "../../src/scaffold/template";

const unitsOf = new Map(vocabulary.map((item) => [item.name, item.units]));

/** The outermost sections of every kind: what a report of the kind may not lack, and in which order. */
const partsOf: Readonly<Record<ReportKind, readonly string[]>> = {
  "half-branch": ["work", "problems", "next"],
  "annual-branch": ["politics", "organization", "conduct", "integration", "problems", "next"],
  "summary-plan": ["work", "problems", "next"],
  "report-up": ["work", "problems", "next"],
  duty: ["work", "rectified", "problems", "next"],
  ideology: ["work", "problems", "next"],
  "org-life": ["preparation", "meeting", "problems", "next"],
  special: ["work", "effect", "problems", "next"],
  plan: ["requirements", "goals", "tasks", "safeguards", "schedule"],
  rectify: ["work", "items", "problems", "next"],
};

const salutations: Readonly<Partial<Record<ReportKind, RegExp>>> = {
  "report-up": /^【：主送机关名称】：$/,
  "org-life": /^【：上级党组织名称】：$/,
  rectify: /^【：主送机关名称】：$/,
  duty: /^各位领导、同志们：$/,
};

const answersFor = (scaffold: Scaffold) => ({
  unit: "局机关第一党支部",
  period: scaffold.period === "year" ? "2026年" : "2026年上半年",
  date: "2026年7月3日",
});

const scaffolds = library.map((scaffold) => [scaffold.id as ReportKind, scaffold] as const);

function sectionsOf(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);
}

function part(scaffold: Scaffold, id: string): Section[] {
  return sectionsOf(scaffold.sections.filter((section) => section.id === id));
}

/** All sentences of a scaffold that are written into a document and may hold names and slots. */
function templatesOf(scaffold: Scaffold): string[] {
  const { title, titles, salutation, lead, sections, closing } = scaffold;
  return [
    title,
    ...titles,
    ...(salutation === undefined ? [] : [salutation]),
    ...lead.body,
    ...sectionsOf(sections).flatMap((section) => [section.heading, ...section.alternatives, ...section.body]),
    ...closing,
  ];
}

function promptsOf(scaffold: Scaffold): string[] {
  return [scaffold.lead.prompt, ...sectionsOf(scaffold.sections).map((section) => section.prompt)];
}

/** Groups of sibling headings that are written in parallel: all below the first level, and themes without a 主要工作 above. */
function parallelGroups(scaffold: Scaffold): Section[][] {
  const below = sectionsOf(scaffold.sections).map((section) => [...section.sections]);
  const themes = scaffold.sections.filter((section) =>
    /^(politics|organization|conduct|integration)$/.test(section.id),
  );
  return [...below, themes].filter((group) => group.length > 1);
}

function itemsIn(template: string): { key: string; after: string }[] {
  return [...template.matchAll(/【([^：】]+)(?:：[^】]+)?】/g)].map((found) => ({
    key: found[1]!,
    after: template.slice(found.index + found[0].length),
  }));
}

function reference<T>(name: string): T | undefined {
  const path = resolve(__dirname, "../../../shared/reference", name);
  if (!existsSync(path)) {
    console.warn(`${name} is not there: what rests on it was not checked`);
    return undefined;
  }
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

test("there is one scaffold for each report kind, in the order of the kinds", () => {
  expect(library.map((scaffold) => scaffold.id)).toEqual(reportKinds);
  expect(new Set(library.map((scaffold) => scaffold.name)).size).toBe(reportKinds.length);
});

describe.each(scaffolds)("%s", (kind, scaffold) => {
  test("its file holds nothing but what a scaffold has", () => {
    const file = readFileSync(resolve(__dirname, `../../src/scaffold/library/${kind}.json`), "utf8");
    expect(decodeScaffold(JSON.parse(file), kind)).toEqual(JSON.parse(file));
  });

  test("has the parts of its kind, in their order, with salutation and signature as usual", () => {
    expect(scaffold.sections.map((section) => section.id)).toEqual(partsOf[kind]);
    expect(scaffold.salutation ?? "").toMatch(salutations[kind] ?? /^$/);
    expect(scaffold.signature).toBe(kind === "duty" ? "title" : "end");
  });

  test("offers other wordings for the title and for every heading", () => {
    expect(new Set([scaffold.title, ...scaffold.titles]).size).toBe(scaffold.titles.length + 1);
    expect(scaffold.titles.length).toBeGreaterThanOrEqual(2);
    for (const { id, heading, alternatives } of sectionsOf(scaffold.sections)) {
      expect([id, new Set([heading, ...alternatives]).size]).toEqual([id, alternatives.length + 1]);
      expect([id, alternatives.length >= 2]).toEqual([id, true]);
    }
  });

  test("sibling headings and their other wordings are in parallel", () => {
    for (const group of parallelGroups(scaffold)) {
      const wordings = group.map((section) => [section.heading, ...section.alternatives]);
      wordings[0]!.forEach((_, nth) => {
        const row = wordings.map((wording) => wording[nth] ?? "");
        const lengths = row.map((wording) => wording.length);
        expect([row, Math.max(...lengths) - Math.min(...lengths) <= 2]).toEqual([row, true]);
        expect([row, new Set(row.map((wording) => wording.indexOf("，"))).size]).toEqual([row, 1]);
      });
      expect(new Set(wordings.map((wording) => wording.length)).size).toBe(1);
    }
  });

  test("templates use known names, and their brackets are paired", () => {
    for (const template of templatesOf(scaffold)) {
      const names = [...template.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1]!);
      expect([template, names.filter((name) => !(name in answerPrompts))]).toEqual([template, []]);
      const rest = template.replace(/\{[^{}]+\}/g, "").replace(/【[^【】：]*(?:：[^【】：]+)?】/g, "");
      expect([template, /[{}【】]/.test(rest)]).toEqual([template, false]);
    }
    for (const prompt of promptsOf(scaffold)) {
      expect(prompt).not.toMatch(/[{}【】]|[。；，]$/);
    }
  });

  test("figures are items of the vocabulary, each before one of its units", () => {
    for (const template of templatesOf(scaffold)) {
      for (const { key, after } of itemsIn(template)) {
        const units = unitsOf.get(key) ?? [];
        expect([key, after.slice(0, 2), units.some((unit) => after.startsWith(unit))]).toEqual([
          key,
          after.slice(0, 2),
          true,
        ]);
      }
    }
  });

  test("composes so that no two free slots share a key and every prompt says what to write", () => {
    const slots = compose(scaffold, answersFor(scaffold)).flatMap(slotsOf);
    const free = slots.map((piece) => piece.slot).filter((slot) => slot.startsWith("写法/"));
    expect(new Set(free).size).toBe(free.length);
    expect(slots.map((piece) => piece.prompt).filter((prompt) => /^(?:待填|数字)$/.test(prompt))).toEqual([]);
    expect(slots.length - free.length).toBeGreaterThanOrEqual(8);
  });

  test("is written in Chinese characters and full-width punctuation", () => {
    for (const text of [scaffold.name, ...templatesOf(scaffold), ...promptsOf(scaffold)]) {
      const plain = text.replace(/\{[^{}]+\}/g, "某");
      expect(plain).toMatch(/^[\p{Script=Han}，。、；：“”《》（）【】…%]*$/u);
      expect(plain).not.toMatch(/”、“|》、《|[，。、；：]{2}|……等|、等|[，、]和/);
      expect(pairs(plain)).toBe("");
    }
  });

  test("body paragraphs end in a full stop, headings and titles in none", () => {
    const { title, titles, lead, sections, closing } = scaffold;
    for (const paragraph of [...lead.body, ...sectionsOf(sections).flatMap((section) => section.body), ...closing]) {
      expect([paragraph, paragraph.endsWith("。") || paragraph.endsWith("。】")]).toEqual([paragraph, true]);
      expect(paragraph.length).toBeLessThanOrEqual(255);
    }
    for (const heading of [title, ...titles, ...sectionsOf(sections).flatMap((s) => [s.heading, ...s.alternatives])]) {
      expect(heading).not.toMatch(/[，。、；：]$/);
    }
  });

  test("the lead says the period in at most 300 characters and leads over to the report", () => {
    const lead = scaffold.lead.body.join("");
    const text = compose({ ...scaffold, sections: [] }, answersFor(scaffold))
      .filter((block) => block.role === "body")
      .map((block) => (isText(block) ? textOf(block) : ""))
      .slice(0, scaffold.lead.body.length)
      .join("");
    expect(text.length).toBeGreaterThanOrEqual(80);
    expect(text.length).toBeLessThanOrEqual(300);
    expect(lead).toMatch(kind === "plan" ? /现提出如下安排。$/ : /现将[^。]*(?:总结|汇报|报告|述职)如下。$/);
    if (kind !== "rectify") {
      expect(lead).toContain("{期间}");
    }
  });

  test("what is to come is written as to come, what is done as done", () => {
    for (const { id, body } of part(scaffold, "next")) {
      expect([id, body.filter((paragraph) => !/[将要]/.test(paragraph) && !paragraph.startsWith("下一步，"))]).toEqual([
        id,
        [],
      ]);
    }
    const done =
      kind === "annual-branch" ? ["politics", "organization", "conduct", "integration"] : ["work", "meeting"];
    for (const { id, body } of done.flatMap((each) => part(scaffold, each))) {
      expect([id, body.filter((paragraph) => paragraph.includes("将"))]).toEqual([id, []]);
    }
  });

  test("words of time fit the periods of the kind", () => {
    const text = templatesOf(scaffold).join("\n");
    expect(text).not.toMatch(/半年|明年|今年|去年|(?:19|20)\d\d|二十大|十九大/);
    if (scaffold.period !== "year") {
      expect(text).not.toMatch(/一年来|全年|上年度|\{期间\}度/);
    }
    if (kind !== "plan") {
      expect(text).not.toContain("季度");
    }
  });

  test("only the duty report speaks in the first person", () => {
    const bodies = part(scaffold, "work").filter((section) => section.sections.length === 0);
    const inFirstPerson = bodies.filter((section) => section.body.join("").includes("我")).length;
    expect(inFirstPerson).toBe(kind === "duty" ? bodies.length : 0);
  });
});

test("a plan tells of no achievements and no problems", () => {
  const plan = library.find((scaffold) => scaffold.id === "plan")!;
  expect(templatesOf(plan).join("\n")).not.toMatch(/存在的?问题|不足|成效|成绩|现将/);
});

test("the annual report ends in problems and plans without a heading", () => {
  const annual = library.find((scaffold) => scaffold.id === "annual-branch")!;
  expect(annual.sections.map((section) => section.heading === "")).toEqual([false, false, false, false, true, true]);
});

test("titles, headings and parts are those of the reference", () => {
  interface Structure {
    readonly kinds: Readonly<Record<string, { readonly title_patterns: readonly string[]; readonly parts: string[] }>>;
    readonly headings: Readonly<Record<string, readonly string[]>>;
    readonly cues: Readonly<Record<string, readonly string[]>>;
  }
  const structure = reference<Structure>("structure.json");
  if (!structure) {
    return;
  }
  const nameThere: Partial<Record<ReportKind, string>> = { "summary-plan": "dj_summary_plan", duty: "duty_report" };
  for (const [kind, scaffold] of scaffolds) {
    const there = structure.kinds[nameThere[kind] ?? kind.replace("-", "_")]!;
    for (const title of [scaffold.title, ...scaffold.titles]) {
      const block = compose({ ...scaffold, title }, answersFor(scaffold))[0]!;
      const text = isText(block) ? textOf(block) : "";
      expect([text, there.title_patterns.some((pattern) => new RegExp(pattern).test(text))]).toEqual([text, true]);
    }
    for (const name of there.parts.filter((each) => !each.startsWith("（"))) {
      expect([kind, name, hasPart(scaffold, name)]).toEqual([kind, name, true]);
    }
    for (const id of ["work", "problems", "next"]) {
      const section = scaffold.sections.find((each) => each.id === id);
      if (section && kind !== "org-life") {
        const known = structure.headings[id]!;
        const usual = [section.heading, ...section.alternatives].some((heading) => known.includes(heading));
        expect([kind, id, usual]).toEqual([kind, id, true]);
      }
    }
  }
  const annual = library.find((scaffold) => scaffold.id === "annual-branch")!;
  const paragraph = (id: string) => part(annual, id)[0]!.body.join("");
  expect(structure.cues.problems_para!.some((cue) => new RegExp(cue).test(paragraph("problems")))).toBe(true);
  expect(structure.cues.next_para!.some((cue) => new RegExp(cue).test(paragraph("next")))).toBe(true);
});

test("no known wrong form stands in it", () => {
  interface Typos {
    readonly entries: readonly {
      readonly wrong: string;
      readonly only_when: string | null;
      readonly guard_correct_context: string | null;
      readonly wrong_is_regex: boolean;
    }[];
  }
  const typos = reference<Typos>("typos.json");
  if (!typos) {
    return;
  }
  const text = library.flatMap((s) => [s.name, ...templatesOf(s), ...promptsOf(s)]).join("\n");
  const found = typos.entries.flatMap((entry) => {
    const pattern = entry.only_when ?? (entry.wrong_is_regex ? entry.wrong : escaped(entry.wrong));
    const guards = entry.guard_correct_context ? spans(text, entry.guard_correct_context) : [];
    return spans(text, pattern)
      .filter((hit) => !guards.some((guard) => guard.start < hit.end && hit.start < guard.end))
      .map((hit) => `${entry.wrong}: ${text.slice(hit.start - 8, hit.end + 8)}`);
  });
  expect(found).toEqual([]);
});

function hasPart(scaffold: Scaffold, name: string): boolean {
  const headings = sectionsOf(scaffold.sections).flatMap((each) => [each.heading, ...each.alternatives]);
  const headed = (pattern: RegExp) => headings.some((heading) => pattern.test(heading));
  const parts: readonly [RegExp, boolean][] = [
    [/^标题/, scaffold.title !== ""],
    [/^导语/, scaffold.lead.body.length > 0],
    [/^主送机关|^称谓/, scaffold.salutation !== undefined],
    [/^署名/, scaffold.signature === "title"],
    [/落款/, scaffold.signature === "end"],
    [/^结语|特此报告/, scaffold.closing.length > 0],
    [/^主要工作|^开展情况|^主要做法|^履职/, headed(/主要工作|工作开展情况|主要做法|履职情况|政治建设情况/)],
    [/尚未完成/, headed(/尚未完成.*原因/)],
    [/^逐条/, headed(/^关于.*问题的整改$/)],
    [/^查摆问题|问题|存在不足/, headed(/问题|不足/)],
    [/^下半年计划/, headed(/\{下期\}工作计划/)],
    [/下一|下步/, headed(/下一步|\{下期\}/)],
    [/^总体要求/, headed(/总体要求/)],
    [/^工作目标/, headed(/工作目标/)],
    [/^重点任务/, headed(/重点任务/)],
    [/^保障措施/, headed(/保障措施/)],
    [/^时间安排/, headed(/时间安排/)],
    [/^整改工作组织情况/, headed(/整改工作组织情况/)],
    [/^会前准备/, headed(/会前准备/)],
    [/^会议情况/, headed(/会议情况/)],
    [/^特点亮点/, headed(/特点和亮点/)],
    [/^责任落实/, headed(/责任落实/)],
    [/^阵地管理/, headed(/阵地管理/)],
    [/^风险研判/, headed(/风险研判/)],
  ];
  return parts.find(([pattern]) => pattern.test(name))?.[1] ?? false;
}

/** What is left of quotation marks, title marks and brackets when every pair is taken out: nothing in good text. */
function pairs(text: string): string {
  let marks = text.replace(/[^“”《》（）【】]/g, "");
  for (let before = ""; before !== marks; ) {
    before = marks;
    marks = marks.replace(/“”|《》|（）|【】/g, "");
  }
  return marks;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function spans(text: string, pattern: string): { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(pattern, "gm"))].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}
