import { parseNotation } from "../../src/document/notation";
import { type Heading, outline, titleOf } from "../../src/document/outline";

function drawn(headings: readonly Heading[], indent = ""): string[] {
  return headings.flatMap((heading) => [
    `${indent}${heading.number}${heading.text}`,
    ...drawn(heading.children, `${indent}  `),
  ]);
}

const outlineOf = (notation: string) => drawn(outline(parseNotation(notation)));

test("typed numbers make the tree", () => {
  expect(
    outlineOf(`县档案馆党支部2026年上半年工作总结
今年以来，支部做了这些工作。
一、主要工作
（一）抓实理论学习
组织学习3次。
（二）建强支部班子
1.配齐支委
二、存在问题`),
  ).toEqual(["一、主要工作", "  （一）抓实理论学习", "  （二）建强支部班子", "    1.配齐支委", "二、存在问题"]);
});

test("a heading that runs in ends at its full stop", () => {
  const [heading] = outline(parseNotation("（一）聚焦主责，强化建设。始终坚持学习。"));
  expect(heading).toMatchObject({ number: "（一）", text: "聚焦主责，强化建设", end: 13 });
});

test("a numbered paragraph whose first sentence is long is text", () => {
  const long = `1.${"持续推动各项任务落实到位，".repeat(4)}取得成效。还要继续。`;
  expect(outlineOf(long)).toEqual([]);
});

test("Word's levels and automatic numbers count like typed ones", () => {
  expect(
    outlineOf(`# 主要工作
## 抓实理论学习
{（二）} 建强支部班子
# 存在问题`),
  ).toEqual(["主要工作", "  抓实理论学习", "  （二）建强支部班子", "存在问题"]);
});

test("a level that is skipped leaves no gap", () => {
  expect(outlineOf("一、主要工作\n1.抓学习\n（一）建班子\n二、问题")).toEqual([
    "一、主要工作",
    "  1.抓学习",
    "  （一）建班子",
    "二、问题",
  ]);
});

test("numbers in tables, decimals and list items with semicolons are no headings", () => {
  expect(outlineOf("| 一、项目 |\n3.5万元已到账\n（一）开展学习；")).toEqual([]);
});

test("the title is the first text that is short, unnumbered and no sentence", () => {
  expect(titleOf(parseNotation("\n关于党建工作的汇报\n局机关党委："))).toBe(1);
  expect(titleOf(parseNotation("今年以来，支部工作取得进展。\n一、主要工作"))).toBeUndefined();
  expect(titleOf(parseNotation("一、主要工作"))).toBeUndefined();
  expect(titleOf(parseNotation("各位领导、同志们："))).toBeUndefined();
  expect(titleOf(parseNotation(""))).toBeUndefined();
});

test("a title in a heading style is not a section", () => {
  expect(outlineOf("# 党支部工作总结\n# 一、主要工作")).toEqual(["一、主要工作"]);
});
