import { isCommonPair } from "../common-pairs";
import { isConfusable, isInterchangeable } from "../confusion";
import lexicon from "../lexicons/phrases.json";
import { type NearPhrase, NearPhrases } from "../near-phrases";
import type { Mark, ParagraphRule } from "../rule";

const words = (lines: readonly string[]) => lines.flatMap((line) => line.split(" "));
const phrases = new NearPhrases(words(lexicon.phrases), (wrong, phrase, odd) => {
  const right = phrase[odd]!;
  return (isEcho(wrong, phrase, odd) || isConfusable(right, wrong)) && !isInterchangeable(right, wrong);
});
const lawful = words(lexicon.lawful);

/** Characters that stand between any two words, so that they prove less. */
const particles = "的地得了着和与及或在为以于其有无不是一这";

/** Whether the character at an offset belongs to a word that is right as it stands. */
function isInLawfulWord(text: string, at: number): boolean {
  return lawful.some((word) => {
    const from = text.indexOf(word, Math.max(0, at - word.length + 1));
    return from >= 0 && from <= at;
  });
}

/** Whether a character is the one before or behind it, typed twice. */
function isEcho(wrong: string, phrase: string, odd: number): boolean {
  return wrong === phrase[odd - 1] || wrong === phrase[odd + 1];
}

/** Whether the odd character belongs to the word before or behind the phrase: 共产党|愿在, 单|和国家. */
function isOfNeighbour(text: string, { start, phrase, odd }: NearPhrase): boolean {
  return (
    (odd === 0 && isCommonPair(text[start - 1], text[start])) ||
    (odd === phrase.length - 1 && isCommonPair(text[start + odd], text[start + odd + 1]))
  );
}

function markOf(text: string, near: NearPhrase): Mark | undefined {
  const { start, phrase, odd } = near;
  const at = start + odd;
  const right = phrase[odd]!;
  const wrong = text[at]!;
  if (isOfNeighbour(text, near) || isInLawfulWord(text, at)) {
    return undefined;
  }
  const inner = odd > 0 && odd < phrase.length - 1;
  const known =
    isEcho(wrong, phrase, odd) ||
    particles.includes(wrong) ||
    (odd > 0 && isCommonPair(text[at - 1], wrong)) ||
    (odd < phrase.length - 1 && isCommonPair(wrong, text[at + 1]));
  return {
    start: at,
    end: at + 1,
    message: `“${text.slice(start, start + phrase.length)}”疑为“${phrase}”`,
    suggestions: [right],
    severity: inner && !known ? "error" : "warning",
  };
}

export const phraseOneOff: ParagraphRule = {
  id: "phrase-one-off",
  scope: "paragraph",
  category: "typo",
  severity: "warning",
  basis: "固定表述",
  title: "固定词语错一个字",
  why: "与常用的固定词语只差一个字，而这个字又与原字同音、近音或形近，多半是输入或识别的错误。",
  examples: [
    { wrong: "做到学深⟦误⟧透、融会贯通。", right: "做到学深悟透、融会贯通。" },
    { wrong: "严格落实意识⟦行⟧态工作责任制。", right: "严格落实意识形态工作责任制。" },
    { wrong: "打通服务群众最后一公⟦理⟧。", right: "打通服务群众最后一公里。" },
    { wrong: "坚持问题导向，补齐短板⟦若⟧项。", right: "坚持问题导向，补齐短板弱项。" },
    { wrong: "召开专题组织生⟦话⟧会。", right: "召开专题组织生活会。" },
    { fine: "建强战斗堡垒，坚强战斗堡垒作用更加突出。" },
    { fine: "中国共产党愿同各国政党交流。" },
    { fine: "健全法制宣传教育制度，维护民主权利和民族权利。" },
    { fine: "因公用车的，按照公车使用规定登记。" },
    { fine: "列入负面清单的建设项目不予审批。" },
  ],
  *check({ text }) {
    const seen = new Set<number>();
    for (const near of phrases.find(text)) {
      const mark = markOf(text, near);
      if (mark && !seen.has(mark.start)) {
        seen.add(mark.start);
        yield mark;
      }
    }
  },
};
