import { type Feature, features, needText } from "./capabilities";

interface Product {
  readonly name: string;
  readonly WordApi: string;
  readonly WordApiDesktop: string;
  readonly platform?: "OfficeOnline";
  readonly subscription: boolean;
}

/** What each Word reports when it is up to date. Microsoft's page of requirement sets, April 2026. */
const products: readonly Product[] = [
  { name: "Office 2019、LTSC 2021", WordApi: "1.3", WordApiDesktop: "0", subscription: false },
  { name: "LTSC 2024", WordApi: "1.8", WordApiDesktop: "1.1", subscription: false },
  { name: "Microsoft 365（Windows）", WordApi: "1.9", WordApiDesktop: "1.4", subscription: true },
  { name: "Microsoft 365（Mac）", WordApi: "1.9", WordApiDesktop: "1.4", subscription: true },
  { name: "网页版", WordApi: "1.9", WordApiDesktop: "0", platform: "OfficeOnline", subscription: true },
];

/** docs/capabilities.md: what works in which Word, what it takes, and what happens instead. */
export function capabilitiesPage(): string {
  const head = ["功能", ...products.map(({ name }) => name)];
  const rows = features.map((feature) => [feature.name, ...products.map((product) => cell(feature, product))]);
  const details = features.map(
    (feature) => `| ${feature.name} | ${feature.gives} | ${needText(feature)} | ${feature.otherwise} |`,
  );
  return `# 本机能力

\`npm run docs\` 按 \`src/host/capabilities.ts\` 的表写成这一页；窗格里的“本机能力”和程序里的判断用的是同一张表。

插入框架、检查、采纳、全部改正、定位、填充统计只要 WordApi 1.3（Office 2019 起），各处都有。下面这些看版本：

| ${head.join(" | ")} |
|${head.map(() => "---").join("|")}|
${rows.map((row) => `| ${row.join(" | ")} |`).join("\n")}

“试”：Word 报称支持，没有 Microsoft 365 订阅时却会拒绝。第一次用时试一下，结果记到窗格关上为止。
工作台不靠 Word：批注、修订、设页面都有，问题由它自己标在页面上，撤销也是它自己的。
零售买断版 Office 2021、2024 的接口和 Microsoft 365 一样新，但没有订阅，带“试”的两项同样画不了。

| 功能 | 有什么用 | 要什么 | 没有时怎么办 |
|---|---|---|---|
${details.join("\n")}

程序怎样判断：先问 \`Office.context.requirements.isSetSupported\`，再看用到的成员在不在（自己存的 office.js 往往比 Word 旧），
网页版另有例外。三样都过才算有。
`;
}

function cell(feature: Feature, product: Product): string {
  if (feature.except !== undefined && product.platform === feature.except) return "–";
  if (compareVersions(product[feature.set], feature.version) < 0) return "–";
  return feature.trial && !product.subscription ? "试" : "✓";
}

function compareVersions(a: string, b: string): number {
  const [major = 0, minor = 0] = a.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split(".").map(Number);
  return major - otherMajor || minor - otherMinor;
}
