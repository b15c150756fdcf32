import { docx, escapeXml, paragraph, run } from "./docx";

const author = 'w:author="张三" w:date="2026-03-01T09:00:00Z"';

/** Footnotes and endnotes, one of them in the middle of a word, one with two paragraphs. */
export function notes(): Uint8Array {
  const reference = (kind: string, id: number) =>
    `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`;
  const mark = (kind: string) => `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:${kind}Ref/></w:r>`;
  const note = (kind: string, id: number, ...texts: string[]) => {
    const paragraphs = texts.map((text, index) =>
      paragraph(`${index === 0 ? mark(kind) : ""}${run(text)}`, '<w:pStyle w:val="FootnoteText"/>'),
    );
    return `<w:${kind} w:id="${id}">${paragraphs.join("")}</w:${kind}>`;
  };
  return docx({
    body: [
      paragraph(`${run("数据来自台账")}${reference("footnote", 1)}${run("，截至六月底。")}`),
      paragraph(`${run("注在词")}${reference("footnote", 2)}${run("中间。")}`),
      paragraph(`${run("尾注在句末。")}${reference("endnote", 1)}`),
    ].join(""),
    footnotes: note("footnote", 1, "台账由办公室保管。") + note("footnote", 2, "注的第一段。", "注的第二段。"),
    endnotes: note("endnote", 1, "尾注的文字。"),
  });
}

/** A comment on a word, one across two paragraphs, and one whose range is a point. */
export function comments(): Uint8Array {
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) =>
    `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;
  const comment = (id: number, text: string) =>
    `<w:comment w:id="${id}" ${author} w:initials="张">${paragraph(text, '<w:pStyle w:val="CommentText"/>')}</w:comment>`;
  return docx({
    body: [
      paragraph(`${run("全年共开展活动")}${start(0)}${run("十二次")}${end(0)}${run("，效果较好。")}`),
      paragraph(`${run("批注从")}${start(1)}${run("这一段起，")}`),
      paragraph(`${run("到这一段")}${end(1)}${run("止。")}`),
      paragraph(`${run("批注在一点上")}${start(2)}${end(2)}${run("。")}`),
    ].join(""),
    comments: comment(0, "请核对次数。") + comment(1, "两段合一段？") + comment(2, "此处可补一句。"),
  });
}

/** Inserted, deleted and moved text, a deleted paragraph mark, a formatting change; and paragraphs without any. */
export function trackedChanges(): Uint8Array {
  const deleted = (id: number, text: string) =>
    `<w:del w:id="${id}" ${author}><w:r><w:delText xml:space="preserve">${escapeXml(text)}</w:delText></w:r></w:del>`;
  const inserted = (id: number, text: string) => `<w:ins w:id="${id}" ${author}>${run(text)}</w:ins>`;
  const moved = (direction: "From" | "To", id: number, text: string) =>
    `<w:move${direction}RangeStart w:id="${id}" ${author} w:name="移动1"/><w:move${direction} w:id="${id + 1}" ${author}>${run(text)}` +
    `</w:move${direction}><w:move${direction}RangeEnd w:id="${id}"/>`;
  const formatting = `<w:b/><w:rPrChange w:id="30" ${author}><w:rPr/></w:rPrChange>`;
  return docx({
    body: [
      paragraph("这一段没有修订。"),
      paragraph(`${run("召开会议")}${deleted(1, "五")}${inserted(2, "六")}${run("次。")}`),
      paragraph(`${run("移走的句子原在此处：")}${moved("From", 10, "先学一步。")}`),
      paragraph(`${run("移到这里：")}${moved("To", 20, "先学一步。")}`),
      `<w:p><w:pPr><w:rPr><w:del w:id="3" ${author}/></w:rPr></w:pPr>${run("段落标记已删，")}</w:p>`,
      paragraph("与上一段相接。"),
      paragraph(`${run("格式有修订：")}${run("加粗", formatting)}`),
      paragraph("最后一段没有修订。"),
    ].join(""),
  });
}
