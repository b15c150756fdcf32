import { colons, quotedText, quotes } from "./quoted-text";
import { type Remarks, shown } from "./remarks";

const narrow: Readonly<Record<string, string>> = { "｛": "{", "｝": "}", "［": "[", "］": "]", "【": "[", "】": "]" };

/** A bare name longer than this (UTF-16 units) is running text. */
const longestName = 100;

/** A name and where it stands: UTF-16 offsets, end exclusive. */
export interface Key {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A place in a pasted text that moves over blanks, comments, quotes and brackets, and notes what of them it mends. */
export class JsonCursor {
  at: number;

  constructor(
    readonly text: string,
    from: number,
    readonly to: number,
    readonly remarks: Remarks,
  ) {
    this.at = from;
  }

  get done(): boolean {
    return this.at >= this.to;
  }

  /** The character that stands here; empty at the end. */
  get char(): string {
    return this.done ? "" : this.text[this.at]!;
  }

  /** The bracket that stands here, in its narrow form. */
  get bracket(): string | undefined {
    const bracket = narrow[this.char] ?? this.char;
    return bracket !== "" && "{}[]".includes(bracket) && !this.#standsPrompt() ? bracket : undefined;
  }

  get standsQuote(): boolean {
    return !this.done && quotes.includes(this.char);
  }

  /** What a sticky pattern finds here. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    return found !== undefined && this.at + found.length <= this.to ? found : undefined;
  }

  skipBlank(): void {
    for (;;) {
      const { char } = this;
      if (this.remarks.hopeless || (char > " " && char < "\u007F" && char !== "/" && char !== "#")) {
        return;
      }
      this.at += this.match(/\s*/y)?.length ?? 0;
      const unseen = this.match(/[\u200B-\u200F\u2060\uFEFF\0]+/y);
      const comment = this.#comment();
      if (unseen !== undefined) {
        this.remarks.mend("unseen", this.at, "去掉看不见的字符");
      } else if (comment > 0) {
        this.remarks.mend(
          "comment",
          this.at,
          `去掉注释 ${shown(this.text.slice(this.at, this.at + Math.min(comment, 50)))}`,
        );
      } else {
        return;
      }
      this.at += unseen?.length ?? comment;
    }
  }

  /** The length of the comment that begins here, 0 where none does. */
  #comment(): number {
    const opening = this.match(/\/\/|#|\/\*/y);
    if (opening === undefined) {
      return 0;
    }
    if (opening !== "/*") {
      return this.match(/[^\r\n]*/y)!.length;
    }
    const end = this.text.indexOf("*/", this.at + 2);
    return (end < 0 || end + 2 > this.to ? this.to : end + 2) - this.at;
  }

  skipBracket(): void {
    const bracket = narrow[this.char];
    if (bracket !== undefined) {
      this.remarks.mend("wide-bracket", this.at, `中文括号 ${this.char} 改为 ${bracket}`);
    }
    this.at += 1;
  }

  /** Leaves out a stretch of running text between the values. */
  skipProse(): void {
    const line = this.match(/[^\r\n{}[\]｛｝［］]+/y) ?? this.char;
    this.remarks.note("ignored", this.at, `“${shown(line)}”不是统计数字，没有读`);
    this.at += line.length;
  }

  /** Goes to the end of an entry that cannot be read; true where a line break or the end of the text ends it. */
  skipEntry(): boolean {
    let depth = 0;
    for (; !this.done; this.at++) {
      const bracket = this.bracket;
      if (bracket === "{" || bracket === "[") {
        depth += 1;
      } else if (bracket !== undefined) {
        depth -= 1;
        if (depth < 0) {
          return false;
        }
      } else if (depth === 0 && /[\r\n,，;；]/.test(this.char)) {
        return /[\r\n]/.test(this.char);
      }
    }
    return true;
  }

  /** True where a name with a colon stands; where `quoted`, only one in quotes counts. */
  startsMember(quoted: boolean): boolean {
    if (this.standsQuote) {
      const { end } = quotedText(this.text, this.at, this.to, true);
      return /^\s*[:：=＝]/.test(this.text.slice(end, Math.min(this.to, end + 20)));
    }
    return !quoted && this.bareKey() !== undefined;
  }

  /** The text before a colon, or before blanks and a figure, that stands here without quotes. */
  bareKey(): string | undefined {
    const line = this.text.slice(this.at, Math.min(this.to, this.at + longestName));
    const found =
      /^([^\r\n:：︰﹕=＝,，;；{}[\]｛｝［］"“”]*[^\s\r\n:：︰﹕=＝,，;；{}[\]｛｝［］"“”])["”]?[^\S\r\n]*[:：︰﹕=＝]/.exec(
        line,
      ) ?? /^(\p{Script=Han}[^\s\d０-９:：,，;；{}[\]"“”]*)[^\S\r\n]+(?=[-+－]?[\d０-９])/u.exec(line);
    return found?.[1];
  }

  /** Moves over a colon if one stands behind blanks here; otherwise stays. */
  takeColon(): boolean {
    const at = this.at;
    this.skipBlank();
    const colon = this.match(/=>|→|[:：︰﹕=＝]/y);
    if (colon === undefined) {
      this.at = at;
      return false;
    }
    if (colon !== ":") {
      this.remarks.mend(`colon ${colon}`, this.at, `${colon} 改为英文冒号`);
    }
    this.at += colon.length;
    return true;
  }

  /** Moves over the quoted text that begins here; `plain` where its closing quote is there too. */
  takeQuoted(isKey: boolean): { readonly text: string; readonly plain: boolean } {
    const start = this.at;
    const { text, end, fault } = quotedText(this.text, start, this.to, isKey);
    this.at = end;
    const whole = this.text.slice(start, end);
    if (fault === "open" && !this.done) {
      this.remarks.mend("open-quote", start, `给 ${shown(whole)} 补上缺的引号`);
    } else if (fault === "inner") {
      this.remarks.mend("inner-quote", start, `${shown(whole)} 里面的引号照字读`);
    } else if (fault === "quotes") {
      const quote = /[“”„‟〝〞]/.test(whole) ? "中文引号 " : "引号 ";
      this.remarks.mend("quotes", start, `${quote}${shown(whole)} 改为 "${shown(text)}"`);
    }
    return { text, plain: fault !== "open" };
  }

  /** The name that begins here; where none does, notes the fault and gives nothing. */
  takeKey(): Key | undefined {
    const start = this.at;
    if (this.standsQuote) {
      const { text } = this.takeQuoted(true);
      return { key: text, start, end: this.at };
    }
    const key = this.bareKey();
    if (key !== undefined) {
      this.at += key.length;
      return { key, start, end: this.at };
    }
    const there = this.match(/[^\s,，;；{}[\]｛｝［］]+/y) ?? this.char;
    const isColon = colons.includes(there[0]!);
    const message = isColon
      ? "冒号前面缺项目名。补上项目名，或者整行删去。"
      : `“${shown(there)}”读不懂，这里应当是“项目”: 数字。改过来，或者删去。`;
    this.remarks.fault(start, start + (isColon ? 1 : there.length), message);
    return undefined;
  }

  /** 【次数】, which a slot shows until it is filled, is no list. */
  #standsPrompt(): boolean {
    return this.char === "【" && this.match(/【[^【】\d０-９,，:：{}[\]"“”\r\n]{0,100}】/y) !== undefined;
  }
}
