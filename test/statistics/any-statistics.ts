import fc from "fast-check";
import type { Figure, FigureTable, Statistics } from "../../src/document/statistics";
import { type Item, vocabulary } from "../../src/document/vocabulary";

const count = fc.integer({ min: 0, max: 99_999 });
const money = fc.integer({ min: 0, max: 9_999_999 }).map((cents) => cents / 100);
const words = fc.constantFrom("若干", "按计划开展", "约20", "100余人次");

function valueIn(unit: string): fc.Arbitrary<Figure["value"]> {
  const number = /[元%分时]/.test(unit) ? money : count;
  return fc.oneof({ arbitrary: number, weight: 6 }, { arbitrary: fc.constant(null), weight: 1 });
}

function figureOf(item: Item): fc.Arbitrary<Figure> {
  const { name: key, group } = item;
  const named = { key, group, path: [] };
  const name = fc.constantFrom(key, ...item.aliases);
  const numeric = fc
    .constantFrom(...item.units)
    .chain((unit) =>
      fc
        .record({ value: valueIn(unit), base: fc.option(count, { nil: undefined }), name })
        .map(
          ({ value, base, name }): Figure => ({ ...named, name, value, unit, ...(base === undefined ? {} : { base }) }),
        ),
    );
  const worded = fc
    .record({ value: words, name })
    .map((given): Figure => ({ ...named, ...given, unit: item.units[0]! }));
  return fc.oneof({ arbitrary: numeric, weight: 8 }, { arbitrary: worded, weight: 1 });
}

const unknown = fc
  .record({
    name: fc.constantFrom("读书分享会", "红色观影", "廉洁家访"),
    value: valueIn(""),
    unit: fc.constantFrom("", "次", "场"),
  })
  .map(({ name, value, unit }): Figure => ({ key: name, name, group: "特色工作", value, unit, path: [] }));

const figures: fc.Arbitrary<Figure[]> = fc
  .tuple(
    fc
      .subarray([...vocabulary], { minLength: 1, maxLength: 12 })
      .chain((items) => fc.tuple(...items.map(figureOf)) as fc.Arbitrary<Figure[]>),
    fc.uniqueArray(unknown, { maxLength: 2, selector: ({ key }) => key }),
  )
  .map(([known, others]) => [...known, ...others]);

const cell = fc.oneof(fc.constantFrom("预备党员", "第一党支部", "—"), count, fc.constant(null));

const table: fc.Arbitrary<FigureTable> = fc
  .record({
    title: fc.constantFrom("党员发展情况", "走访慰问情况", "整改台账", "党费收缴情况"),
    unit: fc.constantFrom("", "名", "次"),
    columns: fc.uniqueArray(fc.constantFrom("项目", "本期", "上年同期", "备注"), { minLength: 1, maxLength: 4 }),
    total: fc.boolean(),
  })
  .chain(({ columns, ...about }) =>
    fc
      .array(fc.tuple(...columns.map(() => cell)), { minLength: 1, maxLength: 5 })
      .map((rows): FigureTable => ({ ...about, columns, rows, path: [] })),
  );

/** A block of one body as it may be read from a pasted text; paths are left empty. */
export const anyStatistics: fc.Arbitrary<Statistics> = fc.record({
  unit: fc.constantFrom("", "局机关第一党支部", "某某中心党总支"),
  period: fc.constantFrom("", "2026年上半年", "2025年", "2026年第三季度"),
  figures,
  tables: fc.uniqueArray(table, { maxLength: 2, selector: ({ title }) => title }),
  branches: fc.constant([]),
});
