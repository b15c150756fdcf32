import { cell, docx, heading, paragraph, run, table } from "./docx";
import { fields, hyperlinks } from "./field-fixtures";
import { automaticNumbering, bullets } from "./list-fixtures";
import { comments, notes, trackedChanges } from "./review-fixtures";
import { finalDocument, protectedDocument, wpsDocument } from "./settings-fixtures";

function control(id: number, properties: string, content: string): string {
  return `<w:sdt><w:sdtPr><w:id w:val="${id}"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

function tables(): Uint8Array {
  const merged = [
    [cell("项目", '<w:vMerge w:val="restart"/>'), cell("次数", '<w:gridSpan w:val="2"/>', 4000)],
    [cell("", "<w:vMerge/>"), "本期", "上年同期"],
    ["支部党员大会", "2", "2"],
  ];
  return docx({
    body: [
      paragraph("普通表格："),
      table([
        ["项目", "数量"],
        ["支委会", "6"],
      ]),
      paragraph("合并单元格的表格："),
      table(merged, 3),
      paragraph("嵌套表格："),
      table([["外层", cell(`${paragraph("内有一表")}${table([["内层甲", "内层乙"]])}${paragraph("")}`)]]),
      paragraph("表格之后的一段。"),
    ].join(""),
  });
}

function textBoxes(): Uint8Array {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const shape =
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1800000" cy="720000"/>' +
    '<wp:docPr id="1" name="文本框 1"/><a:graphic>' +
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>' +
    '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>' +
    `<wps:txbx>${box("框内的文字")}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const picture = `<w:pict><v:rect style="width:142pt;height:57pt"><v:textbox>${box("框内的文字")}</v:textbox></v:rect></w:pict>`;
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${picture}</mc:Fallback></mc:AlternateContent>`;
  return docx({
    body: [
      paragraph("框前的一段。"),
      paragraph(`${run("框在这里")}<w:r>${both}</w:r>${run("，文字在后。")}`),
      paragraph("框后的一段。"),
    ].join(""),
  });
}

function headersAndFooters(): Uint8Array {
  const page = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>';
  return docx({
    body: ["首页的正文。", "第二段正文。"],
    section:
      '<w:headerReference w:type="default" r:id="rIdHeader"/><w:headerReference w:type="first" r:id="rIdFirst"/>' +
      '<w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>' +
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/><w:titlePg/>',
    headers: {
      rIdHeader: paragraph("内部资料", '<w:pStyle w:val="Header"/>'),
      rIdFirst: paragraph("", '<w:pStyle w:val="Header"/>'),
    },
    footers: {
      rIdFooter: paragraph(`${run("— ")}${page}${run(" —")}`, '<w:pStyle w:val="Footer"/><w:jc w:val="center"/>'),
    },
  });
}

/** Controls at block, run, row and cell level, one in another, plain text and rich, a checkbox. */
function contentControls(): Uint8Array {
  const placeholder = run("【次数】", '<w:rStyle w:val="PlaceholderText"/>');
  const rich = control(101, '<w:tag w:val="支委会"/><w:showingPlcHdr/>', placeholder).replace(
    '<w:sdtPr><w:id w:val="101"/>',
    '<w:sdtPr><w:alias w:val="支委会"/><w:id w:val="101"/>',
  );
  const row = `<w:tr>${control(105, '<w:tag w:val="格"/>', cell("格内控件"))}${cell("普通格")}</w:tr>`;
  const rowLevel = control(106, '<w:tag w:val="行"/>', `<w:tr>${cell("行内控件")}${cell("同一行")}</w:tr>`);
  const box =
    '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>' +
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>';
  const inner = control(103, '<w:tag w:val="内层"/>', run("内层文字"));
  return docx({
    body: [
      paragraph(`${run("召开支委会")}${rich}${run("次。")}`),
      control(
        102,
        '<w:tag w:val="外层"/>',
        paragraph(`${run("外层文字，")}${inner}${run("，外层完。")}`) + paragraph("外层第二段。"),
      ),
      paragraph(`${run("单位：")}${control(104, '<w:tag w:val="单位"/><w:text/>', run("机关第一党支部"))}`),
      table([["表头甲", "表头乙"]]).replace("</w:tbl>", `${row}${rowLevel}</w:tbl>`),
      paragraph(`${control(107, `<w:tag w:val="勾选"/>${box}`, run("☐"))}${run("已完成")}`),
    ].join(""),
  });
}

function sections(): Uint8Array {
  const page = (w: number, h: number, orient = "") =>
    `<w:pgSz w:w="${w}" w:h="${h}"${orient}/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="851" w:footer="992" w:gutter="0"/>`;
  return docx({
    body: [
      paragraph("纵向的一节。"),
      paragraph("这一节的最后一段。", `<w:sectPr>${page(11906, 16838)}</w:sectPr>`),
      paragraph("横向的一节。"),
      paragraph("", `<w:sectPr>${page(16838, 11906, ' w:orient="landscape"')}</w:sectPr>`),
      paragraph("连续的一节，分两栏。"),
    ].join(""),
    section: `<w:type w:val="continuous"/>${page(11906, 16838)}<w:cols w:num="2" w:space="425"/>`,
  });
}

function bookmarks(): Uint8Array {
  const start = (id: number, name: string) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`;
  const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`;
  return docx({
    body: [
      paragraph(`${start(0, "_Toc1")}${run("带书签的标题")}${end(0)}`, '<w:pStyle w:val="Heading1"/>'),
      paragraph(`${run("前文，")}${start(1, "跨段")}${run("书签从这里起。")}`),
      paragraph(`${run("到这里止")}${end(1)}${run("，后文。")}${start(2, "空书签")}${end(2)}`),
      start(3, "段间"),
      paragraph("段间书签之内。"),
      end(3),
    ].join(""),
  });
}

/** What is in a run beside text: ruby, symbols, hidden text, breaks, tabs, hyphens, formatting that splits words. */
function runContent(): Uint8Array {
  const ruby =
    '<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr>' +
    "<w:rt><w:r><w:t>nǐ gǎo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>拟稿</w:t></w:r></w:rubyBase></w:ruby></w:r>";
  return docx({
    body: [
      paragraph(`${run("注音：")}${ruby}${run("完。")}`),
      paragraph(`${run("符号")}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run("在中间。")}`),
      paragraph(`${run("可见，")}${run("隐藏，", "<w:vanish/>")}${run("又可见。")}`),
      paragraph(`${run("换行之前")}<w:r><w:br/></w:r>${run("换行之后")}<w:r><w:tab/></w:r>${run("制表符之后")}`),
      paragraph("<w:r><w:t>连字符</w:t><w:noBreakHyphen/><w:t>不断</w:t><w:softHyphen/><w:t>可断</w:t></w:r>"),
      paragraph(`${run("加粗把", "<w:b/>")}${run("一个词", '<w:color w:val="FF0000"/>')}${run("分开", "<w:i/>")}`),
      paragraph('<w:r><w:br w:type="page"/></w:r>'),
      paragraph("新的一页。"),
      paragraph("   前后都有空格   "),
    ].join(""),
  });
}

/** Whole documents by what is special about them. Each is sound, and made anew at each call. */
export const fixtures = {
  plain: () =>
    docx({
      body:
        paragraph("关于某项工作的总结", '<w:jc w:val="center"/>') +
        heading(1, "一、主要做法") +
        paragraph("按计划完成了各项工作。"),
    }),
  empty: () => docx(),
  tables,
  automaticNumbering,
  bullets,
  notes,
  comments,
  trackedChanges,
  textBoxes,
  fields,
  hyperlinks,
  headersAndFooters,
  contentControls,
  sections,
  bookmarks,
  runContent,
  protectedDocument,
  finalDocument,
  wpsDocument,
  otherMainPart: () => docx({ body: ["主文档部件另有其名。", "第二段。"], main: "word/document2.xml" }),
  byteOrderMarks: () => docx({ body: ["各部件以字节顺序标记开头。", "第二段。"], byteOrderMark: true }),
} satisfies Record<string, () => Uint8Array>;

export type FixtureName = keyof typeof fixtures;

/** The names, for `test.each`. */
export const fixtureNames = Object.keys(fixtures) as FixtureName[];
