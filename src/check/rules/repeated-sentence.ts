import type { Snapshot, Span } from "../../document/snapshot";
import type { DocumentRule, Report } from "../rule";

/** A clause this long, in characters of Chinese, does not stand twice by chance unless it is a set formula. */
const shortest = 16;
/** So many clauses may stand between two that were copied together and still be one fault. */
const skipped = 2;
const formulas =
  /习近平|中国特色社会主义|两个确立|两个维护|四个意识|四个自信|新时代党的建设|党中央|战斗堡垒|三会一课|中央八项规定|全面从严治党/;

export const repeatedSentence: DocumentRule = {
  id: "repeated-sentence",
  scope: "document",
  category: "repetition",
  severity: "warning",
  basis: "惯例",
  title: "同一句话写了两遍",
  why: "一句话在报告里一字不差地出现两次，多半是复制时留下的。",
  examples: [
    {
      wrong:
        "对各科室开展廉政风险点排查和防控工作，建立台账。\n健全制度，⟦对各科室开展廉政风险点排查和防控工作⟧，成效明显。",
    },
    {
      wrong: "支部组织党员到县革命纪念馆开展现场教学活动。⟦支部组织党员到县革命纪念馆开展现场教学活动⟧。",
    },
    { fine: "坚持以习近平新时代中国特色社会主义思想为指导。\n深入学习习近平新时代中国特色社会主义思想。" },
    { wrong: "春节期间，走访困难党员23名，⟦走访困难党员23名⟧，发放慰问金。" },
    { wrong: "深入村组宣传，主动化解矛盾。⟦深入村组宣传，主动化解矛盾⟧。" },
    { fine: "组织学习。\n组织学习。" },
    { fine: "一步一步走，一步一步走。没有调查就没有发言权，没有正确的调查同样没有发言权。" },
    {
      fine: "要建设学习型服务型创新型机关党组织，就要抓学习。\n抓服务要走在前面。\n要建设学习型服务型创新型机关党组织，就要抓作风。",
    },
    { fine: "| 对各科室开展廉政风险点排查和防控工作 |" },
  ],
  *check({ snapshot }) {
    yield* atOnce(snapshot);
    if (isStatute(snapshot) || !hasPair(snapshot)) {
      return;
    }
    const all = [...clausesOf(snapshot)];
    const places = new Map<string, Clause[]>();
    for (const clause of all) {
      const there = places.get(clause.text);
      if (there) {
        there.push(clause);
      } else {
        places.set(clause.text, [clause]);
      }
    }
    let last: { first: Clause; again: Clause } | undefined;
    for (const again of all) {
      const [first, second, third] = places.get(again.text)!;
      // What stands three times is a formula of this document.
      if (second !== again || third !== undefined || isRefrain(first!, again)) {
        continue;
      }
      // What was copied together with the clause before it is one fault, not another.
      const goesOn = last !== undefined && isNear(last.first, first!) && isNear(last.again, again);
      last = { first: first!, again };
      if (!goesOn) {
        yield {
          at: spanOf(again),
          other: spanOf(first!),
          message:
            first!.paragraph === again.paragraph
              ? "这句话在本段前面已经写过"
              : `这句话在第${first!.paragraph + 1}段已经写过`,
        };
      }
    }
  },
};

/** Regulations say the same of one case after another. */
function isStatute({ paragraphs }: Snapshot): boolean {
  return paragraphs.filter(({ text }) => /^\s*第[一二三四五六七八九十百]{1,5}条/.test(text)).length >= 5;
}

/** A clause, or two to four of them, that stand right behind themselves. */
const again =
  /(?<![^。；，：\s])([^。；，：“”]{4,40}(?:，[^。；，：“”]{4,40}){1,3}|[^。；，：“”]{7,40})[，。；]\1(?=[，。；]|$)/g;

/** What stands twice without anything between. */
function* atOnce({ paragraphs }: Snapshot): Iterable<Report> {
  for (const [paragraph, { text, cell }] of paragraphs.entries()) {
    for (const found of cell ? [] : text.matchAll(again)) {
      const clause = found[1]!;
      if (clause.length < shortest || /，/.test(clause)) {
        const end = found.index + found[0].length;
        yield {
          at: { paragraph, start: end - clause.length, end },
          other: { paragraph, start: found.index, end: found.index + clause.length },
          message: "这句话刚刚写过",
        };
      }
    }
  }
}

function spanOf({ paragraph, start, text }: Clause): Span {
  return { paragraph, start, end: start + text.length };
}

interface Clause {
  readonly text: string;
  readonly paragraph: number;
  readonly start: number;
  /** Its place among all long clauses of the document. */
  readonly index: number;
  readonly opensSentence: boolean;
  /** The mark behind it and the first words of what follows. */
  readonly behind: string;
}

/** Whether any long clause stands exactly twice: mostly none does, and what costs more is not asked. */
function hasPair(snapshot: Snapshot): boolean {
  const times = new Map<string, number>();
  let pairs = 0;
  for (const { text, from, to } of longRuns(snapshot)) {
    const clause = text.slice(from, to).trim();
    const before = times.get(clause) ?? 0;
    times.set(clause, before + 1);
    pairs += before === 1 ? 1 : before === 2 ? -1 : 0;
  }
  return pairs > 0;
}

/** What stands between two stops and is long enough, blanks included. */
function* longRuns({ paragraphs }: Snapshot): Iterable<{ text: string; paragraph: number; from: number; to: number }> {
  for (const [paragraph, { text, cell }] of paragraphs.entries()) {
    for (let from = 0, to = 0; !cell && to <= text.length; to += 1) {
      if (to === text.length || isStop(text.charCodeAt(to))) {
        if (to - from >= shortest) {
          yield { text, paragraph, from, to };
        }
        from = to + 1;
      }
    }
  }
}

function* clausesOf(snapshot: Snapshot): Iterable<Clause> {
  let index = 0;
  for (const { text, paragraph, from, to } of longRuns(snapshot)) {
    const clause = text.slice(from, to).trim();
    if (
      clause.length >= shortest &&
      !formulas.test(clause) &&
      !/[*×]{2}/.test(clause) &&
      /\p{Script=Han}{8}/u.test(clause)
    ) {
      yield {
        text: clause,
        paragraph,
        start: text.indexOf(clause, from),
        index,
        opensSentence: from === 0 || text[from - 1] === "。",
        behind: text.slice(to, to + 8),
      };
      index += 1;
    }
  }
}

/** ，。；：！？ */
function isStop(char: number): boolean {
  return (
    char === 0x3002 ||
    (char > 0xff00 && (char === 0xff0c || char === 0xff1b || char === 0xff1a || char === 0xff01 || char === 0xff1f))
  );
}

/** Sentences that open with the same words and go on with others are built so on purpose. */
function isRefrain(first: Clause, again: Clause): boolean {
  const ends = /^(?:。|$)/;
  return (
    first.opensSentence &&
    again.opensSentence &&
    first.behind !== again.behind &&
    !(ends.test(first.behind) && ends.test(again.behind))
  );
}

function isNear(before: Clause, clause: Clause): boolean {
  return clause.index > before.index && clause.index <= before.index + 1 + skipped;
}
