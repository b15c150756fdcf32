import { type Block, captionText } from "../../document/block";
import type { Host } from "../../host/host";
import type { Observed, Probe } from "../../host/probe/probe";

/** One thing that is believed of every Word and cannot be known without the Word in question. */
export interface Scenario {
  readonly id: string;
  /** What is tried: 改字体名. */
  readonly name: string;
  /** What the answer decides. */
  readonly question: string;
  /** What is believed to be seen. */
  readonly expected: Observed;
  /** Does it on a document that holds nothing else, and answers with what is seen. Rejects where it cannot be done. */
  run(host: Host, probe: Probe): Promise<Observed>;
}

/** Where the host says of itself that it cannot do it. */
export class NotHere extends Error {
  override readonly name = "NotHere";
}

const table = (caption: string): Block => ({
  role: "table",
  numbered: true,
  caption,
  header: ["项目", "数"],
  rows: [["党员", "3"]],
});

const textsOf = async (host: Host): Promise<string[]> =>
  (await host.read()).paragraphs.map(({ text }) => text).filter((text) => text !== "");

/** In the order in which they run; the one that opens another document comes last. */
export const scenarios: readonly Scenario[] = [
  {
    id: "font-name",
    name: "改字体名",
    question: "设 font.name 会不会改掉中文字体",
    expected: { ascii: "Times New Roman", eastAsia: "仿宋" },
    run: (_host, { trials }) => trials.fontName(),
  },
  {
    id: "find-folding",
    name: "查找时的全角半角和引号",
    question: "Word 的查找把哪些字当作相同",
    expected: {
      "(1)": ["（1）", "(1)"],
      AB: ["ＡＢ", "AB"],
      "“庚”": ["“庚”", '"庚"'],
      '"庚"': ["“庚”", '"庚"'],
    },
    run: (_host, { trials }) => trials.folding(),
  },
  {
    id: "section-break",
    name: "插入带分节符的内容",
    question: "分节符能不能把页面设置带进来",
    expected: { sections: 2, firstWidth: 16838 },
    run: (_host, { trials }) => trials.sectionBreak(),
  },
  {
    id: "empty-control",
    name: "往空的内容控件里写字",
    question: "写进去的字在不在",
    expected: { control: "填上", paragraph: "前填上" },
    run: (_host, { trials }) => trials.emptyControl(),
  },
  {
    id: "last-paragraph",
    name: "插入以后删掉最后一个空段",
    question: "插入以后多出几个空段，删不删得掉",
    expected: { inserted: ["前", "甲", "乙", ""], deleted: ["前", "甲", "乙"] },
    run: (_host, { trials }) => trials.lastParagraph(),
  },
  {
    id: "nested-tables",
    name: "表中表的段落顺序",
    question: "段落是不是按正文的顺序列出",
    expected: { texts: ["外一", "内一", "内二", "外二", "右"], levels: [1, 2, 2, 1, 1] },
    run: (_host, { trials }) => trials.nestedTables(),
  },
  {
    id: "typed-over",
    name: "选中提示再写字",
    question: "提示是不是整个换掉",
    expected: { text: "3", placeholder: "", prompt: false },
    run: (_host, { trials }) => trials.typedOver(),
  },
  {
    id: "cell-value",
    name: "改单元格的字",
    question: "字的格式和对齐在不在",
    expected: { texts: ["12", "新"], bold: true, color: "FF0000", right: [true, true] },
    run: (_host, { trials }) => trials.cellValue(),
  },
  {
    id: "inserted-row",
    name: "表里加一行",
    question: "新的一行像不像上一行",
    expected: { rows: 3, texts: ["乙", "2"], bold: true, color: "FF0000", right: true },
    run: (_host, { trials }) => trials.insertedRow(),
  },
  {
    id: "header-control",
    name: "页眉里的内容控件",
    question: "在整个文档里找不找得到",
    expected: { document: 1, body: 0 },
    run: (_host, { trials }) => trials.headerControl(),
  },
  {
    id: "outline",
    name: "标题的级别",
    question: "标题和正文读回来是第几级",
    expected: { levels: [1, 2, 0] },
    async run(host) {
      await host.insert(
        [
          { role: "heading1", content: ["一、标题"] },
          { role: "heading2", content: ["（一）标题"] },
          { role: "body", content: ["正文"] },
        ],
        "start",
      );
      const { paragraphs } = await host.read();
      return { levels: paragraphs.filter(({ text }) => text !== "").map(({ level }) => level) };
    },
  },
  {
    id: "captions",
    name: "前面加一张表，后面的表号往后数",
    question: "表号改了以后还是不是域",
    expected: {
      fields: 2,
      texts: [captionText("table", 1, "前表"), captionText("table", 2, "后表")],
      renumbered: 1,
    },
    async run(host, { trials }) {
      await host.insert([table("后表")], "start");
      const inserted = await host.insert([table("前表")], "start");
      const renumbered = "refused" in inserted ? inserted.refused : inserted.renumbered;
      return { ...(await trials.captions()), renumbered };
    },
  },
  {
    id: "settings",
    name: "文档里的记录",
    question: "存进文档的记录读不读得回来",
    expected: { read: { times: 5, 名: "支委会" } },
    run: async (_host, { memory }) => ({ read: await memory.keepAndRead({ times: 5, 名: "支委会" }) }),
  },
  {
    id: "undo",
    name: "撤销一次改正",
    question: "一次撤销收不收得回一批改动",
    expected: { undone: true, texts: ["甲一", "乙二"] },
    async run(host, { trials }) {
      if (!host.capabilities.undo) throw new NotHere();
      await trials.texts("甲一", "乙二");
      const before = await host.read();
      const edits = before.paragraphs.flatMap(({ text }, paragraph) =>
        text === "" ? [] : [{ at: { paragraph, start: 1, end: 2 }, before: text.slice(1), after: "改" }],
      );
      await host.apply(before, edits);
      return { undone: await host.undo(before, edits), texts: await textsOf(host) };
    },
  },
  {
    id: "create-document",
    name: "打开一份新文档",
    question: "新文档是直接打开，还是要存成文件",
    expected: { opened: true },
    async run(host) {
      if (!host.capabilities.createDocument) throw new NotHere();
      const created = await host.create([{ role: "body", content: ["环境自检打开的文档，可以关掉，不用存。"] }]);
      return { opened: "opened" in created };
    },
  },
];
