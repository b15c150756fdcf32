import { docx, heading, paragraph, run, table } from "../docx/docx";
import { eachHost } from "../host/hosts";
import { bodyAfter } from "./body-after";
import { flatOpcOf } from "./package-of";

const centred = '<w:jc w:val="center"/>';
const p = (content: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const two = flatOpcOf(paragraph("新一", centred) + paragraph("新二", centred));
const three = flatOpcOf(paragraph("新一", centred) + paragraph("新二", centred) + paragraph(""));

const timeout = 60_000;

eachHost(
  "the last inserted paragraph joins what follows and loses its look; an empty one behind it saves it",
  async (open) => {
    const body = [paragraph("甲"), paragraph("乙")].join("");
    const before = (xml: string) =>
      bodyAfter(open, { body }, (whole) => {
        whole.paragraphs.getLast().getRange("Start").insertOoxml(xml, "Start");
      });
    expect(await before(two)).toBe(p(t("甲")) + p(t("新一"), centred) + p(t("新二") + t("乙")));
    expect(await before(three)).toBe(p(t("甲")) + p(t("新一"), centred) + p(t("新二"), centred) + p(t("乙")));
  },
  timeout,
);

eachHost(
  "a paragraph is parted where something is inserted into it, and so are its runs and links",
  async (open) => {
    const link = (content: string) => `<w:hyperlink w:anchor="a">${content}</w:hyperlink>`;
    const body = p(run("甲") + link(run("乙丙")) + run("丁"), centred);
    const after = await bodyAfter(open, { body }, (whole) => {
      whole.search("丙").getFirst().getRange("Start").insertOoxml(three, "Start");
    });
    expect(after).toBe(
      p(t("甲") + link(t("乙")), centred) +
        p(t("新一"), centred) +
        p(t("新二"), centred) +
        p(link(t("丙")) + t("丁"), centred),
    );
  },
  timeout,
);

eachHost(
  "a table at the end stays whole and the rest of the paragraph follows it",
  async (open) => {
    const after = await bodyAfter(open, { body: ["甲"] }, (whole) => {
      whole.paragraphs.getFirst().insertOoxml(flatOpcOf(table([["格"]])), "End");
    });
    expect(after).toMatch(/^<w:p><w:r><w:t>甲<\/w:t><\/w:r><\/w:p><w:tbl>.*<\/w:tbl><w:p\/>$/);
  },
  timeout,
);

eachHost(
  "a section that ends with the paragraph still ends behind what is inserted",
  async (open) => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const after = await bodyAfter(open, { body: p(run("节末"), section) + paragraph("后节") }, (whole) => {
      whole.search("节").getFirst().insertOoxml(three, "End");
    });
    expect(after).toBe(p(t("节")) + p(t("新一"), centred) + p(t("新二"), centred) + p(t("末"), section) + p(t("后节")));
  },
  timeout,
);

eachHost(
  "replacing a range, a paragraph, the whole body",
  async (open) => {
    const body = [paragraph("甲乙丙"), paragraph("丁")].join("");
    const one = flatOpcOf(paragraph("新"));
    const after = (batch: (whole: Word.Body) => void) => bodyAfter(open, { body }, batch);
    expect(await after((whole) => void whole.search("乙").getFirst().insertOoxml(one, "Replace"))).toBe(
      p(t("甲")) + p(t("新") + t("丙")) + p(t("丁")),
    );
    expect(await after((whole) => void whole.paragraphs.getFirst().insertOoxml(one, "Replace"))).toBe(
      p(t("新")) + p(t("丁")),
    );
    expect(await after((whole) => void whole.insertOoxml(three, "Replace"))).toBe(
      `${p(t("新一"), centred)}${p(t("新二"), centred)}<w:p/>`,
    );
  },
  timeout,
);

eachHost("the answer is a range of what was put in", async (open) => {
  await open(docx({ body: ["甲乙"] })).globals.Word.run(async (context) => {
    const put = context.document.body.search("甲").getFirst().insertOoxml(two, "End");
    put.load("text");
    await context.sync();
    expect(put.text).toBe("新一\n新二");
  });
});

eachHost(
  "headings come in with their level, unless the document has the style in its own way",
  async (open) => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const xml = flatOpcOf(heading(1, "一、") + paragraph(""), {
      "word/styles.xml": `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
    });
    await open(docx({ body: ["甲"] })).globals.Word.run(async (context) => {
      const { body } = context.document;
      body.insertOoxml(xml, "End");
      body.paragraphs.load("items/text,items/outlineLevel");
      await context.sync();
      expect(body.paragraphs.items.map(({ text, outlineLevel }) => `${text}${outlineLevel}`)).toEqual([
        "甲10",
        "一、1",
        "10",
      ]);
    });
  },
  timeout,
);

eachHost("what is no package is refused, and nothing is left behind", async (open) => {
  const { globals, session } = open(docx({ body: ["甲乙"] }));
  await globals.Word.run(async (context) => {
    for (const xml of ["<a/>", "<w:p", ""]) {
      context.document.body.search("甲").getFirst().insertOoxml(xml, "End");
      await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  });
  expect(session.paragraphs()).toHaveLength(1);
});

eachHost("getOoxml gives the blocks of a range in a package that can be inserted again", async (open) => {
  const source = open(docx({ body: heading(1, "一、") + paragraph("文") + paragraph("末") }));
  const xml = await source.globals.Word.run(async (context) => {
    const ooxml = context.document.body.search("文").getFirst().getOoxml();
    await context.sync();
    return ooxml.value;
  });
  expect(xml).toContain('<w:t xml:space="preserve">文</w:t>');
  expect(xml).not.toContain("一、");
  const target = open(docx({ body: ["甲"] }));
  await target.globals.Word.run(async (context) => {
    context.document.body.insertOoxml(xml, "Start");
    await context.sync();
  });
  expect(target.session.text(0)).toBe("文甲");
});

eachHost(
  "a cleared body keeps its last section, and what was in it does not come back",
  async (open) => {
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const body = table([["格"]]) + p(run("节"), section) + p(run("末"), centred);
    const after = await bodyAfter(open, { body }, async (whole, context) => {
      const hit = whole.search("格").getFirst();
      hit.load("text");
      whole.clear();
      whole.load("text");
      hit.load("text");
      await context.sync();
      expect([whole.text, hit.text]).toEqual(["", ""]);
    });
    expect(after).toBe(p("", centred));
  },
  timeout,
);
