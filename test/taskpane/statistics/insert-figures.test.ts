import { newDocument } from "../../../src/host/layout/new-document";
import { insertSentences, insertTables } from "../../../src/taskpane/statistics/insert-figures";
import { readPasted } from "../../../src/taskpane/statistics/statistics-actions";
import { createStore } from "../../../src/taskpane/store";
import { openHost } from "../../host/embedded-host";
import { opened } from "../opened";

const block = {
  期间: "2026年上半年",
  党费: { 交纳人数: 11, 党费金额: "2086元" },
  表格: [{ 标题: "党员发展情况", 单位: "名", 列: ["项目", "本期"], 行: [["预备党员", 7]] }],
};

test("a sentence put at the cursor after a table goes behind that table, not between it and its caption", async () => {
  const report = newDocument([
    { role: "title", content: ["县档案馆党支部工作总结"] },
    { role: "body", content: ["现将上半年工作总结如下。"] },
    { role: "body", content: ["以上报告，请审阅。"] },
  ]);
  const { host } = openHost(report);
  const store = createStore(opened({ page: "statistics", tab: "statistics", aim: "cursor" }), () => host);
  await store.run(readPasted(JSON.stringify(block)));
  const snapshot = await host.read();
  await host.select(snapshot, {
    paragraph: snapshot.paragraphs.findIndex(({ text }) => text.startsWith("现将")),
    start: 0,
    end: 2,
  });
  await store.run(insertTables);
  await store.run(insertSentences);
  const texts = (await host.read()).paragraphs.map(({ text }) => text);
  const caption = texts.indexOf("表2 党员发展情况");
  expect(texts.slice(caption, caption + 6)).toEqual(["表2 党员发展情况", "单位：名", "项目", "本期", "预备党员", "7"]);
  expect(texts.findIndex((text) => text.includes("2086元"))).toBeGreaterThan(caption + 5);
});
