import type { Mark, ParagraphRule } from "../rule";

const closers: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
  "（": "）",
  "【": "】",
  "〔": "〕",
  "(": ")",
};
const openers = new Map(Object.entries(closers).map(([open, close]) => [close, open]));
const marks = [..."“”‘’《》〈〉（）【】〔〕()"];

export const unpairedMark: ParagraphRule = {
  id: "unpaired-mark",
  scope: "paragraph",
  words: marks,
  category: "punctuation",
  severity: "warning",
  basis: "国标",
  source: "GB/T 15834-2011 4.8、4.9、4.15",
  title: "引号、括号、书名号不成对",
  why: "引号、括号和书名号要前后成对，不能只有一半，也不能交叉。",
  examples: [
    { wrong: "构建齐抓共管的⟦“⟧大党建格局，形成工作合力。" },
    { wrong: "落实“三会一课”⟦”⟧制度，规范组织生活。" },
    { wrong: "认真学习⟦《⟧中国共产党章程，撰写心得体会。" },
    { wrong: "组织党员⟦（⟧含预备党员参加学习。" },
    { fine: "落实“三会一课”制度，学习《中国共产党章程》（2022年修订）。" },
    { fine: "1）加强学习；2）改进作风。" },
    { fine: "他说：“要发扬‘三牛’精神。”" },
    { fine: "学习《中国共产党支部工作条例（试行）》等党内法规。" },
  ],
  *check({ text }, _, hits) {
    const open: { mark: string; at: number }[] = [];
    const odd: number[] = [];
    for (const { word, start: index } of hits) {
      const mark = marks[word]!;
      if (closers[mark]) {
        open.push({ mark, at: index });
      } else if (matches(open[open.length - 1]?.mark, mark)) {
        open.pop();
      } else if (!isListNumber(text, index) && !isApostrophe(text, index)) {
        const depth = open.findLastIndex((candidate) => matches(candidate.mark, mark));
        // A closing mark whose partner lies deeper leaves those in between without one.
        odd.push(
          ...(depth < 0
            ? [index]
            : open
                .splice(depth)
                .slice(1)
                .map(({ at }) => at)),
        );
      }
    }
    yield* [...odd, ...open.map(({ at }) => at)].sort((a, b) => a - b).map((at) => markAt(text, at));
  },
};

/** Full and half width may be mixed here; that is another rule's matter. */
function matches(open: string | undefined, close: string): boolean {
  return open !== undefined && plain(closers[open]!) === plain(close);
}

function plain(mark: string): string {
  return mark === "）" ? ")" : mark;
}

/** 1） and a) number items without an opening bracket. */
function isListNumber(text: string, at: number): boolean {
  return (
    /[）)]/.test(text[at]!) &&
    /(?:^|[\s。；：，])[\da-zA-Z①-⑩一二三四五六七八九十]{1,2}$/.test(text.slice(Math.max(0, at - 3), at))
  );
}

function isApostrophe(text: string, at: number): boolean {
  return text[at] === "’" && /[a-zA-Z\d]/.test(text[at - 1] ?? "");
}

function markAt(text: string, at: number): Mark {
  const mark = text[at]!;
  const partner = closers[mark] ?? openers.get(mark)!;
  return {
    start: at,
    end: at + 1,
    message: `${mark} ${closers[mark] ? "后" : "前"}面没有对应的 ${partner}`,
  };
}
