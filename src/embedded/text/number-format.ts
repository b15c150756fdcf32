/**
 * A number of an automatic list in a format of ST_NumberFormat (ISO/IEC 29500-1 §17.18.59). Where a format has no sign
 * for the number (② goes to 20), and for formats that Chinese documents do not use, it is written as decimal, as Word does.
 */
export function formatNumber(value: number, format: string): string {
  return formats[format]?.(value) ?? String(value);
}

type Format = (value: number) => string | undefined;

const plain = "零一二三四五六七八九";
const legalSimplified = "零壹贰叁肆伍陆柒捌玖";
const legalTraditional = "零壹貳參肆伍陸柒捌玖";

const formats: Readonly<Record<string, Format>> = {
  none: () => "",
  decimalZero: (value) => String(value).padStart(2, "0"),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed("①", 20),
  decimalEnclosedCircleChinese: enclosed("①", 20),
  decimalEnclosedParen: enclosed("⑴", 20),
  decimalEnclosedFullstop: enclosed("⒈", 20),
  ideographEnclosedCircle: enclosed("㊀", 10),
  ideographDigital: digits,
  japaneseDigitalTenThousand: digits,
  taiwaneseDigital: digits,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: japanese,
  chineseLegalSimplified: (value) => counted(value, legalSimplified, ["", "拾", "佰", "仟"], "万"),
  ideographLegalTraditional: (value) => counted(value, legalTraditional, ["", "拾", "佰", "仟"], "萬"),
  ideographTraditional: cycle("甲乙丙丁戊己庚辛壬癸"),
  ideographZodiac: cycle("子丑寅卯辰巳午未申酉戌亥"),
};

function chinese(value: number): string | undefined {
  // 10 to 19 have no 一 in front: 十, 十一; 110 has: 一百一十.
  return counted(value, plain, ["", "十", "百", "千"], "万")?.replace(/^一十/, "十");
}

function japanese(value: number): string | undefined {
  return counted(value, plain, ["", "十", "百", "千"], "万")
    ?.replace(/零/g, "")
    .replace(/一(?=[十百千])/g, "");
}

/** 101 is 一百零一, 110 is 一百一十, 20003 is 二万零三. */
function counted(value: number, signs: string, units: readonly string[], myriad: string): string | undefined {
  if (value < 0 || value >= 100_000_000) return undefined;
  if (value >= 10_000) {
    const rest = value % 10_000;
    const low = rest === 0 ? "" : (rest < 1000 ? signs[0] : "") + counted(rest, signs, units, myriad)!;
    return counted(Math.floor(value / 10_000), signs, units, myriad)! + myriad + low;
  }
  if (value === 0) return signs[0];
  let text = "";
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit > 0) text += signs[digit]! + units[place];
    else if (text && !text.endsWith(signs[0]!) && value % 10 ** place > 0) text += signs[0];
  }
  return text;
}

function digits(value: number): string {
  return String(value).replace(/\d/g, (digit) => "〇一二三四五六七八九"[Number(digit)]!);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function enclosed(first: string, count: number): Format {
  return (value) => (value >= 1 && value <= count ? String.fromCharCode(first.charCodeAt(0) + value - 1) : undefined);
}

function cycle(signs: string): Format {
  return (value) => (value >= 1 ? signs[(value - 1) % signs.length] : undefined);
}

/** a … z, aa, bb: the letter is repeated, not counted on. */
function letters(value: number, first: number): string | undefined {
  if (value < 1 || value > 780) return undefined;
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string | undefined {
  if (value < 1 || value > 32767) return undefined;
  const signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
  let rest = value;
  return [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1]
    .map((worth, i) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return signs[i]!.repeat(times);
    })
    .join("");
}
