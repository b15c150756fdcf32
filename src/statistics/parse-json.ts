import { itemOf } from "../document/vocabulary";
import { JsonCursor, type Key } from "./json-cursor";
import type { JsonMember, JsonNode } from "./json-tree";
import { separators } from "./quoted-text";
import { type Remarks, shown } from "./remarks";

/** Brackets inside one another beyond this are no block of statistics. */
const deepest = 50;

/** Values beyond this are no block of statistics: 10,000 rows of twenty cells. */
const mostValues = 200_000;

const matching: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

/** Words that leave a value open, or say yes or no, as JSON and other languages write them. */
const words: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ["null", null],
  ["None", null],
  ["undefined", null],
  ["NaN", null],
  ["true", true],
  ["True", true],
  ["false", false],
  ["False", false],
]);

/** What is missing behind the colon of such a name; elsewhere it is a number. */
const wanted: ReadonlyMap<string, string> = new Map([
  ...["单位", "期间", "标题", "日期"].map((name) => [name, "文字"] as const),
  ...["统计", "表格", "列", "行"].map((name) => [name, "内容"] as const),
]);

/**
 * Reads JSON as people write it, with every value's place. What is out of line is mended where its meaning is plain, and
 * noted; what is not is a fault, and reading goes on behind it. Reads `text` from `from` to `to` and needs time in
 * proportion to its length. Values that stand one after the other are all given; names with values that no bracket
 * holds are one object.
 */
export function parseJson(text: string, from: number, to: number, remarks: Remarks): JsonNode[] {
  return new JsonParser(new JsonCursor(text, from, to, remarks)).roots();
}

class JsonParser {
  readonly #cursor: JsonCursor;
  readonly #remarks: Remarks;
  /** The brackets that are open, outermost first. */
  readonly #open: string[] = [];
  #values = 0;
  #stopped = false;
  #cut = false;

  constructor(cursor: JsonCursor) {
    this.#cursor = cursor;
    this.#remarks = cursor.remarks;
  }

  roots(): JsonNode[] {
    const cursor = this.#cursor;
    const roots: JsonNode[] = [];
    for (cursor.skipBlank(); !cursor.done; cursor.skipBlank()) {
      this.#giveUp();
      if (cursor.done) {
        break;
      }
      const bracket = cursor.bracket;
      if (bracket === "{" || bracket === "[") {
        roots.push(this.#value());
      } else if (bracket !== undefined) {
        this.#remarks.mend("extra-bracket", cursor.at, `去掉多出的 ${cursor.char}`);
        cursor.at += 1;
      } else if (separators.includes(cursor.char)) {
        cursor.at += cursor.match(/[,，;；、\s]+/y)!.length;
      } else if (cursor.match(introduction) !== undefined) {
        cursor.at += cursor.match(introduction)!.length;
      } else if (cursor.startsMember(roots.length > 0)) {
        roots.push(this.#members(cursor.at));
      } else {
        cursor.skipProse();
      }
    }
    return roots;
  }

  #value(): JsonNode {
    const cursor = this.#cursor;
    const start = cursor.at;
    this.#values += 1;
    if (this.#values > mostValues) {
      return this.#stop(`数字太多，超过 ${mostValues} 个，从这里起没有读。请分成几块粘贴。`);
    }
    const bracket = cursor.bracket;
    if (bracket === "{" || bracket === "[") {
      if (this.#open.length >= deepest) {
        return this.#stop(`括号套了 ${deepest} 层以上，从这里起没有读。请少套几层。`);
      }
      cursor.skipBracket();
      this.#open.push(bracket);
      const node = bracket === "{" ? this.#members(start) : this.#items(start);
      this.#open.pop();
      return node;
    }
    if (cursor.standsQuote) {
      const { text, plain } = cursor.takeQuoted(false);
      if (!plain) {
        this.#refuseCut(start);
      }
      return { kind: "text", text, plain, start, end: cursor.at };
    }
    return this.#bare(start);
  }

  /** Stops where the text is no block at all, so that the time stays in bounds. */
  #giveUp(): void {
    if (this.#remarks.hopeless && !this.#stopped) {
      this.#stop("读不懂的地方太多，从这里起没有读。请看看是不是粘贴错了内容。");
    }
  }

  #stop(message: string): JsonNode {
    const start = this.#cursor.at;
    this.#remarks.fault(start, start + 1, message);
    this.#cursor.at = this.#cursor.to;
    this.#stopped = true;
    return { kind: "word", value: null, start, end: start };
  }

  /** The members up to the closing bracket, or to the end of the text where no bracket is open. */
  #members(start: number): JsonNode {
    const cursor = this.#cursor;
    const members: JsonMember[] = [];
    let group = members;
    let pending: Key | undefined;
    let gap: Gap = "begun";
    for (;;) {
      if (pending === undefined) {
        if (this.#closes("{", gap)) {
          return { kind: "object", members, start, end: cursor.at };
        }
        if (this.#separator(gap)) {
          gap = "separated";
          continue;
        }
        this.#mendSeparator(gap);
        if (this.#open.length === 0 && this.#standsProse()) {
          cursor.skipProse();
          continue;
        }
      }
      const key: Key | undefined = pending ?? this.#key();
      pending = undefined;
      const value: JsonNode | MissingValue = key ? this.#memberValue(key) : "unread";
      gap = value === "none" || value === "heading" ? "unread" : "value";
      if (key === undefined || value === "unread") {
        gap = cursor.skipEntry() ? "unread" : "value";
      } else if (value === "heading") {
        group = [];
        members.push({ ...key, value: { kind: "object", members: group, start: key.start, end: key.end } });
      } else if (value === "none" || this.#cut) {
        this.#cut = false;
      } else if (value.kind === "text" && value.plain && cursor.takeColon()) {
        cursor.at = value.end;
        this.#faultMissing(key, value.start, value.start);
        pending = { key: value.text, start: value.start, end: value.end };
      } else {
        group.push({ ...key, value });
      }
    }
  }

  #items(start: number): JsonNode {
    const cursor = this.#cursor;
    const items: JsonNode[] = [];
    let gap: Gap = "begun";
    for (;;) {
      if (this.#closes("[", gap)) {
        return { kind: "array", items, start, end: cursor.at };
      }
      if (this.#separator(gap)) {
        gap = "separated";
        continue;
      }
      this.#mendSeparator(gap);
      const before = cursor.at;
      const item = this.#value();
      gap = "value";
      if (this.#cut) {
        this.#cut = false;
      } else if (cursor.at > before) {
        items.push(item);
      } else {
        this.#remarks.fault(before, before + 1, `“${cursor.char}”不该在这里。删去它再读一遍。`);
        cursor.at += 1;
      }
    }
  }

  #key(): Key | undefined {
    const quoted = this.#cursor.standsQuote;
    const key = this.#cursor.takeKey();
    if (key && !quoted && this.#open.length > 0) {
      this.#remarks.mend("bare-key", key.start, `给 ${shown(key.key)} 补上引号`);
    }
    return key;
  }

  /** True where the object or list that `opened` began is at its end; moves behind its bracket. */
  #closes(opened: "{" | "[", gap: Gap): boolean {
    const cursor = this.#cursor;
    cursor.skipBlank();
    this.#giveUp();
    const bracket = cursor.bracket;
    if (cursor.done) {
      if (this.#open.length > 0 && !this.#stopped) {
        this.#remarks.mend("unclosed", cursor.to, `补上末尾缺的 ${matching[opened]}`);
      }
      return true;
    }
    if (bracket !== "}" && bracket !== "]") {
      return false;
    }
    if (this.#open.length === 0) {
      return true;
    }
    if (bracket !== matching[opened]) {
      if (matching[this.#open[this.#open.length - 2] ?? ""] === bracket) {
        this.#remarks.mend("unclosed", cursor.at, `补上缺的 ${matching[opened]}`);
        return true;
      }
      this.#remarks.mend("wrong-bracket", cursor.at, `${cursor.char} 改为 ${matching[opened]}`);
    }
    if (gap === "separated") {
      this.#remarks.mend("trailing", cursor.at, "去掉末尾多出的逗号");
    }
    cursor.skipBracket();
    return true;
  }

  #separator(gap: Gap): boolean {
    const { char, at } = this.#cursor;
    if (char === "" || !separators.includes(char)) {
      return false;
    }
    if (gap === "begun" || gap === "separated") {
      this.#remarks.mend("extra-separator", at, `去掉多出的 ${char}`);
    } else if (char !== "," && this.#open.length > 0) {
      this.#remarks.mend(`separator ${char}`, at, `${char} 改为英文逗号`);
    }
    this.#cursor.at += 1;
    return true;
  }

  #mendSeparator(gap: Gap): void {
    if (gap === "value" && this.#open.length > 0) {
      this.#remarks.mend("separator", this.#cursor.at, "补上缺的逗号");
    }
  }

  /** The value behind a name. */
  #memberValue(key: Key): JsonNode | MissingValue {
    const cursor = this.#cursor;
    const name = shown(key.key);
    const want = wanted.get(key.key) ?? "数字";
    if (!cursor.takeColon()) {
      cursor.skipBlank();
      if (!/[-+－\d０-９{[｛［"“'‘]/.test(cursor.char)) {
        this.#remarks.fault(key.start, key.end, `“${name}”后面缺冒号和${want}。补上，或者整行删去。`);
        return separators.includes(cursor.char) || cursor.bracket ? "none" : "unread";
      }
      if (this.#open.length > 0) {
        this.#remarks.mend("colon", cursor.at, `“${name}”后面补上冒号`);
      }
    }
    const behind = cursor.at;
    cursor.skipBlank();
    const { bracket, at } = cursor;
    const newLine = /[\r\n]/.test(cursor.text.slice(behind, at));
    if (newLine && cursor.startsMember(false)) {
      if (this.#open.length === 0 && itemOf(key.key) === undefined && !wanted.has(key.key)) {
        return "heading";
      }
      this.#faultMissing(key, behind, behind);
      return "none";
    }
    if (cursor.done || bracket === "}" || bracket === "]" || separators.includes(cursor.char)) {
      this.#faultMissing(key, newLine ? behind : at, newLine || cursor.done ? behind : at + 1);
      return "none";
    }
    return this.#value();
  }

  #faultMissing({ key }: Key, start: number, end: number): void {
    const want = wanted.get(key) ?? "数字";
    const message = `“${shown(key)}”的冒号后面缺${want}。补上${want}，或者整行删去。`;
    this.#remarks.fault(start, Math.max(start, end), message);
  }

  #bare(start: number): JsonNode {
    const cursor = this.#cursor;
    const grouped =
      this.#open[this.#open.length - 1] === "["
        ? undefined
        : cursor.match(/[-+－]?[\d０-９]{1,3}(?:[,，][\d０-９]{3})+(?![\d０-９])/y);
    const number = cursor.match(/-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?=\s*(?:[,}\]]|[\r\n]|$))/y);
    if (number !== undefined && grouped === undefined) {
      cursor.at += number.length;
      this.#refuseCut(start);
      return { kind: "number", value: Number(number), text: number, start, end: cursor.at };
    }
    cursor.at += grouped?.length ?? 0;
    cursor.at += cursor.match(bareText)?.length ?? 0;
    const text = cursor.text.slice(start, cursor.at).replace(/["”]$/, "").trim();
    this.#refuseCut(start);
    const word = words.get(text);
    if (word !== undefined && String(word) !== text) {
      this.#remarks.mend(`word ${text}`, start, `${text} 改为 ${word}`);
    }
    return word !== undefined
      ? { kind: "word", value: word, start, end: cursor.at }
      : { kind: "text", text, plain: false, start, end: cursor.at };
  }

  /** A value at the very end of an open bracket may be the beginning of a longer one: the 1 of 12. */
  #refuseCut(start: number): void {
    const { at, done, text } = this.#cursor;
    if (done && this.#open.length > 0 && at > start && !this.#stopped) {
      const message = `写到“${shown(text.slice(start, at))}”就断了，可能没有复制完整。补全后再读一遍。`;
      this.#remarks.fault(start, at, message);
      this.#cut = true;
      this.#stopped = true;
    }
  }

  /** Running text between values that no bracket holds: a line without a name and a figure. */
  #standsProse(): boolean {
    const line = this.#cursor.match(/[^\r\n{}[\]｛｝［］]{1,100}/y) ?? "";
    return !this.#cursor.startsMember(false) && !/[\d０-９]/.test(line) && line.trim() !== "";
  }
}

/** What was read last inside a bracket: nothing yet, a value, a separator, or something that could not be read. */
type Gap = "begun" | "value" | "separated" | "unread";

/** Why a name has no value: nothing stands there, it heads the lines below, or what stands there is no value. */
type MissingValue = "none" | "heading" | "unread";

/** What people write before the block: 统计如下： */
const introduction = /[^\r\n:：{}[\]"“”]{0,50}(?:如下|以下|JSON)[^\r\n:：{}[\]"“”]{0,50}[:：](?=\s*[{[｛［])/iy;

/** A value without quotes: blanks belong to it where neither a name with a colon nor a quote follows them. */
const bareText =
  /(?:[^\s,，;；{}[\]｛｝［］"“”/]|\/(?![/*])|[^\S\r\n]{1,50}(?=[^\r\n,，;；{}[\]｛｝［］"“”/#:：]{1,100}(?:[\r\n,，;；}\]｝］]|$))){0,500}["”]?/y;
