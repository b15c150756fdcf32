import { capabilitiesWithout, features } from "../../src/host/capabilities";
import { type Host, HostError } from "../../src/host/host";
import { library } from "../../src/scaffold/library";
import { writeOwn } from "../../src/scaffold/own-file";
import { adoptDocument, failure, importFile, insert, look } from "../../src/taskpane/actions";
import { rewrite, shownRows } from "../../src/taskpane/scaffold/outline-changes";
import { deleteOwn, exportOwn, forget, nameOwn } from "../../src/taskpane/scaffold/scaffolds";
import { type Action, answersOf, chosenScaffold, placeOf, type State } from "../../src/taskpane/state";
import { createStore } from "../../src/taskpane/store";
import { docx, heading, paragraph } from "../docx/docx";
import { protectedDocument } from "../docx/settings-fixtures";
import { openHost } from "../host/embedded-host";
import { opened } from "./opened";

const old = ["第一段。", "第二段。", "第三段。"];
const known = { unit: "县档案馆党支部", period: "2026年上半年" };

const unseen = () => undefined;

/** The state after the action on a document, and the texts that stand in it then. */
async function act(action: Action, bytes: Uint8Array, state: State = opened(known), cursor = 0) {
  const { session, host } = openHost(bytes);
  const point = { paragraph: cursor, offset: 0 };
  session.select({ anchor: point, focus: point });
  const next = { ...state, ...(await action(state, host, unseen)) };
  return { next, texts: (await host.read()).paragraphs.map((paragraph) => paragraph.text) };
}

/** A host that answers every call with the error. */
function broken(error: Error): Host {
  const fail = () => Promise.reject(error);
  return {
    capabilities: capabilitiesWithout(new Map(features.map(({ id }) => [id, "version"]))),
    missing: new Map(),
    underlines: { draw: fail, remove: fail, attempt: fail, listen: () => () => undefined },
    read: fail,
    apply: fail,
    undo: fail,
    comment: fail,
    uncomment: fail,
    watch: () => () => undefined,
    setUpPage: fail,
    leave: fail,
    insert: fail,
    slots: fail,
    fill: fail,
    refreshTable: fail,
    refreshChart: fail,
    settleChart: async () => {},
    create: fail,
    select: fail,
  };
}

describe("where a scaffold goes unless the writer says so", () => {
  test.each<[string, Uint8Array, string]>([
    ["an empty document", docx(), "new"],
    ["a document with text", docx({ body: old }), "cursor"],
  ])("beside or into %s", async (_name, bytes, place) => {
    expect(placeOf((await act(look, bytes)).next)).toBe(place);
  });

  test("a host that does not answer leaves it at the cursor, without a message", async () => {
    const state = opened();
    const next = { ...state, ...(await look(state, broken(new HostError("gone", "GeneralException")), unseen)) };
    expect([placeOf(next), next.message]).toEqual(["cursor", undefined]);
  });
});

describe("inserting", () => {
  test("at the cursor puts every part behind the paragraph and says what was put in", async () => {
    const { next, texts } = await act(insert, docx({ body: old }), opened({ ...known, where: "cursor" }), 1);
    expect(texts.slice(0, 3)).toEqual(["第一段。", "第二段。", "县档案馆党支部2026年上半年党建工作总结"]);
    expect(texts.slice(-3)).toEqual(["县档案馆党支部", "2026年7月3日", "第三段。"]);
    const places = texts.join("").match(/【[^】]+】/g)!.length;
    expect(next.toast?.text).toBe(`已插入 6 部分，${places} 处待填。`);
    expect(next.units).toEqual(["县档案馆党支部"]);
  });

  test("at the end leaves what stands there as it was", async () => {
    const { texts } = await act(insert, docx({ body: old }), opened({ ...known, where: "end" }));
    expect(texts.slice(0, 3)).toEqual(old);
  });

  test("at the end is shown from its title on", async () => {
    const { session, host } = openHost(docx({ body: old }));
    await insert(opened({ ...known, where: "end" }), host, unseen);
    const { anchor, focus } = session.selection;
    expect([session.text(anchor.paragraph), anchor.offset]).toEqual(["县档案馆党支部2026年上半年党建工作总结", 0]);
    expect(focus).toEqual({ paragraph: anchor.paragraph, offset: session.text(anchor.paragraph).length });
  });

  test("as a document of its own leaves the open one as it was and offers a file where it cannot be opened", async () => {
    const { session, host } = openHost(docx({ body: old }));
    const made: Uint8Array[] = [];
    session.onCreate = (bytes) => made.push(bytes);
    const state = opened({ ...known, where: "new" });
    const opening = await insert(state, host, unseen);
    expect(opening.toast?.text).toMatch(/^已新建文档，6 部分，\d+ 处待填。$/);
    expect(made).toHaveLength(1);

    const files = { ...host, create: async () => ({ file: made[0]! }) };
    const offering = await insert(state, files, unseen);
    expect(offering.offered).toEqual({ name: "县档案馆党支部2026年上半年党建工作总结.docx", bytes: made[0] });
    expect((await host.read()).paragraphs.map((paragraph) => paragraph.text)).toEqual(old);
  });

  test("with a date that is none says so and puts nothing in", async () => {
    const { next, texts } = await act(insert, docx({ body: old }), opened({ ...known, date: "2026年2月30日" }));
    expect(next.message?.text).toMatch(/^日期不对，没有插入/);
    expect(texts).toEqual(old);
  });

  test("without a date leaves it to be filled", async () => {
    const { texts } = await act(insert, docx({ body: old }), opened({ ...known, date: " ", where: "end" }));
    expect(texts.at(-1)).toBe("【年月日】");
  });

  test("into a protected document says what to do and changes nothing", async () => {
    const { next, texts } = await act(insert, protectedDocument(), opened({ ...known, where: "end" }));
    expect(next.message?.text).toBe("这份文档受保护，只能看不能改。可以检查，插入要先解除保护。");
    expect(texts).toEqual(["受保护的文件。", "不得改动。"]);
  });
});

describe("an outline taken from a document", () => {
  const report = docx({
    body: [
      paragraph("县档案馆党支部2026年上半年工作总结"),
      heading(1, "一、主要工作"),
      heading(2, "（一）抓实学习"),
      paragraph("今年以来，开展学习12次。"),
      heading(1, "二、存在问题"),
    ].join(""),
  });

  test("becomes an own scaffold that is chosen, named after the document, its text left behind", async () => {
    const { next } = await act(adoptDocument("半年总结.docx"), report);
    expect(shownRows(next).map((row) => row.number + row.text)).toEqual([
      "县档案馆党支部2026年上半年工作总结",
      "写明时间、依据、工作主线和过渡句",
      "一、主要工作",
      "（一）抓实学习",
      "二、存在问题",
    ]);
    expect([chosenScaffold(next).name, next.naming]).toEqual(["半年总结", true]);
    expect(JSON.stringify(next.own)).not.toContain("12次");
  });

  test.each<[string, Uint8Array, RegExp]>([
    ["an empty document", docx(), /是空的/],
    ["a document without headings", docx({ body: old }), /没有找到标题/],
  ])("is not to be had from %s", async (_name, bytes, words) => {
    const { next } = await act(adoptDocument(undefined), bytes);
    expect(next.message?.text).toMatch(words);
    expect(next.own).toEqual([]);
  });
});

describe("own scaffolds as a file", () => {
  const nobody = broken(new Error("not asked for"));
  const own = { ...library[0]!, id: "own-1", name: "本支部的总结" };
  const read = async (text: string, state = opened()) => ({
    ...state,
    ...(await importFile(new Blob([text]))(state, nobody, unseen)),
  });

  test("come back from what was exported", async () => {
    const state = opened({ own: [own] });
    const offered = exportOwn(state).offered!;
    expect(offered.name).toBe("拟稿框架.json");
    const next = await read(new TextDecoder().decode(offered.bytes));
    expect(next.own).toEqual([own]);
    expect(next.toast?.text).toBe("已导入 1 个框架。");
  });

  test("are not taken twice, and get a name of their own", async () => {
    const again = await read(writeOwn([own]), opened({ own: [own] }));
    expect(again.own).toEqual([own]);
    expect(again.message?.text).toMatch(/没有重复导入/);
    const changed = await read(writeOwn([{ ...own, title: "{单位}总结" }]), opened({ own: [own] }));
    expect(changed.own.map(({ id, name }) => [id, name])).toEqual([
      ["own-1", "本支部的总结"],
      ["own-2", "本支部的总结2"],
    ]);
  });

  test.each([
    ["a text", "总结", /读不出来/],
    ["another JSON file", '{"a":1}', /没有框架/],
    ["a huge file", "x".repeat(9_000_000), /太大/],
  ])("%s is refused and changes nothing", async (_name, text, words) => {
    const next = await read(text, opened({ own: [own] }));
    expect(next.message?.text).toMatch(words);
    expect(next.own).toEqual([own]);
  });

  test("are renamed, and deleted with undo", () => {
    const state = opened({ own: [own], chosen: "own-1", naming: true });
    const named = { ...state, ...nameOwn(" 支部总结 ")(state) };
    expect([chosenScaffold(named).name, named.naming]).toEqual(["支部总结", false]);
    const deleted = { ...named, ...deleteOwn(named) };
    expect([deleted.own, deleted.chosen]).toEqual([[], library[0]!.id]);
    expect(chosenScaffold({ ...deleted, ...deleted.toast!.undo }).name).toBe("支部总结");
  });

  test("are forgotten on request, with undo", () => {
    const state = opened({ own: [own], chosen: "own-1" });
    const forgotten = { ...state, ...forget("own")(state) };
    expect([forgotten.own, forgotten.chosen]).toEqual([[], library[0]!.id]);
    expect({ ...forgotten, ...forgotten.toast!.undo }.own).toEqual([own]);
  });
});

describe("the store", () => {
  test("turns an action that is rejected into a message and goes on", async () => {
    const store = createStore(opened(known), () => broken(new HostError("县档案馆", "GeneralException")));
    await store.run(insert);
    expect(store.busy()).toBe(false);
    expect(store.state().message?.text).toMatch(/^这次没做成：文档没有回应（GeneralException）/);
    expect(store.state().message?.text).not.toContain("县档案馆");
    store.change(rewrite("#title"));
    expect(store.state().renaming).toBe("#title");
  });

  test("keeps what the writer changed while an action was under way", async () => {
    const { host } = openHost(docx({ body: old }));
    const store = createStore(opened({ ...known, where: "end" }), () => host);
    const running = store.run(insert);
    expect(store.busy()).toBe(true);
    store.change(() => ({ period: "2026年第三季度" }));
    await running;
    expect(store.state().period).toBe("2026年第三季度");
    expect(store.state().toast?.text).toMatch(/^已插入/);
  });

  test("runs actions one after the other", async () => {
    const { session, host } = openHost(docx({ body: old }));
    const store = createStore(opened({ ...known, where: "end" }), () => host);
    await Promise.all([store.run(insert), store.run(insert)]);
    expect(session.changes).toBe(2);
    const titles = (await host.read()).paragraphs.filter(({ text }) => text.endsWith("党建工作总结"));
    expect(titles).toHaveLength(2);
  });
});

test("a document that refuses is told from one that does not answer", () => {
  expect(failure(new HostError("", "NotAllowed"), insert).text).toMatch(/受保护/);
  expect(failure(new HostError("", "PartlyInserted"), insert).text).toMatch(/Ctrl\+Z/);
  expect(failure(new TypeError("县档案馆"), insert).text).toMatch(/程序出了错（TypeError）/);
});

test("a day that is none is not an answer", () => {
  expect(answersOf(opened({ date: "20260703" })).date).toBe("2026年7月3日");
  expect(answersOf(opened({ date: "7月3日" })).date).toBe("");
});
