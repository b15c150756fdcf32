import { newDocument } from "../../../src/host/layout/new-document";
import { insertTables } from "../../../src/taskpane/statistics/insert-figures";
import { readPasted } from "../../../src/taskpane/statistics/statistics-actions";
import { leftOutAtFirst, tableChoices } from "../../../src/taskpane/statistics/table-choices";
import { createStore } from "../../../src/taskpane/store";
import { expectSound } from "../../gate/gate";
import { openHost } from "../../host/embedded-host";
import { opened } from "../opened";

const block = (period: string, unit: string, count: number) =>
  JSON.stringify({
    表格: [{ 标题: `${period}党员发展情况`, 单位: unit, 列: ["项目", "本期"], 行: [["预备党员", count]] }],
  });

test("the table of the half-year becomes that of the year, with its caption and its unit", async () => {
  const { session, host } = openHost(newDocument([{ role: "title", content: ["工作总结"] }]));
  const store = createStore(opened({ page: "tables", tab: "statistics" }), () => host);
  const texts = () => session.paragraphs().map((_, i) => session.text(i));
  const insert = async (pasted: string) => {
    await store.run(readPasted(pasted));
    store.change((state) => ({ aim: "end", leftOut: leftOutAtFirst(tableChoices(state)) }));
    await store.run(insertTables);
  };
  await insert(block("2026年上半年", "名", 7));
  expect(store.state().message?.text).toBe("插入了 1 张表。");
  await insert(block("2026年", "人", 7));
  expect(store.state().message).toMatchObject({ intent: "success", text: "更新了 1 张表。" });
  expect(texts().filter((text) => /^表|^单位/.test(text))).toEqual(["表1 2026年党员发展情况", "单位：人"]);
  expect(texts().filter((text) => text === "预备党员")).toHaveLength(1);
  expect(tableChoices(store.state())[0]!.plan).toMatchObject({ changes: [], words: [] });
  await expectSound(session.save());
});
