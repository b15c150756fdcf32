import { type Category, categories, type Example, type Rule, severities } from "./rule";

/** The documentation of the rules as one page of Markdown, from nothing but the rules themselves. */
export function rulesPage(rules: readonly Rule[]): string {
  const chapters = (Object.keys(categories) as Category[]).flatMap((category) => {
    const of = rules.filter((rule) => rule.category === category);
    return of.length === 0 ? [] : [`## ${categories[category]}\n`, ...of.map(section)];
  });
  return [
    "# 检查的规则\n",
    `共 ${rules.length} 条。这一页由 \`npm run docs\` 从 \`src/check/rules\` 写出来，不要用手改。\n`,
    "必改：确定是错的；建议：多半是错的；提示：习惯，或者值得看一眼。⟦ ⟧ 标出检查指着的地方。\n",
    ...chapters,
  ].join("\n");
}

function section(rule: Rule): string {
  const { id, title, severity, basis, source, why, examples } = rule;
  const about = [severities[severity], basis, ...(source === undefined ? [] : [source])].join(" · ");
  return [`### ${title}\n`, `\`${id}\` · ${about}\n`, `${why}\n`, ...examples.map(exampleLine), ""].join("\n");
}

function exampleLine(example: Example): string {
  const given = Object.entries(example.given ?? {})
    .map(([item, figure]) =>
      typeof figure === "number" ? `${item} ${figure}` : `${item} ${figure[0]}，上期 ${figure[1]}`,
    )
    .join("；");
  const against = given === "" ? "" : `（统计：${given}）`;
  if ("fine" in example) {
    return `- 不报${against}：${inline(example.fine)}`;
  }
  return `- 错${against}：${inline(example.wrong)}${example.right === undefined ? "" : `  \n  对：${inline(example.right)}`}`;
}

/** An example on one line, its paragraphs parted by ↵, its odd spaces shown, long ones cut in their middle. */
function inline(text: string): string {
  const short = text.length <= 160 ? text : `${text.slice(0, 80)} …… ${text.slice(-60)}`;
  const shown = short
    .replace(/\n/g, " ↵ ")
    .replace(/[\u00a0\u3000\u00ad\u200b-\u200f\u2060-\u2069\u202a-\u202e\ufeff]/g, (char) => {
      return `[U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
    });
  const fence = shown.includes("`") ? "``" : "`";
  return `${fence}${shown}${fence}`;
}
