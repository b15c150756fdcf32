import { character, face, fallbacks, firstLineCharacters, line, pageNumber, size } from "./gbt9704";
import { type Markup, W, xml } from "./markup";

/**
 * Which names the styles go by. A new document (`document`) redefines Word's own Title and Heading 1–3, so that
 * navigation, contents and the API know them; blocks put into an existing document (`own`) bring styles whose names
 * nobody else uses, because Word keeps the resident definition of a style that it already has.
 */
export type Naming = "document" | "own";

/** The paragraph styles, by what they are for. `byline` is a signature or date that stands under the title. */
export type StyleRole =
  | "title"
  | "byline"
  | "salutation"
  | "heading1"
  | "heading2"
  | "heading3"
  | "body"
  | "signature"
  | "date"
  | "caption"
  | "unit"
  | "header"
  | "cell"
  | "total"
  | "chart"
  | "chartCaption";

interface Look {
  readonly document: readonly [id: string, name: string];
  readonly own: readonly [id: string, name: string];
  readonly face: string;
  readonly size: number;
  /** Exact, in twips; `single` for what grows with the picture that stands in it. */
  readonly line: number | "single";
  readonly align: "center" | "both" | "left" | "right";
  /** Two characters in, as a paragraph property. */
  readonly indented?: true;
  readonly before?: number;
  readonly after?: number;
  /** 1 to 3 for a heading. */
  readonly level?: number;
  readonly keepNext?: true;
}

const text = { face: face.body, size: size.body, line: line.body, align: "both" } as const;
const heading = { ...text, indented: true, keepNext: true } as const;
const tabular = { face: face.body, size: size.table, line: line.table } as const;

/** 7.3.1–7.3.5 and, for tables, custom: one line free under the title, none between paragraphs. */
const looks: Record<StyleRole, Look> = {
  title: {
    document: ["Title", "Title"],
    own: ["NigaoTitle", "拟稿标题"],
    face: face.title,
    size: size.title,
    line: line.title,
    align: "center",
    after: line.body,
    keepNext: true,
  },
  byline: {
    document: ["GongwenByline", "公文题下署名"],
    own: ["NigaoByline", "拟稿题下署名"],
    ...text,
    face: face.heading2,
    align: "center",
    after: line.body,
    keepNext: true,
  },
  salutation: {
    document: ["GongwenSalutation", "公文称谓"],
    own: ["NigaoSalutation", "拟稿称谓"],
    ...text,
    keepNext: true,
  },
  heading1: {
    document: ["Heading1", "heading 1"],
    own: ["NigaoHeading1", "拟稿一级标题"],
    ...heading,
    face: face.heading1,
    level: 1,
  },
  heading2: {
    document: ["Heading2", "heading 2"],
    own: ["NigaoHeading2", "拟稿二级标题"],
    ...heading,
    face: face.heading2,
    level: 2,
  },
  heading3: { document: ["Heading3", "heading 3"], own: ["NigaoHeading3", "拟稿三级标题"], ...heading, level: 3 },
  body: {
    document: ["GongwenBody", "公文正文"],
    own: ["NigaoBody", "拟稿正文"],
    ...text,
    indented: true,
  },
  signature: {
    document: ["GongwenSignature", "公文署名"],
    own: ["NigaoSignature", "拟稿署名"],
    ...text,
    align: "right",
  },
  date: {
    document: ["GongwenDate", "公文成文日期"],
    own: ["NigaoDate", "拟稿成文日期"],
    ...text,
    align: "right",
  },
  caption: {
    document: ["GongwenCaption", "公文表题"],
    own: ["NigaoCaption", "拟稿表题"],
    ...tabular,
    face: face.heading1,
    align: "center",
    before: 120,
    after: 60,
    keepNext: true,
  },
  unit: {
    document: ["GongwenTableUnit", "公文表格单位"],
    own: ["NigaoTableUnit", "拟稿表格单位"],
    ...tabular,
    align: "right",
    keepNext: true,
  },
  header: {
    document: ["GongwenTableHeader", "公文表头"],
    own: ["NigaoTableHeader", "拟稿表头"],
    ...tabular,
    face: face.heading1,
    align: "center",
    keepNext: true,
  },
  cell: {
    document: ["GongwenTableCell", "公文表格文字"],
    own: ["NigaoTableCell", "拟稿表格文字"],
    ...tabular,
    align: "left",
  },
  total: {
    document: ["GongwenTableTotal", "公文表格合计"],
    own: ["NigaoTableTotal", "拟稿表格合计"],
    ...tabular,
    face: face.heading1,
    align: "left",
  },
  chart: {
    document: ["GongwenChart", "公文图"],
    own: ["NigaoChart", "拟稿图"],
    ...tabular,
    line: "single",
    align: "center",
    before: 120,
    keepNext: true,
  },
  chartCaption: {
    document: ["GongwenChartCaption", "公文图题"],
    own: ["NigaoChartCaption", "拟稿图题"],
    ...tabular,
    face: face.heading1,
    align: "center",
    after: 120,
  },
};

const prompt = { document: ["PlaceholderText", "Placeholder Text"], own: ["NigaoPrompt", "拟稿待填"] } as const;

/** The id under which a part refers to the paragraph style. */
export function styleId(role: StyleRole, naming: Naming): string {
  return looks[role][naming][0];
}

/** The name under which a host shows the paragraph style. */
export function styleName(role: StyleRole, naming: Naming): string {
  return looks[role][naming][1];
}

/** The id of the character style in which prompts stand. */
export function promptStyleId(naming: Naming): string {
  return prompt[naming][0];
}

/** All four attributes, so that no theme and no machine's default decides; figures and Latin letters as `latin`. */
function fonts(eastAsia: string, latin: string = face.latin): Markup {
  return xml`<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${eastAsia}" w:cs="${latin}"/>`;
}

function runProperties({ face, size }: Pick<Look, "face" | "size">): Markup {
  return xml`<w:rPr>${fonts(face)}<w:b w:val="0"/><w:bCs w:val="0"/><w:i w:val="0"/><w:iCs w:val="0"/><w:caps w:val="0"/><w:strike w:val="0"/><w:color w:val="auto"/><w:spacing w:val="0"/><w:w w:val="100"/><w:kern w:val="0"/><w:position w:val="0"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:u w:val="none"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>`;
}

function paragraphProperties(look: Look): Markup {
  const { before = 0, after = 0, indented, level, keepNext } = look;
  const indent = indented
    ? xml`w:firstLineChars="${firstLineCharacters * 100}" w:firstLine="${firstLineCharacters * character}"`
    : xml`w:firstLine="0"`;
  return xml`<w:pPr>${keepNext && xml`<w:keepNext/>`}<w:keepLines w:val="0"/><w:pageBreakBefore w:val="0"/><w:widowControl/><w:spacing w:before="${before}" w:beforeAutospacing="0" w:after="${after}" w:afterAutospacing="0" w:line="${look.line === "single" ? 240 : look.line}" w:lineRule="${look.line === "single" ? "auto" : "exact"}"/><w:ind w:left="0" w:right="0" ${indent}/><w:contextualSpacing w:val="0"/><w:jc w:val="${look.align}"/>${level !== undefined && xml`<w:outlineLvl w:val="${level - 1}"/>`}</w:pPr>`;
}

const following: Partial<Record<StyleRole, StyleRole>> = {
  cell: "cell",
  header: "header",
  total: "cell",
  chart: "chartCaption",
  signature: "date",
};

/** Styles of our own names stand on nothing, so that no setting of the document they come into reaches them. */
function paragraphStyle(role: StyleRole, naming: Naming): Markup {
  const look = looks[role];
  const [id, name] = look[naming];
  const builtIn = naming === "document" && !id.startsWith("Gongwen");
  return xml`<w:style w:type="paragraph"${!builtIn && xml` w:customStyle="1"`} w:styleId="${id}"><w:name w:val="${name}"/>${
    naming === "document" && xml`<w:basedOn w:val="Normal"/>`
  }<w:next w:val="${styleId(following[role] ?? "body", naming)}"/><w:qFormat/>${paragraphProperties(look)}${runProperties(look)}</w:style>`;
}

function promptStyle(naming: Naming): Markup {
  const [id, name] = prompt[naming];
  return xml`<w:style w:type="character"${naming === "own" && xml` w:customStyle="1"`} w:styleId="${id}"><w:name w:val="${name}"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="767676"/></w:rPr></w:style>`;
}

const defaults = xml`<w:docDefaults><w:rPrDefault><w:rPr>${fonts(face.body)}<w:sz w:val="${size.body}"/><w:szCs w:val="${size.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;

/** Normal carries the body's type and line and no indent, because everything else stands on it. */
const basics = xml`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:line="${line.body}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`;

const footer = xml`<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:line="${pageNumber.line}" w:lineRule="exact"/><w:jc w:val="left"/></w:pPr><w:rPr>${fonts(face.pageNumber, face.pageNumber)}<w:sz w:val="${size.pageNumber}"/><w:szCs w:val="${size.pageNumber}"/></w:rPr></w:style>`;

/** The styles part. For a new document it holds the defaults too; for an insertion the paragraph styles alone. */
export function stylesPart(naming: Naming): Markup {
  const styles = (Object.keys(looks) as StyleRole[]).map((role) => paragraphStyle(role, naming));
  return xml`<w:styles xmlns:w="${W}">${naming === "document" && [defaults, basics, footer]}${styles}${promptStyle(naming)}</w:styles>`;
}

/** The font table, through which a machine without the faces finds what to show instead. */
export function fontTablePart(): Markup {
  const eastAsian = fallbacks.map(
    ({ face, instead, panose }) =>
      xml`<w:font w:name="${face}"><w:altName w:val="${instead}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  return xml`<w:fonts xmlns:w="${W}">${eastAsian}<w:font w:name="${face.latin}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}
