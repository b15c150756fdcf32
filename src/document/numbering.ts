import { chineseNumber } from "./numerals";

/** The four levels of numbers in official documents (GB/T 9704-2012 §7.3.3), outermost first: 一、（一）1.（1） */
export type NumberLevel = 1 | 2 | 3 | 4;

/** The number of the n-th heading of a level, with its marks: 一、 （一） 1. （1）. */
export function numberText(level: NumberLevel, n: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(n)}、`;
    case 2:
      return `（${chineseNumber(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
}

/** A number at the start of a text. Slips in the marks, such as 一． or (一), are read too. */
export interface NumberAtStart {
  readonly level: NumberLevel;
  /** As it stands there, marks and white space behind it included. */
  readonly text: string;
}

const patterns: readonly [NumberLevel, RegExp][] = [
  [1, /^[一二三四五六七八九十]{1,3}[、．.]\s*/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]、?\s*/],
  [3, /^\d{1,2}(?:[．、]|\.(?!\d))\s*/],
  [4, /^[（(]\d{1,2}[）)]、?\s*/],
];

/** The number that the text starts with, or undefined. */
export function numberAtStart(text: string): NumberAtStart | undefined {
  for (const [level, pattern] of patterns) {
    const found = pattern.exec(text);
    if (found) {
      return { level, text: found[0] };
    }
  }
  return undefined;
}
