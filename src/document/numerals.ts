const digits = "零一二三四五六七八九";
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** 1 to 99 as Chinese numbers headings and months: 一, 十, 十二, 二十, 九十九. Throws a RangeError beyond. */
export function chineseNumber(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) {
    throw new RangeError(`not a number from 1 to 99: ${n}`);
  }
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  return (tens > 1 ? digits[tens]! : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones]! : "");
}

/** The value of a Chinese number from 一 to 九十九, or undefined where the text is none. */
export function readChineseNumber(text: string): number | undefined {
  return /^(?:[一二三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)$/.test(text)
    ? readChinese(text)
    : undefined;
}

/**
 * The value of a number as reports write it: 2086, 2,086, ９, 2.5, 十二, 两, 三百零五, 百, 1.2万. Undefined for anything
 * else, such as 三四, which is no exact number, or digits grouped otherwise than by threes.
 */
export function readNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC");
  const arabic = /^(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?([百千万亿]?)$/.exec(plain);
  if (arabic) {
    const value = Number(arabic[1]!.replace(/,/g, "") + (arabic[2] ?? ""));
    // Tenths of a cent go, which only the multiplication brings in.
    return arabic[3] ? Math.round(value * powers[arabic[3]]! * 1000) / 1000 : value;
  }
  return readChinese(plain.replace(/〇/g, "零").replace(/两/g, "二"));
}

function readChinese(text: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastPower = Number.POSITIVE_INFINITY;
  for (const char of text) {
    const value = digits.indexOf(char);
    if (value >= 0) {
      // 三四 is a guess, 零五 the ones behind a gap.
      if (digit !== undefined && digit !== 0) {
        return undefined;
      }
      digit = value;
      continue;
    }
    const power = powers[char];
    if (power === undefined) {
      return undefined;
    }
    if (power >= 10_000) {
      total += (section + (digit ?? 0) || 1) * power;
      section = 0;
      lastPower = power;
    } else {
      if (power >= lastPower || (digit === undefined && section > 0)) {
        return undefined;
      }
      section += (digit ?? 1) * power;
      lastPower = power;
    }
    digit = undefined;
  }
  return text === "" ? undefined : total + section + (digit ?? 0);
}
