import { docx, paragraph } from "./docx";

interface Level {
  readonly format: string;
  readonly text: string;
}

function definition(id: number, levels: readonly Level[]): string {
  const lvls = levels.map(
    ({ format, text }, index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/>` +
      `<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${index * 420}" w:firstLine="0"/></w:pPr></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${lvls.join("")}</w:abstractNum>`;
}

function item(text: string, level = 0, list = 1): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** 一、（一）1.（1） by Word itself, and a second list that starts again at 三. */
export function automaticNumbering(): Uint8Array {
  return docx({
    body: [
      paragraph("自动编号的文件", '<w:jc w:val="center"/>'),
      item("主要工作"),
      item("学习教育", 1),
      item("抓集中学习", 2),
      item("抓个人自学", 2),
      item("组织生活", 1),
      paragraph("这一段没有编号。"),
      item("存在问题"),
      item("分项甲", 1),
      item("从三开始的另一列", 0, 2),
      item("接着是四", 0, 2),
    ].join(""),
    numbering:
      definition(0, [
        { format: "chineseCountingThousand", text: "%1、" },
        { format: "chineseCountingThousand", text: "（%2）" },
        { format: "decimal", text: "%3." },
        { format: "decimal", text: "（%4）" },
      ]) +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>',
  });
}

/** Two levels of bullets and a list in circled numbers. */
export function bullets(): Uint8Array {
  return docx({
    body: [
      item("第一点"),
      item("第一点之下", 1),
      item("第二点"),
      paragraph("两列之间的一段。"),
      item("带圈的一", 0, 2),
      item("带圈的二", 0, 2),
    ].join(""),
    numbering:
      definition(0, [
        { format: "bullet", text: "●" },
        { format: "bullet", text: "○" },
      ]) +
      definition(1, [{ format: "decimalEnclosedCircle", text: "%1" }]) +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  });
}
