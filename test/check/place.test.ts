import { plainContext } from "../../src/check/context";
import { placeText } from "../../src/check/place";
import { read } from "../../src/check/read";
import { parseNotation } from "../../src/document/notation";

const snapshot = parseNotation(
  [
    "县档案馆党支部2026年上半年工作总结",
    "今年以来，在县直机关工委的领导下，支部认真开展工作。现将有关情况总结如下。",
    "一、主要工作",
    "支部抓实各项工作，取得新的成效，有力推动了业务工作。",
    "（一）抓实学习。组织集体学习6次，研讨2次。",
    "党员撰写心得体会22篇。",
    "| 项目 | 次数 |",
    "县档案馆党支部",
    "2026年7月3日",
  ].join("\n"),
);
const reading = read(snapshot, plainContext);

test.each<[number, number, string]>([
  [0, 0, "标题"],
  [1, 3, "导语"],
  [2, 2, "一、标题"],
  [3, 0, "一、第1段"],
  [4, 4, "一、（一）标题"],
  [4, 12, "一、（一）第1段"],
  [5, 0, "一、（一）第2段"],
  [6, 0, "表格里"],
  [8, 0, "落款"],
  [9, 0, "日期"],
])("paragraph %i from %i is told as %s", (paragraph, start, place) => {
  expect(placeText(reading, { paragraph, start, end: start + 1 })).toBe(place);
});
