import { Package } from "../../src/embedded/package/package";
import { Session } from "../../src/embedded/session";
import { propertyOf } from "../../src/embedded/text/controls";
import { docx, paragraph, run } from "../docx/docx";
import { expectNoWorse } from "../gate/gate";
import { eachHost } from "../host/hosts";
import { bodyAfter } from "./body-after";

const p = (content: string) => `<w:p>${content}</w:p>`;
const t = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
const sdt = (id: number, properties: string, content: string) =>
  `<w:sdt><w:sdtPr><w:tag w:val="k${id}"/><w:id w:val="${id}"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const showing = "<w:showingPlcHdr/>";
const prompt = '<w:rStyle w:val="PlaceholderText"/>';

const timeout = 60_000;

eachHost("rich text controls are listed, plain text ones from WordApi 1.5 on, others never", async (open, profile) => {
  const body =
    p(
      sdt(1, "", run("一")) +
        sdt(2, "<w:text/>", run("二")) +
        sdt(3, '<w:dropDownList><w:listItem w:value="a"/></w:dropDownList>', run("三")),
    ) + sdt(4, "<w:richText/>", p(run("四") + sdt(5, "", run("五"))));
  await open(docx({ body })).globals.Word.run(async (context) => {
    const controls = context.document.contentControls;
    controls.load("items/id,items/tag,items/text,items/type");
    await context.sync();
    const ids = controls.items.map(({ id }) => id);
    expect(ids).toEqual(profile === "ltsc2021" ? [1, 4, 5] : [1, 2, 4, 5]);
    expect(controls.items.map(({ text }) => text).at(-2)).toBe("四五");
    expect(controls.items[0]).toMatchObject({ tag: "k1", type: "RichText" });
  });
});

eachHost("controls are found by tag, title and id", async (open) => {
  const body = p(sdt(1, "", run("一")) + sdt(2, "", run("二"))).replace(
    '<w:tag w:val="k2"/>',
    '<w:alias w:val="题"/><w:tag w:val="k1"/>',
  );
  await open(docx({ body })).globals.Word.run(async (context) => {
    const { contentControls } = context.document;
    const byTag = contentControls.getByTag("k1");
    const byTitle = contentControls.getByTitle("题");
    const byId = contentControls.getById(2);
    const none = contentControls.getByIdOrNullObject(9);
    const first = contentControls.getByTag("没有").getFirstOrNullObject();
    for (const collection of [byTag, byTitle]) collection.load("items/text");
    byId.load("text,title");
    await context.sync();
    expect(byTag.items.map(({ text }) => text)).toEqual(["一", "二"]);
    expect(byTitle.items.map(({ text }) => text)).toEqual(["二"]);
    expect(byId).toMatchObject({ text: "二", title: "题" });
    expect([none.isNullObject, first.isNullObject]).toEqual([true, true]);
    contentControls.getById(9).load("text");
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

eachHost(
  "a prompt is the text until the control is filled; then its look goes and its flag too",
  async (open) => {
    const body = p(run("共") + sdt(1, showing, t("【次数】", `${prompt}<w:sz w:val="32"/>`)) + run("次"));
    const after = await bodyAfter(open, { body }, async (whole, context) => {
      const control = context.document.contentControls.getFirst();
      control.load("text,placeholderText");
      await context.sync();
      expect(control).toMatchObject({ text: "【次数】", placeholderText: "【次数】" });
      control.insertText("12", "Replace");
      control.load("text,placeholderText");
      whole.load("text");
      await context.sync();
      expect(control).toMatchObject({ text: "12", placeholderText: "" });
      expect(whole.text).toBe("共12次");
    });
    expect(after).toBe(p(t("共") + sdt(1, "", t("12", '<w:sz w:val="32"/>')) + t("次")));
  },
  timeout,
);

eachHost(
  "what is typed into a control has the look that the control prescribes",
  async (open) => {
    const bold = "<w:rPr><w:b/></w:rPr>";
    const own = (extra: string) => `<w:sdt><w:sdtPr>${bold}<w:id w:val="1"/>${extra}</w:sdtPr>`;
    const body = p(`${own(showing)}<w:sdtContent>${t("提示", prompt)}</w:sdtContent></w:sdt>`);
    expect(
      await bodyAfter(open, { body }, (_, context) => {
        context.document.contentControls.getFirst().insertText("写好的", "Replace");
      }),
    ).toBe(p(`${own("")}<w:sdtContent>${t("写好的", "<w:b/>")}</w:sdtContent></w:sdt>`));
  },
  timeout,
);

eachHost(
  "a control without a single run is filled all the same, and one of several paragraphs keeps one",
  async (open) => {
    const body = p(run("前") + sdt(1, "", "") + run("后")) + sdt(2, "", p(run("甲")) + p(run("乙")));
    expect(
      await bodyAfter(open, { body }, (_, context) => {
        context.document.contentControls.getById(1).insertText("中", "Replace");
        context.document.contentControls.getById(2).insertText("丙", "Replace");
      }),
    ).toBe(p(t("前") + sdt(1, "", t("中")) + t("后")) + sdt(2, "", p(t("丙"))));
  },
  timeout,
);

eachHost(
  "Start and End go inside of the control",
  async (open) => {
    expect(
      await bodyAfter(open, { body: p(run("前") + sdt(1, "", run("中")) + run("后")) }, (_, context) => {
        const control = context.document.contentControls.getFirst();
        control.insertText("始", "Start");
        control.insertText("末", "End");
      }),
    ).toBe(p(t("前") + sdt(1, "", t("始中末")) + t("后")));
  },
  timeout,
);

eachHost(
  "text beside a control stays outside of it",
  async (open) => {
    const body = p(sdt(1, "", run("中")));
    const after = await bodyAfter(open, { body }, (whole) => {
      whole.paragraphs.getFirst().insertText("前", "Start");
      whole.paragraphs.getFirst().insertText("后", "End");
    });
    expect(after).toBe(p(t("前") + sdt(1, "", t("中")) + t("后")));
  },
  timeout,
);

eachHost(
  "an emptied control keeps a run, so that the file stays sound",
  async (open) => {
    const body = p(run("前") + sdt(1, "", run("中", "<w:b/>")));
    expect(
      await bodyAfter(open, { body }, (_, context) => {
        context.document.contentControls.getFirst().clear();
      }),
    ).toBe(p(t("前") + sdt(1, "", "<w:r><w:rPr><w:b/></w:rPr></w:r>")));
  },
  timeout,
);

eachHost("a locked control refuses what its lock forbids, and says so", async (open) => {
  const lock = (value: string) => `<w:lock w:val="${value}"/>`;
  const body = p(sdt(1, lock("contentLocked"), run("不可改")) + sdt(2, lock("sdtLocked"), run("不可删")));
  const { session, globals } = open(docx({ body }));
  await globals.Word.run(async (context) => {
    const { contentControls, body: whole } = context.document;
    const [first, second] = [contentControls.getById(1), contentControls.getById(2)];
    first.load("cannotEdit,cannotDelete");
    second.load("cannotEdit,cannotDelete");
    await context.sync();
    expect(first).toMatchObject({ cannotEdit: true, cannotDelete: false });
    expect(second).toMatchObject({ cannotEdit: false, cannotDelete: true });
    for (const forbidden of [
      () => first.insertText("改", "Replace"),
      () => whole.search("可改").getFirst().insertText("改", "Replace"),
      () => second.delete(false),
    ]) {
      forbidden();
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    }
    second.insertText("可改", "Replace");
    await context.sync();
  });
  expect(session.text(0)).toBe("不可改可改");
});

eachHost(
  "a control is put round a stretch of text, with tag and title",
  async (open) => {
    const body = p(run("共") + run("12") + run("次"));
    expect(
      await bodyAfter(open, { body }, (whole) => {
        const control = whole.search("共1").getFirst().insertContentControl();
        control.tag = "count";
        control.title = "次数";
        control.cannotDelete = true;
      }),
    ).toBe(
      p(
        '<w:sdt><w:sdtPr><w:alias w:val="次数"/><w:tag w:val="count"/><w:id w:val="100000001"/><w:lock w:val="sdtLocked"/></w:sdtPr>' +
          `<w:sdtContent>${t("共")}${t("1")}</w:sdtContent></w:sdt>${t("2")}${t("次")}`,
      ),
    );
  },
  timeout,
);

eachHost(
  "a control round a paragraph stands outside of it, and goes with or without its content",
  async (open) => {
    const body = [paragraph("一"), paragraph("二"), paragraph("三")].join("");
    const after = await bodyAfter(open, { body }, async (whole, context) => {
      whole.paragraphs.load("items");
      await context.sync();
      const [one, two] = whole.paragraphs.items;
      const kept = one!.insertContentControl();
      const gone = two!.insertContentControl();
      kept.load("text");
      await context.sync();
      expect(kept.text).toBe("一");
      kept.delete(true);
      gone.delete(false);
    });
    expect(after).toBe(p(t("一")) + p(t("三")));
  },
  timeout,
);

eachHost("a control cannot be put half round a hyperlink", async (open) => {
  const body = p(`<w:hyperlink w:anchor="a">${run("链接")}</w:hyperlink>${run("后")}`);
  const { session, globals } = open(docx({ body }));
  const run2 = globals.Word.run(async (context) => {
    context.document.body.search("接后").getFirst().insertContentControl();
    await context.sync();
  });
  await expect(run2).rejects.toMatchObject({ code: "GeneralException" });
  expect(session.text(0)).toBe("链接后");
});

eachHost(
  "controls of headers and footers are listed with the document's, behind those of the body, and filled",
  async (open) => {
    const content = {
      body: p(sdt(1, "", run("一"))),
      headers: { rIdHeader: p(run("眉") + sdt(2, showing, t("【眉】", prompt))) },
      footers: { rIdFooter: p(sdt(3, '<w:lock w:val="contentLocked"/>', run("脚"))) },
      section:
        '<w:headerReference w:type="default" r:id="rIdHeader"/><w:footerReference w:type="default" r:id="rIdFooter"/>',
    };
    const before = docx(content);
    const { session, globals } = open(before);
    await globals.Word.run(async (context) => {
      const { contentControls, body } = context.document;
      contentControls.load("items/text");
      body.contentControls.load("items/text");
      await context.sync();
      expect(contentControls.items.map(({ text }) => text)).toEqual(["一", "【眉】", "脚"]);
      expect(body.contentControls.items.map(({ text }) => text)).toEqual(["一"]);
      const [, inHeader, inFooter] = contentControls.items;
      const holder = inHeader!.paragraphs.getFirst();
      const place = inHeader!.getRange("Whole").compareLocationWith(body.getRange("Whole"));
      inHeader!.insertText("新", "Replace");
      holder.load("text");
      await context.sync();
      expect([holder.text, place.value]).toEqual(["眉新", "Unrelated"]);
      inFooter!.insertText("新", "Replace");
      await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    });
    const headerOf = (bytes: Uint8Array) => Session.open(bytes).package.bytes("word/header_rIdHeader.xml");
    const after = session.save();
    await expectNoWorse(before, after);
    expect(new TextDecoder().decode(headerOf(after))).toContain(sdt(2, "", "<w:r><w:t>新</w:t></w:r>"));
    session.undo();
    expect(headerOf(session.save())).toEqual(headerOf(before));
  },
);

eachHost(
  "what goes into a prompt without text, or into a paragraph of prompts, is no prompt any more",
  async (open) => {
    const body = p(run("前", "<w:b/>") + sdt(1, showing, "")) + sdt(2, showing, p(""));
    expect(
      await bodyAfter(open, { body }, (_, context) => {
        context.document.contentControls.getById(1).insertText("甲", "Replace");
        context.document.contentControls.getById(2).insertText("乙", "Replace");
      }),
    ).toBe(p(t("前", "<w:b/>") + sdt(1, "", t("甲", "<w:b/>"))) + sdt(2, "", p(t("乙"))));
  },
);

eachHost(
  "controls without an id of their own get one, and the file is what it was until something is edited",
  async (open) => {
    const bytes = docx({
      body: p(sdt(5, "", run("一")) + sdt(5, "", run("二")) + sdt(6, "", run("三")).replace('<w:id w:val="6"/>', "")),
    });
    const { session, globals } = open(bytes);
    await globals.Word.run(async (context) => {
      const { contentControls } = context.document;
      contentControls.load("items/id,items/text");
      await context.sync();
      const ids = contentControls.items.map(({ id }) => id);
      expect(ids[0]).toBe(5);
      expect(new Set(ids).size).toBe(3);
      contentControls.getById(ids[1]!).load("text");
      await context.sync();
      const again = open(bytes)
        .session.contentControls()
        .map((control) => propertyOf(control, "id"));
      expect(again.map(Number)).toEqual(ids);
    });
    const main = "word/document.xml";
    expect(session.package.bytes(main)).toEqual(Package.open(bytes).bytes(main));
  },
);
