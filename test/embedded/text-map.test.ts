import { reviewedText, textMap } from "../../src/embedded/text/text-map";
import { run } from "../docx/docx";
import { paragraphOf } from "./paragraph-xml";

const text = (content: string) => textMap(paragraphOf(content)).text;
const r = (content: string) => `<w:r>${content}</w:r>`;
const field = (mark: string) => r(`<w:fldChar w:fldCharType="${mark}"/>`);

describe("what a paragraph's text is made of", () => {
  test.each([
    ["runs", run("上半年") + run("工作"), "上半年工作"],
    [
      "tabs, breaks and hyphens",
      r("<w:t>甲</w:t><w:tab/><w:br/><w:noBreakHyphen/><w:softHyphen/><w:t>乙</w:t>"),
      "甲\t\u000b\u001e\u001f乙",
    ],
    ["page and column breaks", r('<w:br w:type="page"/><w:br w:type="column"/>'), "\u000c\u000e"],
    ["symbols, which arrive as a bracket", r('<w:sym w:font="Wingdings" w:char="F0FC"/>'), "("],
    [
      "notes, one mark each",
      r('<w:footnoteReference w:id="1"/>') + r('<w:endnoteReference w:id="1"/>'),
      "\u0002\u0002",
    ],
    [
      "comments, whose mark stands behind them",
      `<w:commentRangeStart w:id="0"/>${run("甲")}<w:commentRangeEnd w:id="0"/>${r('<w:commentReference w:id="0"/>')}`,
      "甲\u0005",
    ],
    ["an inline picture", r("<w:drawing><wp:inline/></w:drawing>"), "\ufffc"],
    ["a floating picture, which is no text", run("甲") + r("<w:drawing><wp:anchor/></w:drawing>") + run("乙"), "甲乙"],
    ["a floating VML shape", r('<w:pict><v:shape style="position:absolute;left:0"/></w:pict>'), ""],
    ["an embedded object", r('<w:object><v:shape style="width:1pt"/></w:object>'), "\ufffc"],
    [
      "a text box, which is not of this paragraph",
      r(
        `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><w:txbxContent><w:p>${run("框")}</w:p></w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback>${run("框")}</mc:Fallback></mc:AlternateContent>`,
      ),
      "",
    ],
    ["a formula", "<m:oMath><m:r/></m:oMath>", "\ufffc"],
    [
      "a field's result without its code",
      field("begin") + r("<w:instrText> PAGE </w:instrText>") + field("separate") + run("3") + field("end"),
      "3",
    ],
    [
      "a field in the code of another",
      field("begin") +
        r("<w:instrText>IF </w:instrText>") +
        field("begin") +
        field("separate") +
        run("内") +
        field("end") +
        field("separate") +
        run("外") +
        field("end"),
      "外",
    ],
    ["a simple field", `<w:fldSimple w:instr="DATE">${run("7月")}</w:fldSimple>`, "7月"],
    [
      "hyperlinks, tags and content controls",
      `<w:hyperlink>${run("甲")}</w:hyperlink><w:smartTag>${run("乙")}</w:smartTag><w:sdt><w:sdtContent>${run("丙")}</w:sdtContent></w:sdt>`,
      "甲乙丙",
    ],
    [
      "a prompt",
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("【次数】")}</w:sdtContent></w:sdt>`,
      "【次数】",
    ],
    ["hidden text", run("甲", "<w:vanish/>"), "甲"],
    ["the base of a ruby", r(`<w:ruby><w:rt>${run("pin")}</w:rt><w:rubyBase>${run("拼")}</w:rubyBase></w:ruby>`), "拼"],
    ["white space only where it is preserved", `<w:r><w:t> 甲 </w:t></w:r>${run(" 乙 ")}`, "甲 乙 "],
    ["line feeds of the file, which are spaces", '<w:r><w:t xml:space="preserve">甲\n乙</w:t></w:r>', "甲 乙"],
  ])("%s", (_name, content, expected) => {
    expect(text(content)).toBe(expected);
  });
});

test("tracked deletions are in the text, as in Word, and out of the reviewed one", () => {
  const deleted = '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>';
  const map = textMap(
    paragraphOf(
      `${run("前")}${deleted}<w:ins w:id="2">${run("新")}</w:ins><w:moveFrom w:id="3">${run("移")}</w:moveFrom>`,
    ),
  );
  expect(map.text).toBe("前旧新移");
  expect(reviewedText(map, "Current")).toBe("前新");
  expect(reviewedText(map, "Original")).toBe("前旧移");
});

test("the pieces cover the text without gaps", () => {
  const { pieces, text } = textMap(paragraphOf(run("甲乙") + r("<w:tab/>") + run("") + run("丙")));
  expect(pieces.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
  ]);
  expect(pieces.map(({ start, end }) => text.slice(start, end))).toEqual(["甲乙", "\t", "丙"]);
});
