import { docx, heading, paragraph, run } from "./docx";

/** A field as Word writes it: code and result between three marks. */
function field(code: string, result: string): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>`;
  return `${mark("begin")}${instruction}${mark("separate")}${result}${mark("end")}`;
}

/** A table of contents over two paragraphs, page numbers both ways, a field in a field. */
export function fields(): Uint8Array {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r>' +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const entry = (text: string, page: string, before = "", after = "") =>
    paragraph(
      `${before}<w:hyperlink w:anchor="_Toc1">${run(text)}<w:r><w:tab/></w:r>${field("PAGEREF _Toc1 \\h", run(page))}</w:hyperlink>${after}`,
      '<w:pStyle w:val="TOC1"/>',
    );
  const simple = '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>3</w:t></w:r></w:fldSimple>';
  return docx({
    body: [
      entry("一、主要做法", "1", begin),
      entry("二、下一步打算", "2", "", '<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
      paragraph(
        `<w:bookmarkStart w:id="1" w:name="_Toc1"/>${run("一、主要做法")}<w:bookmarkEnd w:id="1"/>`,
        '<w:pStyle w:val="Heading1"/>',
      ),
      paragraph(`${run("本页为第")}${field("PAGE", run("1"))}${run("页，共")}${simple}${run("页。")}`),
      paragraph(
        `${run("域中有域：")}${field(`IF 1 = 1`, `${run("外")}${field("DATE", run("2026年3月1日"))}${run("层")}`)}`,
      ),
      heading(1, "二、下一步打算"),
      paragraph("域之后的一段。"),
    ].join(""),
  });
}

/** A link to an address, a link to a bookmark, and a link as a field. */
export function hyperlinks(): Uint8Array {
  const link = (attribute: string, text: string) =>
    `<w:hyperlink ${attribute}>${run(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
  return docx({
    body: [
      paragraph(`${run("详见")}${link('r:id="rIdLink"', "单位主页")}${run("。")}`),
      paragraph(`${run("见")}${link('w:anchor="正文"', "正文")}${run("部分。")}`),
      paragraph(`${run("以域写成：")}${field('HYPERLINK "https://example.com/a"', run("链接文字"))}${run("。")}`),
      paragraph(`<w:bookmarkStart w:id="1" w:name="正文"/>${run("正文在此。")}<w:bookmarkEnd w:id="1"/>`),
    ].join(""),
    hyperlinks: { rIdLink: "https://example.com/" },
  });
}
