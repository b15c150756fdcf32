import { descendants } from "../../src/embedded/package/xml";
import { formatNumber } from "../../src/embedded/text/number-format";
import { isListItem, listStrings } from "../../src/embedded/text/numbering";
import { numberingXml, type Parts, packageOf, stylesXml } from "./package-of";

interface Level {
  readonly format: string;
  readonly text: string;
  readonly more?: string;
}

function lvl(index: number, { format, text, more = "" }: Level): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function definition(id: number, levels: readonly Level[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.map((level, i) => lvl(i, level)).join("")}</w:abstractNum>`;
}

function num(id: number, definitionId: number, overrides = ""): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides}</w:num>`;
}

function item(level?: number, list = 1): string {
  const ilvl = level === undefined ? "" : `<w:ilvl w:val="${level}"/>`;
  return `<w:p><w:pPr><w:numPr>${ilvl}<w:numId w:val="${list}"/></w:numPr></w:pPr></w:p>`;
}

function styled(id: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr></w:p>`;
}

const plain = "<w:p/>";

/** The number of every paragraph; "" for one that is no list item. */
function numbers(body: string, numbering: string, parts: Parts = {}): string[] {
  const pkg = packageOf(body, { "word/numbering.xml": numberingXml(numbering), ...parts });
  const items = listStrings(pkg);
  return descendants(pkg.xml(pkg.main), "p").map((paragraph) => items.get(paragraph)?.listString ?? "");
}

const official = definition(0, [
  { format: "chineseCountingThousand", text: "%1、" },
  { format: "chineseCounting", text: "（%2）" },
  { format: "decimal", text: "%3." },
  { format: "decimalEnclosedCircle", text: "%4" },
]);

describe("formats", () => {
  it.each([
    ["decimal", [1, 10, 101], ["1", "10", "101"]],
    ["decimalZero", [1, 10], ["01", "10"]],
    ["chineseCounting", [1, 10, 11, 20, 21, 101], ["一", "十", "十一", "二十", "二十一", "一百零一"]],
    [
      "chineseCountingThousand",
      [12, 100, 110, 115, 1000, 1001, 1010, 10000, 10001, 20310],
      [
        "十二",
        "一百",
        "一百一十",
        "一百一十五",
        "一千",
        "一千零一",
        "一千零一十",
        "一万",
        "一万零一",
        "二万零三百一十",
      ],
    ],
    ["japaneseCounting", [1, 10, 11, 20, 100, 101, 111], ["一", "十", "十一", "二十", "百", "百一", "百十一"]],
    ["ideographDigital", [1, 10, 11, 20], ["一", "一〇", "一一", "二〇"]],
    ["chineseLegalSimplified", [1, 10, 23, 105], ["壹", "壹拾", "贰拾叁", "壹佰零伍"]],
    ["ideographLegalTraditional", [2, 36], ["貳", "參拾陸"]],
    ["decimalEnclosedCircle", [1, 20, 21], ["①", "⑳", "21"]],
    ["decimalEnclosedParen", [1, 20], ["⑴", "⒇"]],
    ["decimalEnclosedFullstop", [1, 20], ["⒈", "⒛"]],
    ["ideographEnclosedCircle", [1, 10], ["㊀", "㊉"]],
    ["decimalFullWidth", [1, 20], ["１", "２０"]],
    ["ideographTraditional", [1, 10, 11], ["甲", "癸", "甲"]],
    ["upperRoman", [1, 4, 9, 14, 1949], ["I", "IV", "IX", "XIV", "MCMXLIX"]],
    ["lowerRoman", [3, 40], ["iii", "xl"]],
    ["upperLetter", [1, 26, 27, 53], ["A", "Z", "AA", "AAA"]],
    ["lowerLetter", [2], ["b"]],
    ["none", [7], [""]],
    ["someFutureFormat", [7], ["7"]],
  ])("%s", (format, values, written) => {
    expect(values.map((value) => formatNumber(value, format))).toEqual(written);
  });
});

describe("counting", () => {
  it("numbers an official document, and restarts the lower levels", () => {
    const body = [item(0), item(1), item(2), item(2), item(3), item(1), plain, item(0), item(1), item(2)].join("");
    expect(numbers(body, official + num(1, 0))).toEqual([
      "一、",
      "（一）",
      "1.",
      "2.",
      "①",
      "（二）",
      "",
      "二、",
      "（一）",
      "1.",
    ]);
  });

  it("tells the level, from 0", () => {
    const pkg = packageOf(item(2) + item(), { "word/numbering.xml": numberingXml(official + num(1, 0)) });
    expect([...listStrings(pkg).values()].map(({ level }) => level)).toEqual([2, 0]);
  });

  it("writes upper levels as they stand, and as decimal where w:isLgl says so", () => {
    const levels = (more: string) =>
      definition(0, [
        { format: "chineseCounting", text: "第%1章" },
        { format: "decimal", text: "%1.%2", more },
      ]) + num(1, 0);
    const body = item(0) + item(0) + item(1);
    expect(numbers(body, levels(""))[2]).toBe("二.1");
    expect(numbers(body, levels("<w:isLgl/>"))[2]).toBe("2.1");
    expect(numbers(body, levels('<w:isLgl w:val="0"/>'))[2]).toBe("二.1");
  });

  it("goes on over two lists of one definition, and starts anew once where a list overrides its start", () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>';
    const body = [item(0), item(0, 2), item(0, 3), item(0, 3), item(0, 1)].join("");
    expect(numbers(body, official + num(1, 0) + num(2, 0) + num(3, 0, anew))).toEqual([
      "一、",
      "二、",
      "三、",
      "四、",
      "五、",
    ]);
    expect(numbers(item(0) + body, official + num(1, 0) + num(2, 0) + num(3, 0, anew)).slice(3, 5)).toEqual([
      "三、",
      "四、",
    ]);
  });

  it("counts two definitions apart", () => {
    const other = definition(1, [{ format: "decimal", text: "%1)" }]);
    expect(numbers(item(0) + item(0, 2) + item(0), official + other + num(1, 0) + num(2, 1))).toEqual([
      "一、",
      "1)",
      "二、",
    ]);
  });

  it("follows w:lvlRestart: never for 0, only below the named level otherwise", () => {
    const levels = (restart: number) =>
      definition(0, [
        { format: "decimal", text: "%1" },
        { format: "decimal", text: "%2" },
        { format: "decimal", text: "%3", more: `<w:lvlRestart w:val="${restart}"/>` },
      ]) + num(1, 0);
    const body = [item(0), item(1), item(2), item(1), item(2), item(0), item(2)].join("");
    expect(numbers(body, levels(0)).at(-1)).toBe("3");
    expect(numbers(body, levels(1))).toEqual(["1", "1", "1", "2", "2", "2", "1"]);
  });

  it("takes a level that a list overrides as a whole", () => {
    const override = `<w:lvlOverride w:ilvl="0">${lvl(0, { format: "upperLetter", text: "(%1)" })}</w:lvlOverride>`;
    expect(numbers(item(0), official + num(1, 0, override))).toEqual(["(A)"]);
  });

  it("counts through tables and content controls, and not in text boxes", () => {
    const table = `<w:tbl><w:tr><w:tc>${item(0)}</w:tc></w:tr></w:tbl>`;
    const control = `<w:sdt><w:sdtContent>${item(0)}</w:sdtContent></w:sdt>`;
    const box = `<w:p><w:r><w:pict><w:txbxContent>${item(0)}</w:txbxContent></w:pict></w:r></w:p>`;
    expect(numbers(item(0) + table + box + control, official + num(1, 0))).toEqual(["一、", "二、", "", "", "三、"]);
  });

  it("gives the character of a bullet", () => {
    const bullets = definition(0, [{ format: "bullet", text: "\uF06C" }]);
    expect(numbers(item(0) + item(0), bullets + num(1, 0))).toEqual(["\uF06C", "\uF06C"]);
  });

  it("falls back where the format is newer than the standard", () => {
    const text =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent ' +
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14">' +
      '<w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice><mc:Fallback><w:numFmt w:val="upperRoman"/>' +
      '</mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>';
    expect(numbers(item(0), text + num(1, 0))).toEqual(["I"]);
  });
});

describe("numbering by styles", () => {
  const levels = definition(0, [
    { format: "chineseCounting", text: "%1、", more: '<w:pStyle w:val="1"/>' },
    { format: "chineseCounting", text: "（%2）", more: '<w:pStyle w:val="2"/>' },
  ]);
  const style = (id: string, name: string, content: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
  const numPr = (content: string) => `<w:pPr><w:numPr>${content}</w:numPr></w:pPr>`;
  const parts = {
    "word/styles.xml": stylesXml(
      style("1", "heading 1", numPr('<w:numId w:val="1"/>')) +
        style("2", "heading 2", `<w:basedOn w:val="1"/>${numPr('<w:ilvl w:val="0"/>')}`) +
        style("x", "不编号的标题", `<w:basedOn w:val="1"/>${numPr('<w:numId w:val="0"/>')}`) +
        style("y", "照样编号", '<w:basedOn w:val="2"/>') +
        style("z", "没有联系", numPr('<w:ilvl w:val="1"/><w:numId w:val="2"/>')),
    ),
  };

  it("takes the list from the style chain and the level from w:lvl/w:pStyle", () => {
    const body = ["1", "2", "y", "x", "1", "2"].map(styled).join("");
    expect(numbers(body, levels + num(1, 0), parts)).toEqual(["一、", "（一）", "（二）", "", "二、", "（一）"]);
  });

  it("takes the level that the style names where no level names the style", () => {
    expect(numbers(styled("z"), levels + num(1, 0) + num(2, 0), parts)).toEqual(["（一）"]);
  });

  it("is switched off by numId 0, and the paragraph's own numbering wins", () => {
    const own = (content: string) => `<w:p><w:pPr><w:pStyle w:val="1"/><w:numPr>${content}</w:numPr></w:pPr></w:p>`;
    const body = own('<w:numId w:val="0"/>') + own('<w:ilvl w:val="1"/>');
    expect(numbers(body, levels + num(1, 0), parts)).toEqual(["", "（一）"]);
    const pkg = packageOf(body, { "word/numbering.xml": numberingXml(levels + num(1, 0)), ...parts });
    expect(descendants(pkg.xml(pkg.main), "p").map((paragraph) => isListItem(pkg, paragraph))).toEqual([false, true]);
  });

  it("follows a definition to a numbering style", () => {
    const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="list"/></w:abstractNum>';
    const list =
      '<w:style w:type="numbering" w:styleId="list"><w:name w:val="公文编号"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const styles = { "word/styles.xml": stylesXml(list) };
    expect(numbers(item(1, 2), levels + linked + num(1, 0) + num(2, 5), styles)).toEqual(["（一）"]);
  });
});

it("finds no list where the number or the definition is missing", () => {
  expect(numbers(item(0, 9) + item(0, 2), official + num(1, 0) + num(2, 7))).toEqual(["", ""]);
  expect(listStrings(packageOf(item(0))).size).toBe(0);
});
