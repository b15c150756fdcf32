import type { Block, TextRole } from "../../../src/document/block";
import { parseXml, W } from "../../../src/embedded/package/xml";
import { closingIndents, widthOf } from "../../../src/host/layout/closing";
import { paragraphsMarkup } from "../../../src/host/layout/paragraphs";
import { attribute, first } from "./reading";

const signature = (text: string) => ({ role: "signature", text }) as const;
const date = (text: string) => ({ role: "date", text }) as const;

/** Where each line begins, counted in characters from the left edge of a line of 28. */
const begins = (lines: Parameters<typeof closingIndents>[0]): number[] =>
  closingIndents(lines).map((indent, i) => 28 - indent - widthOf(lines[i]!.text));

test("figures are half as wide as Chinese characters and their punctuation", () => {
  expect([widthOf("2026年7月3日"), widthOf("局（甲）“乙”—"), widthOf("AB"), widthOf("")]).toEqual([6, 8, 1, 0]);
});

test("the name leaves two characters free and the date starts two characters behind its first: 7.3.5.2", () => {
  const lines = [signature("中共甲市乙局机关第一支部委员会"), date("2026年7月3日")];
  expect(closingIndents(lines)[0]).toBe(2);
  expect(begins(lines)[1]! - begins(lines)[0]!).toBe(2);
});

test("a date longer than the name leaves two free, and the name moves left: 7.3.5.2", () => {
  const lines = [signature("乙局"), date("2026年12月31日")];
  expect(closingIndents(lines)[1]).toBe(2);
  expect(begins(lines)[1]! - begins(lines)[0]!).toBe(2);
});

test("a line that stands alone leaves two characters free", () => {
  expect(closingIndents([date("2026年7月3日")])).toEqual([2]);
  expect(closingIndents([signature("乙局")])).toEqual([2]);
});

function paragraphs(...blocks: Block[]): Element[] {
  const markup = paragraphsMarkup(blocks, "document").text;
  return Array.from(parseXml(`<w:body xmlns:w="${W}">${markup}</w:body>`).getElementsByTagNameNS(W, "p"));
}

const text = (role: TextRole, content = "字"): Block => ({ role, content: [content] });
const styles = (all: Element[]) => all.map((paragraph) => attribute(first(paragraph, "pStyle"), "val"));

test("a line is free above the name, which does not stand alone on a page", () => {
  const [body, name, day] = paragraphs(text("body"), text("signature", "中共甲局支部"), text("date", "2026年7月3日"));
  expect([body, name, day].map((paragraph) => first(paragraph, "keepNext") !== undefined)).toEqual([true, true, false]);
  expect(attribute(first(name, "spacing"), "before")).toBe("579");
  expect(first(day, "spacing")).toBeUndefined();
  expect([name, day].map((paragraph) => attribute(first(paragraph, "ind"), "rightChars"))).toEqual(["200", "0"]);
});

test("name and date under the title are centred there, and one line is free below them", () => {
  const all = paragraphs(text("title"), text("signature"), text("date"), text("salutation"), text("date"));
  expect(styles(all)).toEqual(["Title", "GongwenByline", "GongwenByline", "GongwenSalutation", "GongwenDate"]);
  expect(all.map((paragraph) => attribute(first(paragraph, "spacing"), "after"))).toEqual([
    "0",
    "0",
    undefined,
    undefined,
    undefined,
  ]);
});
