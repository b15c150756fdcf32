function style(type: string, id: string, name: string, content = "", isDefault = false): string {
  const mark = isDefault ? ' w:default="1"' : "";
  return `<w:style w:type="${type}"${mark} w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
}

/** Document defaults as a Chinese Word writes them: 等线 for both scripts, 10.5 pt, no spacing. */
export const documentDefaults =
  "<w:docDefaults><w:rPrDefault><w:rPr>" +
  '<w:rFonts w:ascii="等线" w:eastAsia="等线" w:hAnsi="等线" w:cs="Times New Roman"/><w:kern w:val="2"/>' +
  '<w:sz w:val="21"/><w:szCs w:val="22"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>' +
  "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>";

const cellMargins =
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>';

const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join("");

function headingStyle(level: number): string {
  return style(
    "paragraph",
    `Heading${level}`,
    `heading ${level}`,
    '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>' +
      `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${36 - level * 4}"/></w:rPr>`,
  );
}

/** The table, character and numbering styles that every document of Word has, whatever its paragraph styles are called. */
export const tableStyles =
  style("character", "DefaultParagraphFont", "Default Paragraph Font", '<w:uiPriority w:val="1"/>', true) +
  style(
    "table",
    "TableNormal",
    "Normal Table",
    `<w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${cellMargins}</w:tblPr>`,
    true,
  ) +
  style("numbering", "NoList", "No List", '<w:uiPriority w:val="99"/>', true) +
  style(
    "table",
    "TableGrid",
    "Table Grid",
    `<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`,
  );

/** The children of `w:styles` of an ordinary document with English style ids. */
export const defaultStyles =
  documentDefaults +
  style("paragraph", "Normal", "Normal", '<w:qFormat/><w:pPr><w:jc w:val="both"/></w:pPr>', true) +
  [1, 2, 3].map(headingStyle).join("") +
  tableStyles +
  style(
    "paragraph",
    "ListParagraph",
    "List Paragraph",
    '<w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="720"/></w:pPr>',
  ) +
  style("paragraph", "TOC1", "toc 1", '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>') +
  style("paragraph", "Header", "header", '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr>') +
  style("paragraph", "Footer", "footer", '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr>') +
  style("paragraph", "FootnoteText", "footnote text", '<w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr>') +
  style("paragraph", "CommentText", "annotation text", '<w:basedOn w:val="Normal"/>') +
  style("character", "FootnoteReference", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>') +
  style("character", "CommentReference", "annotation reference", '<w:rPr><w:sz w:val="21"/></w:rPr>') +
  style("character", "Hyperlink", "Hyperlink", '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>') +
  style("character", "PlaceholderText", "Placeholder Text", '<w:rPr><w:color w:val="808080"/></w:rPr>');
