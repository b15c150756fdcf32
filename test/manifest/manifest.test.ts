import { existsSync, readFileSync } from "node:fs";
import { categories, severities } from "../../src/check/rule";
import { manifestFaults } from "../../tools/manifest/check-manifest";

const manifest = readFileSync("manifest.xml", "utf8");

/** The repository as it is served while it is worked on; pages are made from the template beside them. */
const site = {
  base: "https://localhost:3000",
  read(path: string): Uint8Array | undefined {
    const file = /^(taskpane|workbench)\.html$/.test(path) ? `src/${path.split(".")[0]}/${path}` : path;
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
  },
};

/** The manifest with one place of it changed. */
function broken(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  expect(text).not.toBe(manifest);
  return text;
}

test("the manifest has no fault", () => {
  expect(manifestFaults(manifest, site)).toEqual([]);
});

test("the ribbon has the three jobs, each at its page, and a menu with the rest", () => {
  const pages = [...manifest.matchAll(/<bt:Url id="(\w+)\.Url" DefaultValue="[^"]*\?page=([a-z]+)"/g)];
  expect(pages.map(([, id, page]) => `${id} ${page}`)).toEqual([
    "Scaffold scaffold",
    "Check check",
    "Statistics statistics",
    "Words words",
    "Capabilities capabilities",
    "Help help",
  ]);
  const labels = ["插入框架", "检查文稿", "填充统计", "更多", "词库", "环境自检", "帮助"];
  expect(labels.filter((label) => !manifest.includes(`DefaultValue="${label}"`))).toEqual([]);
  expect(new Set(manifest.match(/<TaskpaneId>[^<]*/g))).toEqual(new Set(["<TaskpaneId>Nigao.Pane"]));
});

test("every severity and category has a title for annotations, in the words of the pane", () => {
  for (const [id, word] of Object.entries({ ...severities, ...categories })) {
    expect(manifest).toContain(`<bt:String id="Annotation.${id}" DefaultValue="${word}">`);
  }
});

describe("a broken manifest is found out", () => {
  const long = "长".repeat(251);
  const cases: [what: string, from: string | RegExp, to: string, fault: RegExp][] = [
    ["not well-formed", "</Hosts>", "</Host>", /^is not well-formed/],
    [
      "an element out of order",
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      "$2$1",
      /holds "Id ProviderName Version/,
    ],
    [
      "a supertip behind the icon",
      /(<Supertip>[\s\S]*?<\/Supertip>)(\s*<Icon>[\s\S]*?<\/Icon>)/,
      "$2$1",
      /<Control id="Nigao.Scaffold"> holds "Label Icon Supertip Action"/,
    ],
    ["a control without an action", /<Action [\s\S]*?<\/Action>/, "", /holds "Label Supertip Icon"/],
    ["an unknown element", "<Permissions>", "<Mailbox/><Permissions>", /<Mailbox> is not known/],
    [
      "an attribute that does not belong",
      '<Host Name="Document"/>',
      '<Host Name="Document" Kind="x"/>',
      /must not have Kind/,
    ],
    ["no id", '<bt:Url id="Help.Url"', "<bt:Url", /<Url> has no id/],
    ["an id that stands twice", 'id="Nigao.Words"', 'id="Nigao.Help"', /"Nigao.Help" stands twice/],
    [
      "a resid that leads nowhere",
      'resid="Check.Tip"',
      'resid="Check.Hint"',
      /names "Check.Hint", which LongStrings lack/,
    ],
    [
      "a resid of another group",
      'resid="Check.Tip"',
      'resid="Check.Label"',
      /names "Check.Label", which LongStrings lack/,
    ],
    ["a resource that nobody uses", 'id="Annotation.Brand"', 'id="Brand"', /"Brand" is not used/],
    [
      "a resid of more than 32 characters",
      /Statistics\.Label/g,
      "Statistics.Label.That.Is.Much.Too.Long",
      /longer than 32/,
    ],
    [
      "a short string of more than 125 characters",
      'DefaultValue="检查文稿"',
      `DefaultValue="${"长".repeat(126)}"`,
      /126 characters, more than 125/,
    ],
    [
      "a long string of more than 250 characters",
      'DefaultValue="词库、环境自检和帮助。"',
      `DefaultValue="${long}"`,
      /251 characters, more than 250/,
    ],
    [
      "a description of more than 250 characters",
      /<Description DefaultValue="[^"]*"/,
      `<Description DefaultValue="${long}"`,
      /251 characters/,
    ],
    [
      "no text in English",
      '<bt:Override Locale="en-US" Value="Help"/>',
      "",
      /<String id="Help.Label"> has no text for en-US/,
    ],
    [
      "plain http",
      "https://localhost:3000/assets/icon-32.png",
      "http://localhost:3000/assets/icon-32.png",
      /no https address/,
    ],
    [
      "another origin",
      "https://localhost:3000/taskpane.html?page=check",
      "https://elsewhere.example/taskpane.html",
      /away from/,
    ],
    ["a page that is not there", "taskpane.html?page=check", "pane.html?page=check", /no file/],
    [
      "an app domain of another origin",
      "<AppDomain>https://localhost:3000<",
      "<AppDomain>https://elsewhere.example<",
      /<AppDomain> is/,
    ],
    ["an icon that is not there", "icons/check-32.png", "icons/czech-32.png", /no file/],
    ["an icon of the wrong size", "icons/check-32.png", "icons/check-80.png", /is 80 × 80, not 32 × 32/],
    ["an icon that is no PNG", "icons/check-32.png", "icons/check.svg", /is no PNG, not 32 × 32/],
    ["a size too few", /<bt:Image size="80" resid="Check.Icon.80"\/>/, "", /no icon of 80 pixels/],
    ["a high set", 'MinVersion="1.3"', 'MinVersion="1.4"', /WordApi 1.4, not WordApi 1.3/],
    ["another set", 'Name="WordApi"', 'Name="ExcelApi"', /ExcelApi 1.3/],
    ["another host", '<Host Name="Document"/>', '<Host Name="Workbook"/>', /another host/],
    ["no GUID", /<Id>[^<]*</, "<Id>nigao<", /no GUID/],
    ["no version", /<Version>[^<]*</, "<Version>one<", /no version/],
    ["more rights than it needs", "ReadWriteDocument", "ReadAllDocument", /not ReadWriteDocument/],
    ["another locale", "<DefaultLocale>zh-CN", "<DefaultLocale>en-US", /not zh-CN/],
    ["another kind of add-in", 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', /TaskPaneApp/],
  ];
  test.each(cases)("%s", (_what, from, to, fault) => {
    expect(manifestFaults(broken(from, to), site).join("\n")).toMatch(fault);
  });
});
