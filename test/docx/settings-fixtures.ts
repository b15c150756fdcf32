import { documentDefaults, tableStyles } from "./default-styles";
import { docx, paragraph } from "./docx";

/** A document that may only be read. */
export function protectedDocument(): Uint8Array {
  return docx({
    body: ["受保护的文件。", "不得改动。"],
    settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
  });
}

/** A document marked as final: Word asks before it lets anyone edit. */
export function finalDocument(): Uint8Array {
  return docx({
    body: ["标记为最终状态的文件。"],
    properties:
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="_MarkAsFinal"><vt:bool>true</vt:bool></property>',
  });
}

/** As WPS and a Chinese Word write it: style ids are numbers and letters, names are the English ones, and a style of the unit's own. */
export function wpsDocument(): Uint8Array {
  const style = (id: string, name: string, content: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
  const headings = [1, 2, 3].map((level) =>
    style(
      String(level),
      `heading ${level}`,
      `<w:basedOn w:val="a"/><w:next w:val="a"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr>`,
    ),
  );
  const own = style(
    "a3",
    "正文缩进二字",
    '<w:basedOn w:val="a"/><w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr>',
  );
  const sub = style("a4", "单位二级标题", '<w:basedOn w:val="2"/><w:rPr><w:b/></w:rPr>');
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const numbered = (id: string, text: string) => paragraph(text, `<w:pStyle w:val="${id}"/>`);
  return docx({
    body: [
      paragraph("某单位工作总结", '<w:jc w:val="center"/>'),
      numbered("1", "一、主要做法"),
      numbered("2", "（一）加强学习"),
      numbered("a3", "坚持每月集中学习。"),
      numbered("a4", "（二）改进作风"),
      numbered("a3", "坚持到一线去。"),
      paragraph("正文直接设了大纲级别。", '<w:outlineLvl w:val="2"/>'),
    ].join(""),
    styles: documentDefaults + normal + headings.join("") + tableStyles + own + sub,
  });
}
