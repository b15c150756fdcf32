import { paragraph, run, table } from "../docx/docx";
import { eachHost } from "../host/hosts";
import { type Batch, bodyAfter } from "./body-after";

const bold = "<w:b/>";
const p = (content: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const t = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

/** Replaces the first hit of a text. */
const replace =
  (query: string, text: string): Batch =>
  (body) => {
    body.search(query).getFirst().insertText(text, "Replace");
  };

const timeout = 60_000;

eachHost(
  "a replacement has the formatting of the first character that goes, and empty runs go",
  async (open) => {
    const body = [p(run("前") + run("甲乙", bold) + run("丙") + run("后"))];
    expect(await bodyAfter(open, { body: body.join("") }, replace("乙丙", "新"))).toBe(
      p(t("前") + t("甲新", bold) + t("后")),
    );
  },
  timeout,
);

eachHost(
  "comments, bookmarks and proofing marks at the edges of a replacement stay where they are",
  async (open) => {
    const marks =
      '<w:commentRangeStart w:id="0"/><w:bookmarkStart w:id="5" w:name="a"/><w:proofErr w:type="spellStart"/>';
    const ends =
      '<w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="5"/><w:commentRangeEnd w:id="0"/>' +
      '<w:r><w:commentReference w:id="0"/></w:r>';
    const body = p(run("前") + marks + run("旧") + ends + run("后"));
    const comments = `<w:comment w:id="0" w:author="a">${paragraph("说明")}</w:comment>`;
    expect(await bodyAfter(open, { body, comments }, replace("旧", "新的"))).toBe(
      p(t("前") + marks + t("新的") + ends + t("后")),
    );
  },
  timeout,
);

eachHost(
  "a note outside of the replaced text is untouched",
  async (open) => {
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const footnotes = `<w:footnote w:id="1">${paragraph("注")}</w:footnote>`;
    expect(await bodyAfter(open, { body: p(run("旧文") + note + run("后")), footnotes }, replace("旧文", "新"))).toBe(
      p(t("新") + note + t("后")),
    );
  },
  timeout,
);

eachHost(
  "text put into an insertion stays in it, and a tracked deletion in the paragraph stays too",
  async (open) => {
    const ins = (content: string) => `<w:ins w:id="1" w:author="a">${content}</w:ins>`;
    const del = '<w:del w:id="2" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>';
    expect(await bodyAfter(open, { body: p(run("前") + ins(run("插入")) + del) }, replace("入", "进"))).toBe(
      p(t("前") + ins(t("插进")) + del),
    );
  },
  timeout,
);

eachHost(
  "tabs and line breaks of a text become elements, line feeds become paragraphs in the same style",
  async (open) => {
    const body = p(run("甲乙"), '<w:jc w:val="center"/>');
    const jc = '<w:jc w:val="center"/>';
    expect(await bodyAfter(open, { body }, replace("乙", "一\t二\u000b三\n四"))).toBe(
      p("<w:r><w:t>甲一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t></w:r>", jc) + p(t("四"), jc),
    );
  },
  timeout,
);

eachHost(
  "Start, End, Before and After each go to their place, and the ranges know what they cover",
  async (open) => {
    const body = await bodyAfter(open, { body: [`中`] }, async (whole, context) => {
      const hit = whole.search("中").getFirst();
      hit.insertText("始", "Start");
      hit.insertText("末", "End");
      hit.insertText("先", "Before" as never);
      hit.insertText("后", "After" as never);
      hit.load("text");
      await context.sync();
      expect(hit.text).toBe("始中末");
    });
    expect(body).toBe(p(t("先始中末后")));
  },
  timeout,
);

eachHost(
  "ranges follow the edits before them",
  async (open) => {
    await bodyAfter(open, { body: ["统计、统计、统计"] }, async (whole, context) => {
      const hits = whole.search("统计");
      hits.load("items");
      await context.sync();
      hits.items[0]!.insertText("审计局", "Replace");
      hits.items[2]!.insertText("数", "Replace");
      const [, second] = hits.items;
      second!.load("text");
      whole.load("text");
      await context.sync();
      expect(second!.text).toBe("统计");
      expect(whole.text).toBe("审计局、统计、数");
    });
  },
  timeout,
);

eachHost(
  "a new paragraph has the properties of its neighbour, but does not end a section",
  async (open) => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const style = '<w:pStyle w:val="Heading1"/>';
    const body = p(run("一、标题", bold), style + section) + p(run("文"));
    expect(
      await bodyAfter(open, { body }, (whole) => {
        whole.paragraphs.getFirst().insertParagraph("前", "Before");
        whole.paragraphs.getLast().insertParagraph("后", "After");
      }),
    ).toBe(p(t("前", bold), style) + p(t("一、标题", bold), style + section) + p(t("文")) + p(t("后")));
  },
  timeout,
);

eachHost(
  "the last paragraph of a cell, and one that ends a section, cannot be deleted",
  async (open) => {
    const section = "<w:sectPr/>";
    const body = table([["格"]]) + p(run("节"), section) + p(run("文")) + p(run("末"));
    const after = await bodyAfter(open, { body }, async (whole, context) => {
      whole.paragraphs.getFirst().delete();
      whole.search("文").getFirst().paragraphs.getFirst().delete();
      await context.sync();
      whole.search("节").getFirst().paragraphs.getFirst().delete();
      await expect(context.sync()).rejects.toMatchObject({ code: "GeneralException" });
    });
    expect(after).toContain("</w:tcPr><w:p/></w:tc>");
    expect(after.endsWith(p(t("节"), section) + p(t("末")))).toBe(true);
  },
  timeout,
);

eachHost(
  "deleting from within one paragraph into another joins them",
  async (open) => {
    const body = p(run("甲乙")) + p(run("丙")) + p(run("丁戊", bold));
    expect(
      await bodyAfter(open, { body }, (whole) => {
        whole.search("乙").getFirst().expandTo(whole.search("丁").getFirst()).delete();
      }),
    ).toBe(p(t("甲") + t("戊", bold)));
  },
  timeout,
);

eachHost(
  "a bookmark that begins in a deleted paragraph lives on in the next",
  async (open) => {
    const start = '<w:bookmarkStart w:id="1" w:name="a"/>';
    const end = '<w:bookmarkEnd w:id="1"/>';
    expect(
      await bodyAfter(open, { body: p(start + run("甲")) + p(run("乙") + end) }, (whole) => {
        whole.paragraphs.getFirst().delete();
      }),
    ).toBe(p(start + t("乙") + end));
  },
  timeout,
);
