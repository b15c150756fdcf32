import type { Mark, ParagraphRule } from "../rule";

interface Slip {
  readonly pattern: RegExp;
  readonly message: string;
  /** What the match becomes. */
  readonly mend: (...groups: string[]) => string;
}

const startsWithNumber = /^\s*[（(一二三四五六七八九十\d]/;

/** At the start of a paragraph; GB/T 9704-2012 7.3.3 gives the four levels, GB/T 15834-2011 B.3 their marks. */
const atStart: readonly Slip[] = [
  {
    pattern: /^\s*([（(][一二三四五六七八九十]{1,3}[）)])[、．.，,]/,
    message: "加括号的序号后面不用标点",
    mend: (number) => number!.replace("(", "（").replace(")", "）"),
  },
  {
    pattern: /^\s*(?:\(([一二三四五六七八九十]{1,3})[)）]|（([一二三四五六七八九十]{1,3})\))/,
    message: "序号的括号要用全角",
    mend: (half, mixed) => `（${half ?? mixed}）`,
  },
  {
    pattern: /^\s*([一二三四五六七八九十]{1,3})[．.，,](?=[\p{Script=Han}“《])/u,
    message: "汉字序号后面用顿号",
    mend: (number) => `${number}、`,
  },
  {
    pattern: /^\s*(\d{1,2})、(?=[\p{Script=Han}“《])(?!\d{1,2}[月日号级季])/u,
    message: "阿拉伯数字序号后面用下脚点，不用顿号",
    mend: (number) => `${number}.`,
  },
];

/** Inside the text: 一是、 and 第一、 at the start of a sentence. */
const inText: readonly Slip[] = [
  {
    pattern: /([一二三四五六七八九十]是)(?<=(?:^|[。；：:;])..)[、：:]/g,
    message: "“一是”后面不用标点，直接写内容",
    mend: (number) => number!,
  },
  {
    pattern: /(第[一二三四五六七八九十])、(?<=(?:^|[。；：:;])...)(?!第?[一二三四五六七八九十])/g,
    message: "“第一”这类序号后面用逗号",
    mend: (number) => `${number}，`,
  },
];

/** One of them stands in every slip inside the text. */
const signs = [..."一二三四五六七八九十"].flatMap((n) => [`${n}是、`, `${n}是：`, `${n}是:`, `第${n}、`]);

export const numberMark: ParagraphRule = {
  id: "number-mark",
  scope: "paragraph",
  trigger: "（(一二三四五六七八九十0123456789",
  words: signs,
  category: "numbering",
  severity: "warning",
  basis: "国标",
  source: "GB/T 9704-2012 7.3.3；GB/T 15834-2011 B.3",
  title: "序号的标点",
  why: "公文的层次序数依次写作“一、”“（一）”“1.”“（1）”；“一是”后直接写内容，“第一”后用逗号。",
  examples: [
    { wrong: "⟦（一）、⟧抓实理论学习", right: "（一）抓实理论学习" },
    { wrong: "⟦(二)⟧建强支部班子", right: "（二）建强支部班子" },
    { wrong: "⟦三.⟧下一步打算", right: "三、下一步打算" },
    { wrong: "⟦1、⟧提高站位。", right: "1.提高站位。" },
    { wrong: "⟦一是、⟧抓学习；⟦二是：⟧抓落实。", right: "一是抓学习；二是抓落实。" },
    { wrong: "⟦第一、⟧要加强学习。", right: "第一，要加强学习。" },
    { fine: "一、主要工作" },
    { fine: "（一）抓实理论学习" },
    { fine: "1.提高站位。" },
    { fine: "一、二季度党费已经交齐。" },
    { fine: "1、2月份集中学习4次。" },
    { fine: "第一、第二党支部联合开展活动。" },
  ],
  *check({ text }, _, hits) {
    for (const slip of startsWithNumber.test(text) ? atStart : []) {
      const found = slip.pattern.exec(text);
      if (found) {
        yield markOf(slip, found);
        break;
      }
    }
    for (const slip of hits.length > 0 ? inText : []) {
      for (const found of text.matchAll(slip.pattern)) {
        yield markOf(slip, found);
      }
    }
  },
};

function markOf({ message, mend }: Slip, found: RegExpExecArray): Mark {
  const indent = found[0].length - found[0].trimStart().length;
  return {
    start: found.index + indent,
    end: found.index + found[0].length,
    message,
    suggestions: [mend(...found.slice(1))],
  };
}
