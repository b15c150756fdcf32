import { HostError } from "../host";
import { type Markup, xml } from "../layout/markup";
import type { OfficeGlobals } from "../office";
import { type Run, runOf } from "../run";
import { type DocumentMemory, documentMemory } from "./document-memory";
import { factsOf, type HostFacts } from "./facts";
import {
  attributesOf,
  bodyOf,
  elementsOf,
  hasProperty,
  packaged,
  paragraphMarkup,
  runMarkup,
  tableMarkup,
  textsOf,
  trialTag,
} from "./markup";

/** What was seen in a trial: plain data, of texts only those that the trial itself has put there. */
export type Observed = Readonly<Record<string, unknown>>;

/**
 * Trials of what cannot be known without the Word in question. Each empties the body and puts its own text there:
 * never to be called for a document that holds anything. They reject with a HostError where the host cannot do it.
 */
export interface Trials {
  /** What setting `font.name` does to the font of Latin and of Chinese characters. */
  fontName(): Promise<Observed>;
  /** Which texts Find takes as equal: full and half width, curly and straight quotes. */
  folding(): Promise<Observed>;
  /** Whether a section break inside inserted markup brings its page size with it. */
  sectionBreak(): Promise<Observed>;
  /** What comes of text that is put into an empty content control. */
  emptyControl(): Promise<Observed>;
  /** Which paragraphs there are behind an insertion, and after the last one was deleted. */
  lastParagraph(): Promise<Observed>;
  /** In which order the paragraphs of nested tables are listed, and how deep each is. */
  nestedTables(): Promise<Observed>;
  /** What comes of a prompt that is selected and written over. */
  typedOver(): Promise<Observed>;
  /** What a cell looks like whose text was set. */
  cellValue(): Promise<Observed>;
  /** What a row looks like that was inserted behind another. */
  insertedRow(): Promise<Observed>;
  /** Whether a control in a header is listed with the document's. */
  headerControl(): Promise<Observed>;
  /** Puts paragraphs there, one for each text. */
  texts(...texts: readonly string[]): Promise<void>;
  /** The captions and the fields that count them, as they stand in the body. */
  captions(): Promise<Observed>;
}

/** What 环境自检 may ask of a host beside the port that the pane works with. */
export interface Probe {
  readonly facts: HostFacts;
  readonly memory: DocumentMemory;
  readonly trials: Trials;
  /** Empties the body and the header that a trial may have written. */
  clear(): Promise<void>;
}

/** Rejects where a host, or the office.js it came with, does not have the member. */
function demand(owner: object, member: string): void {
  if (!(member in owner)) throw new HostError(`${member} is not there`, "ApiNotFound");
}

const formatted = xml`<w:b/><w:color w:val="FF0000"/>`;

/** The probe of these globals. */
export function wordProbe(globals: OfficeGlobals): Probe {
  const run = runOf(globals);
  return {
    facts: factsOf(globals),
    memory: documentMemory(globals),
    trials: trialsOf(run),
    clear: () =>
      run(async (context) => {
        context.document.body.clear();
        await context.sync();
      }),
  };
}

function trialsOf(run: Run): Trials {
  /** Does something with a body that holds only this, in one run. */
  const over = <T>(markup: Markup, work: (body: Word.Body, context: Word.RequestContext) => Promise<T>): Promise<T> =>
    run(async (context) => {
      const { body } = context.document;
      body.clear();
      await context.sync();
      body.insertOoxml(packaged(markup), "Start");
      await context.sync();
      return work(body, context);
    });
  const markupOf = async (body: Word.Body, context: Word.RequestContext): Promise<string> => {
    const ooxml = body.getOoxml();
    await context.sync();
    return bodyOf(ooxml.value);
  };
  const line = (...texts: readonly string[]) => xml`${texts.map((text) => paragraphMarkup(runMarkup(text)))}`;
  const cells = (...texts: readonly string[]) =>
    texts.map(
      (text) => xml`<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${text !== "" && runMarkup(text, formatted)}</w:p>`,
    );

  return {
    fontName() {
      const fonts = xml`<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="仿宋"/>`;
      return over(paragraphMarkup(runMarkup("自检ABC", fonts)), async (body, context) => {
        const paragraph = body.paragraphs.getFirst();
        demand(paragraph, "font");
        paragraph.font.name = "Times New Roman";
        await context.sync();
        const { ascii, eastAsia } = attributesOf(await markupOf(body, context), "rFonts");
        return { ascii, eastAsia };
      });
    },
    folding: () =>
      over(line('甲（1）乙(1)丙ＡＢ丁AB戊ab己“庚”辛"庚"'), async (body, context) => {
        const needles = ["(1)", "AB", "“庚”", '"庚"'];
        const hits = needles.map((needle) => {
          const found = body.search(needle, { matchCase: true });
          found.load("items/text");
          return found;
        });
        await context.sync();
        return Object.fromEntries(needles.map((needle, i) => [needle, hits[i]!.items.map(({ text }) => text)]));
      }),
    sectionBreak: () =>
      over(
        xml`<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>${runMarkup("横")}</w:p>${line("竖")}`,
        async (body, context) => {
          const markup = await markupOf(body, context);
          const sizes = [...markup.matchAll(/<w:pgSz\b[^>]*\bw:w="(\d+)"/g)].map(([, width]) => Number(width));
          return { sections: markup.match(/<w:sectPr\b/g)?.length ?? 0, firstWidth: sizes[0] ?? 0 };
        },
      ),
    emptyControl: () =>
      over(line("前"), async (body, context) => {
        const paragraph = body.paragraphs.getFirst();
        const control = paragraph.getRange("End").insertContentControl();
        control.tag = trialTag;
        await context.sync();
        control.insertText("填上", "Replace");
        control.load("text");
        paragraph.load("text");
        await context.sync();
        return { control: control.text, paragraph: paragraph.text };
      }),
    lastParagraph: () =>
      over(line("前"), async (body, context) => {
        const behind = body.paragraphs.getFirst().insertParagraph("", "After");
        behind.getRange("Start").insertOoxml(packaged(xml`${line("甲", "乙")}<w:p/>`), "Start");
        const { paragraphs } = body;
        paragraphs.load("items/text");
        await context.sync();
        const inserted = paragraphs.items.map(({ text }) => text);
        paragraphs.items.at(-1)!.delete();
        paragraphs.load("items/text");
        await context.sync();
        return { inserted, deleted: paragraphs.items.map(({ text }) => text) };
      }),
    nestedTables: () =>
      over(
        tableMarkup([[xml`${line("外一")}${tableMarkup([[line("内一"), line("内二")]])}${line("外二")}`, line("右")]]),
        async ({ paragraphs }, context) => {
          paragraphs.load("items/text,items/tableNestingLevel");
          await context.sync();
          const inTables = paragraphs.items.filter(({ tableNestingLevel }) => tableNestingLevel > 0);
          return {
            texts: inTables.map(({ text }) => text),
            levels: inTables.map(({ tableNestingLevel }) => tableNestingLevel),
          };
        },
      ),
    typedOver: () =>
      over(
        paragraphMarkup(
          xml`${runMarkup("共")}<w:sdt><w:sdtPr><w:tag w:val="${trialTag}"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${runMarkup("【次数】")}</w:sdtContent></w:sdt>${runMarkup("次")}`,
        ),
        async (body, context) => {
          const control = body.contentControls.getByTag(trialTag).getFirst();
          control.select();
          await context.sync();
          context.document.getSelection().insertText("3", "Replace");
          control.load("text,placeholderText");
          await context.sync();
          const prompt = hasProperty(await markupOf(body, context), "showingPlcHdr");
          return { text: control.text, placeholder: control.placeholderText, prompt };
        },
      ),
    cellValue: () =>
      over(tableMarkup([cells("10", "")]), async (body, context) => {
        const table = body.tables.getFirst();
        table.getCell(0, 0).value = "12";
        table.getCell(0, 1).value = "新";
        await context.sync();
        const [first = "", second = ""] = elementsOf(await markupOf(body, context), "tc");
        return {
          texts: [first, second].flatMap((cell) => textsOf(cell, "p")),
          bold: hasProperty(first, "b"),
          color: attributesOf(first, "color").val,
          right: [first, second].map((cell) => /<w:jc w:val="(?:right|end)"/.test(cell)),
        };
      }),
    insertedRow: () =>
      over(tableMarkup([cells("表头", "数"), cells("甲", "1")]), async (body, context) => {
        const table = body.tables.getFirst();
        table.getCell(1, 0).parentRow.insertRows("After", 1, [["乙", "2"]]);
        await context.sync();
        const rows = elementsOf(await markupOf(body, context), "tr");
        const added = rows[2] ?? "";
        return {
          rows: rows.length,
          texts: textsOf(added, "tc"),
          bold: hasProperty(added, "b"),
          color: attributesOf(added, "color").val,
          right: /<w:jc w:val="(?:right|end)"/.test(added),
        };
      }),
    headerControl: () =>
      run(async (context) => {
        const { document } = context;
        const section = document.sections.getFirst();
        demand(section, "getHeader");
        const header = section.getHeader("Primary");
        header.load("text");
        await context.sync();
        if (header.text.trim() !== "") throw new HostError("something stands in the header", "NotEmpty");
        const control = header.insertParagraph("页眉", "Start").insertContentControl();
        control.tag = trialTag;
        const [all, inBody] = [document.contentControls, document.body.contentControls];
        for (const controls of [all, inBody]) controls.load("items/tag");
        await context.sync();
        header.clear();
        await context.sync();
        const count = ({ items }: Word.ContentControlCollection) => items.filter(({ tag }) => tag === trialTag).length;
        return { document: count(all), body: count(inBody) };
      }),
    texts: (...texts) => over(line(...texts), async () => {}),
    captions: () =>
      run(async (context) => {
        const markup = await markupOf(context.document.body, context);
        const counting = elementsOf(markup, "p").filter((paragraph) =>
          /instr(?:Text)?\b[^<]*[>"][^<"]*\bSEQ\b/.test(paragraph),
        );
        return { fields: counting.length, texts: counting.flatMap((paragraph) => textsOf(paragraph, "p")) };
      }),
  };
}
