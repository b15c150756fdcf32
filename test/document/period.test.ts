import { nextPeriodText, parseDate, parsePeriod, periodsFor, periodText } from "../../src/document/period";

test.each([
  ["2026年上半年", "2026年上半年", "下半年"],
  ["2026年下半年", "2026年下半年", "2027年上半年"],
  ["2026年第三季度", "2026年第三季度", "第四季度"],
  ["2026年4季度", "2026年第四季度", "2027年第一季度"],
  ["2026年度", "2026年", "2027年"],
  [" 2026年全年 ", "2026年", "2027年"],
])("%s is followed by %s", (text, written, next) => {
  const period = parsePeriod(text)!;
  expect(periodText(period)).toBe(written);
  expect(nextPeriodText(period)).toBe(next);
});

test.each(["", "上半年", "26年上半年", "2026年5季度", "2026年上半年以来"])("%p is no period", (text) => {
  expect(parsePeriod(text)).toBeUndefined();
});

test("the likeliest period is the one that has just ended or is just ending", () => {
  expect(periodsFor(new Date(2026, 6, 3), "half")[0]).toBe("2026年上半年");
  expect(periodsFor(new Date(2026, 5, 20), "half")[0]).toBe("2026年上半年");
  expect(periodsFor(new Date(2026, 11, 20), "half")[0]).toBe("2026年下半年");
  expect(periodsFor(new Date(2027, 0, 8), "half")[0]).toBe("2026年下半年");
  expect(periodsFor(new Date(2027, 0, 8), "year")[0]).toBe("2026年");
  expect(periodsFor(new Date(2026, 10, 21), "year")[0]).toBe("2026年");
  expect(periodsFor(new Date(2027, 0, 8), "any")).toContain("2026年第四季度");
});

test("every offered period can be read again, and none is offered twice", () => {
  for (let month = 0; month < 12; month += 1) {
    for (const kind of ["half", "year", "any"] as const) {
      const offered = periodsFor(new Date(2026, month, 15), kind);
      expect(offered.map((text) => periodText(parsePeriod(text)!))).toEqual(offered);
      expect(new Set(offered).size).toBe(offered.length);
    }
  }
});

test.each(["2026-7-3", "2026/07/03", "2026.7.3", "20260703", "2026年7月3日", " 2026年07月03日", "２０２６－７－３"])(
  "%s is written as a document writes it",
  (typed) => {
    expect(parseDate(typed)).toBe("2026年7月3日");
  },
);

test.each(["", "2026-2-30", "2026-13-1", "7月3日", "2026年7月", "明天"])("%p is no day", (typed) => {
  expect(parseDate(typed)).toBeUndefined();
});
