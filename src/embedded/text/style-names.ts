const numbered = (from: string, to: string, count = 9): [string, string][] =>
  Array.from({ length: count }, (_, i) => [`${from} ${i + 1}`, `${to}${i + 1}`]);

/**
 * Names of built-in styles as files write them (lower case), with their names in Word's API (Word.BuiltInStyleName).
 * Files write the English names whatever the language of Word; converters and old programs also write Chinese ones.
 */
const builtIns = new Map<string, string>([
  ["normal", "Normal"],
  ...numbered("heading", "Heading"),
  ...numbered("toc", "Toc"),
  ["footnote text", "FootnoteText"],
  ["footnote reference", "FootnoteReference"],
  ["endnote text", "EndnoteText"],
  ["endnote reference", "EndnoteReference"],
  ["header", "Header"],
  ["footer", "Footer"],
  ["caption", "Caption"],
  ["title", "Title"],
  ["subtitle", "Subtitle"],
  ["hyperlink", "Hyperlink"],
  ["strong", "Strong"],
  ["emphasis", "Emphasis"],
  ["no spacing", "NoSpacing"],
  ["list paragraph", "ListParagraph"],
  ["quote", "Quote"],
  ["intense quote", "IntenseQuote"],
  ["subtle emphasis", "SubtleEmphasis"],
  ["intense emphasis", "IntenseEmphasis"],
  ["subtle reference", "SubtleReference"],
  ["intense reference", "IntenseReference"],
  ["book title", "BookTitle"],
  ["bibliography", "Bibliography"],
  ["toc heading", "TocHeading"],
  ["table grid", "TableGrid"],
]);

const chinese = new Map<string, string>([
  ["正文", "normal"],
  ...numbered("标题", "heading "),
  ...numbered("目录", "toc "),
  ["脚注文本", "footnote text"],
  ["脚注引用", "footnote reference"],
  ["尾注文本", "endnote text"],
  ["尾注引用", "endnote reference"],
  ["页眉", "header"],
  ["页脚", "footer"],
  ["题注", "caption"],
  ["标题", "title"],
  ["副标题", "subtitle"],
  ["超链接", "hyperlink"],
  ["要点", "strong"],
  ["强调", "emphasis"],
  ["无间隔", "no spacing"],
  ["列表段落", "list paragraph"],
  ["列出段落", "list paragraph"],
  ["引用", "quote"],
  ["明显引用", "intense quote"],
  ["网格型", "table grid"],
]);

/** The name by which styles are compared: two names of one built-in style, whatever case and language, are equal. */
export function styleKey(name: string): string {
  const lower = name.trim().replace(/\s+/g, " ").toLowerCase();
  const key = chinese.get(lower) ?? chinese.get(lower.replace(/^(标题|目录)(\d)$/, "$1 $2")) ?? lower;
  // Names that are not built in differ by case in Word.
  return builtIns.has(key) ? key : name.trim();
}

/** The name of a style in Word.BuiltInStyleName, or Other. */
export function builtInName(name: string): string {
  return builtIns.get(styleKey(name)) ?? "Other";
}

/** The name under which a Chinese Word shows a style: 正文 for Normal, 标题 1 for heading 1; others as they are. */
export function shownName(name: string): string {
  const key = styleKey(name);
  for (const [shown, meant] of chinese) if (meant === key) return shown.replace(/^(标题|目录)(\d)$/, "$1 $2");
  return name;
}
