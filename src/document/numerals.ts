const digits = "零一二三四五六七八九";

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
  const parts = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (text === "一") {
    return 1;
  }
  if (!parts || text === "") {
    return undefined;
  }
  const [, tens = "", ten = "", ones = ""] = parts;
  if (ten === "") {
    return tens !== "" && ones !== "" ? undefined : digits.indexOf(tens || ones);
  }
  return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
}
