import { posix } from "node:path";
import ts from "typescript";

/** Source files by path from the root of the repository, with `/`. */
export type Tree = ReadonlyMap<string, string>;

/** What each folder of src may import beside itself. */
const folders: Readonly<Record<string, readonly string[]>> = {
  document: [],
  scaffold: ["document"],
  check: ["document"],
  statistics: ["document"],
  host: ["document"],
  embedded: ["document"],
  taskpane: ["document", "scaffold", "check", "statistics", "host"],
  cli: ["document", "scaffold", "check", "statistics", "host", "embedded"],
  workbench: ["document", "scaffold", "host", "embedded", "taskpane"],
};

/** The packages that src may use, and where: nobody else touches zip, XML, the file system or the screen. */
const packages: readonly (readonly [name: RegExp, where: RegExp])[] = [
  [/^fflate$/, /^src\/(embedded|host\/layout|cli)\//],
  [/^@xmldom\/xmldom$/, /^src\/embedded\/package\/xml\.ts$/],
  [/^(react|react-dom)(\/|$)/, /^src\/(taskpane|workbench)\//],
  [/^@fluentui\//, /^src\/(taskpane|workbench)\//],
  [/^jsonrepair$/, /^src\/statistics\//],
  [/^docx-preview$/, /^src\/workbench\//],
  [/^(@fontsource-variable\/|lxgw-wenkai-lite-webfont\/)/, /^src\/workbench\//],
  [/^node:/, /^src\/cli\//],
];

/** Who may make a host: what stands between a document and the pane, never the pane itself. */
const hostMakers = /^src\/(taskpane\/index\.tsx$|workbench\/|cli\/|host\/)/;
const pure = /^src\/(document|scaffold|check|statistics)\//;
const network = [
  "XMLHttpRequest",
  "WebSocket",
  "WebTransport",
  "EventSource",
  "RTCPeerConnection",
  "sendBeacon",
  "importScripts",
];
const screen = ["window", "navigator", "localStorage", "sessionStorage", "performance", "setTimeout", "setInterval"];
const emptyNames = /^(utils?|helpers?|managers?|services?|common|misc|types|constants|shared)$/;

/** What in the tree goes against docs/architecture.md, one sentence a fault that begins with the file; empty if nothing. */
export function architectureFaults(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) =>
    [...nameFaults(path), ...sizeFaults(text), ...(/\.tsx?$/.test(path) ? codeFaults(path, text) : [])].map(
      (fault) => `${path} ${fault}`,
    ),
  );
}

/** The npm packages that the source imports, by name. */
export function importedPackages(tree: Tree): Set<string> {
  const names = [...tree]
    .filter(([path]) => /^src\/.*\.tsx?$/.test(path))
    .flatMap(([path, text]) => nodesOf(parse(path, text)).map(specifierOf))
    .filter((specifier) => specifier !== undefined && !/^(\.|node:)/.test(specifier))
    .map((specifier) =>
      specifier!
        .split("/")
        .slice(0, specifier!.startsWith("@") ? 2 : 1)
        .join("/"),
    );
  return new Set(names);
}

function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

function nodesOf(root: ts.Node): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(root);
  return nodes;
}

function nameFaults(path: string): string[] {
  const [name = "", ...endings] = posix.basename(path).split(".");
  const faults = emptyNames.test(name) ? ["is named after nothing in particular"] : [];
  const component = endings.at(-1) === "tsx" && endings.length === 1 && name !== "index";
  const fits = component ? /^[A-Z][A-Za-z]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/;
  if (!fits.test(name)) {
    faults.push(component ? "is a component and not in PascalCase" : "is not in kebab-case");
  }
  return faults;
}

function sizeFaults(text: string): string[] {
  const lines = text.trimEnd().split("\n").length;
  return lines > 400 ? [`has ${lines} lines, more than 400`] : [];
}

function codeFaults(path: string, text: string): string[] {
  if (!path.startsWith("src/")) {
    return [];
  }
  const nodes = nodesOf(parse(path, text));
  const declared = declaredNames(nodes);
  return [
    ...(text.includes("../shared") ? ["names ../shared, which only tests may read"] : []),
    ...nodes.flatMap((node) => [
      ...importFaults(path, node),
      ...exportFaults(path, node),
      ...globalFaults(path, node, declared),
    ]),
  ];
}

function importFaults(path: string, node: ts.Node): string[] {
  const specifier = specifierOf(node);
  if (specifier === undefined) {
    return [];
  }
  if (!specifier.startsWith(".")) {
    const rule = packages.find(([name]) => name.test(specifier));
    return rule?.[1].test(path) ? [] : [`imports ${specifier}`];
  }
  const target = posix.join(posix.dirname(path), specifier);
  const folder = (file: string) => file.split("/")[1] ?? "";
  if (/^assets\/typo-model\/[^/]+\.bin\.gz$/.test(target) && path === "src/taskpane/typo/typo-data.ts") {
    return [];
  }
  if (!target.startsWith("src/")) {
    return [`imports ${specifier}, which is outside src`];
  }
  if (folder(target) !== folder(path) && !folders[folder(path)]?.includes(folder(target))) {
    return [`imports ${target}: ${folder(path)} must not know ${folder(target)}`];
  }
  if (target === "src/host/word" && !isTypeOnly(node) && !hostMakers.test(path)) {
    return ["makes a host, which only the entry points do"];
  }
  return [];
}

/** What an import, an export from elsewhere, an import() or an import type names. */
function specifierOf(node: ts.Node): string | undefined {
  const named =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : undefined;
  return named && ts.isStringLiteralLike(named) ? named.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function exportFaults(path: string, node: ts.Node): string[] {
  const isDefault =
    (ts.isExportAssignment(node) && !node.isExportEquals) ||
    (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
    (ts.isExportSpecifier(node) && node.name.text === "default");
  return isDefault && !path.endsWith(".d.ts") ? ["has a default export"] : [];
}

/** The names that the file itself declares anywhere: they do not stand for globals. */
function declaredNames(nodes: readonly ts.Node[]): Set<string> {
  const names = nodes
    .filter((node) => ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node))
    .map(({ name }) => name);
  return new Set(names.filter(ts.isIdentifier).map(({ text }) => text));
}

function globalFaults(path: string, node: ts.Node, declared: ReadonlySet<string>): string[] {
  if (!ts.isIdentifier(node) || isTypePosition(node)) {
    return [];
  }
  const { parent, text } = node;
  const member = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const key = ts.isPropertyAssignment(parent) && parent.name === node;
  const ofGlobal = member && /^(globalThis|window|self)$/.test(parent.expression.getText());
  const free = (!member && !key && !declared.has(text)) || ofGlobal;
  if (network.includes(text) || (text === "fetch" && free)) {
    return [`uses ${text}: nothing leaves the machine`];
  }
  if ((text === "Word" || text === "Office") && free && path !== "src/host/office.ts") {
    return [`uses the global ${text}, which only src/host/office.ts names`];
  }
  if (pure.test(path) && ((screen.includes(text) && free) || isClock(node))) {
    return [`uses ${text}: ${path.split("/")[1]} knows no screen and no clock`];
  }
  return [];
}

/** `new Date()` without arguments, `Date.now`, `Math.random`. */
function isClock(node: ts.Identifier): boolean {
  const { parent, text } = node;
  if (text === "Date" && ts.isNewExpression(parent) && parent.expression === node) {
    return (parent.arguments?.length ?? 0) === 0;
  }
  return (
    ts.isPropertyAccessExpression(parent) &&
    ["Date.now", "Math.random"].includes(parent.getText()) &&
    parent.name === node
  );
}

function isTypePosition(node: ts.Identifier): boolean {
  for (let at: ts.Node = node; at.parent; at = at.parent) {
    if (ts.isTypeNode(at) || ts.isInterfaceDeclaration(at) || ts.isTypeAliasDeclaration(at)) {
      return true;
    }
    if (ts.isStatement(at) || ts.isCallExpression(at)) {
      return false;
    }
  }
  return false;
}
