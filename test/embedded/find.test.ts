import { find, needleOf } from "../../src/embedded/text/find";
import { textMap } from "../../src/embedded/text/text-map";
import { run } from "../docx/docx";
import { paragraphOf } from "./paragraph-xml";

const places = (content: string, query: string, matchCase = true) =>
  find(textMap(paragraphOf(content)), needleOf(query), matchCase).map(({ start, end }) => [start, end]);

test("hits come in order and never overlap", () => {
  expect(places(run("哈哈哈哈哈"), "哈哈")).toEqual([
    [0, 2],
    [2, 4],
  ]);
});

test("a hit may begin in one run and end in another, and go across the edges of a field or a content control", () => {
  expect(places(run("工") + run("作"), "工作")).toEqual([[0, 2]]);
  expect(places(`${run("第")}<w:sdt><w:sdtContent>${run("3")}</w:sdtContent></w:sdt>${run("次")}`, "第3次")).toEqual([
    [0, 3],
  ]);
  expect(places(`${run("共")}<w:fldSimple w:instr="X">${run("5")}</w:fldSimple>${run("页")}`, "共5页")).toEqual([
    [0, 3],
  ]);
});

test("quotation marks are found whichever way they turn, and full width for half width", () => {
  const text = run('“统计”和"统计"，ＡＢ和AB');
  expect(places(text, '"统计"')).toEqual([
    [0, 4],
    [5, 9],
  ]);
  expect(places(text, "AB")).toEqual([
    [10, 12],
    [13, 15],
  ]);
});

test("letters differ by case only when asked to", () => {
  expect(places(run("Word word"), "word", true)).toEqual([[5, 9]]);
  expect(places(run("Word word"), "word", false)).toHaveLength(2);
});

test("nothing is found across a note, a comment's mark, an object or a tracked deletion", () => {
  const between = (content: string) => places(run("工") + content + run("作"), "工作");
  expect(between('<w:r><w:footnoteReference w:id="1"/></w:r>')).toEqual([]);
  expect(between('<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>')).toEqual([]);
  expect(places(`${run("工")}<w:del w:id="1"><w:r><w:delText>作</w:delText></w:r></w:del>`, "工作")).toEqual([]);
  expect(places(`${run("甲")}<w:r><w:footnoteReference w:id="1"/></w:r>`, "甲\u0002")).toEqual([]);
});

test("text boxes are never searched", () => {
  expect(
    places(
      `<w:r><w:pict><v:shape><w:txbxContent><w:p>${run("框中")}</w:p></w:txbxContent></v:shape></w:pict></w:r>`,
      "框中",
    ),
  ).toEqual([]);
});

test("only the caret is special", () => {
  expect(
    places(
      '<w:r><w:t>a^b</w:t><w:tab/><w:t>?*[]</w:t><w:br/><w:t xml:space="preserve">\u00a0c</w:t></w:r>',
      "a^^b^t?*[]^l^sc",
    ),
  ).toEqual([[0, 11]]);
});

test.each([
  ["an empty string", "", "InvalidArgument"],
  ["256 characters", "字".repeat(256), "SearchStringInvalidOrTooLong"],
  ["an unknown escape", "a^q", "SearchStringInvalidOrTooLong"],
])("%s is refused", (_name, query, code) => {
  expect(() => needleOf(query)).toThrow(expect.objectContaining({ code }));
});

test("255 characters are found", () => {
  expect(places(run("字".repeat(255)), "字".repeat(255))).toEqual([[0, 255]]);
});
