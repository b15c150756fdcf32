import { readNumber } from "../document/numerals";
import { isKnownUnit, mayBeUnit } from "../document/units";

/** What a text gives as a value. */
export interface ReadValue {
  /** Null where the text leaves the value open, text where it is words. */
  readonly value: number | string | null;
  /** Empty where the text gives none. */
  readonly unit: string;
  /** Why words are no number. */
  readonly words?: "approximate" | "none" | "other";
}

/** More digits than this are not kept exactly. */
const mostDigits = 15;

/** What stands in a place that nobody has filled. */
const open = /^(?:(?:【.*】|\[.*\]|[*×xX_—\-…?]+)\p{Script=Han}{0,2}|\/|待[填定补]|未填|暂缺|n\/a|#n\/a|null|none)?$/iu;

/** Reads 6, 2,086元, ９名, 98%, 百分之九十八, 两次, 1.5万元, 共5次; anything else is words. */
export function readValue(text: string): ReadValue {
  const shape = text.normalize("NFKC").replace(/[\s\u200B\uFEFF]/g, "");
  if (open.test(shape)) {
    return { value: null, unit: "" };
  }
  const plain = shape.replace(/^(?:共计?|合计|总计|计)(?=[\d一二两三四五六七八九十])/, "").replace(/[。;.]$/, "");
  return percent(plain) ?? arabic(plain) ?? chinese(plain) ?? { value: text.trim(), unit: "", words: whyWords(shape) };
}

function whyWords(shape: string): NonNullable<ReadValue["words"]> {
  if (/^(?:无|没有|未开展)$/.test(shape)) {
    return "none";
  }
  return /[\d一二三四五六七八九十百千]/.test(shape) && /[余多几约近]|以上|左右|将近|超过|不少于|至少/.test(shape)
    ? "approximate"
    : "other";
}

function percent(text: string): ReadValue | undefined {
  const share = /^百分之(.+)$/.exec(text)?.[1];
  const value = share === undefined ? undefined : (arabic(share) ?? chinese(share));
  return typeof value?.value === "number" && value.unit === "" ? { value: value.value, unit: "%" } : undefined;
}

function arabic(text: string): ReadValue | undefined {
  const found = /^([-+−]?)(\d{1,3}(?:[,']\d{3})+|\d+)(\.\d+)?(.*)$/.exec(text);
  if (!found) {
    return undefined;
  }
  const [, sign = "", whole = "", fraction = "", rest = ""] = found;
  const digits = whole.replace(/[,']/g, "");
  if (digits.length + fraction.length > mostDigits) {
    return undefined;
  }
  const value = Number(`${sign === "−" ? "-" : sign}${digits}${fraction}`);
  return scaled(value, rest, mayBeUnit);
}

function chinese(text: string): ReadValue | undefined {
  const figures = /^[零〇一二两三四五六七八九十百千万亿]+/.exec(text)?.[0];
  if (figures === undefined) {
    return undefined;
  }
  const rest = text.slice(figures.length);
  const whole = rest === "元" && /[万亿]$/.test(figures) ? figures.slice(0, -1) : figures;
  const value = readNumber(whole);
  return value === undefined ? undefined : scaled(value, text.slice(whole.length), isKnownUnit);
}

/** 万 and 亿 stay with money and go into the number elsewhere. */
function scaled(value: number, rest: string, isUnit: (text: string) => boolean): ReadValue | undefined {
  const scale = /^[万亿]/.exec(rest)?.[0];
  if (scale && !/^.元$/.test(rest)) {
    const unit = rest.slice(1);
    return unit === "" || isUnit(unit) ? { value: Number(`${value}e${scale === "万" ? 4 : 8}`), unit } : undefined;
  }
  return rest === "" || isUnit(rest) ? { value: value + 0, unit: rest } : undefined;
}
