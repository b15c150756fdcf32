/** What a server does with one file: the headers that it adds, and whether it hands out the compressed file beside it. */
export interface Answer {
  /** The file below the root that is answered with. */
  readonly file: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly compressed: boolean;
}

interface Block {
  /** The words of a directive, and what it holds in braces, if anything. */
  readonly words: readonly string[];
  readonly held?: readonly Block[];
}

/**
 * Reads locations as nginx does (its documentation of `location`, `add_header`, `index` and `gzip_static`), and answers
 * for a path with what they decide: the longest prefix, in it the first pattern that fits, and of headers only those of
 * the innermost location that has any. Undefined where no location fits; throws at a directive that nginx would not know.
 */
export function nginxAnswers(settings: string): (path: string) => Answer | undefined {
  const locations = parse(settings);
  return (asked) => {
    const outer = locations.filter(({ words }) => isPrefix(words) && asked.startsWith(words.at(-1)!));
    const [prefix] = outer.sort((a, b) => b.words.at(-1)!.length - a.words.at(-1)!.length);
    if (!prefix) {
      return undefined;
    }
    const file = asked.endsWith("/") ? asked + (valuesOf("index", prefix)[0]?.[0] ?? "index.html") : asked;
    const inner = (prefix.held ?? []).find(({ words }) => words[1] === "~" && new RegExp(words[2]!).test(file));
    const chain = [...(inner ? [inner] : []), prefix];
    const nearest = (name: string) =>
      chain.map((block) => valuesOf(name, block)).find((values) => values.length > 0) ?? [];
    return {
      file,
      headers: Object.fromEntries(nearest("add_header").map(([name, value]) => [name!, value!])),
      compressed: nearest("gzip_static")[0]?.[0] === "on",
    };
  };
}

const known = ["location", "index", "charset", "gzip_static", "gzip_vary", "add_header"];
const isPrefix = (words: readonly string[]) => words[0] === "location" && words[1] !== "~";

function valuesOf(name: string, block: Block): string[][] {
  return (block.held ?? []).filter(({ words }) => words[0] === name).map(({ words }) => words.slice(1));
}

function parse(settings: string): Block[] {
  const tokens =
    settings.match(/#[^\n]*|"(?:[^"\\]|\\.)*"|[{};]|[^\s{};"]+/g)?.filter((token) => !token.startsWith("#")) ?? [];
  const read = (): Block[] => {
    const blocks: Block[] = [];
    let words: string[] = [];
    while (tokens.length > 0) {
      const token = tokens.shift()!;
      if (token === "}") {
        break;
      }
      if (token === ";" || token === "{") {
        if (!known.includes(words[0] ?? "")) {
          throw new Error(`unknown directive "${words[0]}"`);
        }
        blocks.push({ words, ...(token === "{" && { held: read() }) });
        words = [];
      } else {
        // A backslash in quotes stands before a quote or a backslash, otherwise for itself.
        words.push(token.startsWith('"') ? token.slice(1, -1).replace(/\\(["\\])/g, "$1") : token);
      }
    }
    if (words.length > 0) {
      throw new Error(`"${words.join(" ")}" is not ended by ;`);
    }
    return blocks;
  };
  const blocks = read();
  if (tokens.length > 0) {
    throw new Error("a } too many");
  }
  return blocks;
}
