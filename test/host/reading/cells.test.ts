import { cellsOf } from "../../../src/host/reading/cells";

const outside = (text: string) => ({ text, nesting: 0 });
const inside = (text: string, nesting = 1) => ({ text, nesting });
const uniform = (values: string[][]) => ({ values, isUniform: true });

test("each paragraph of a table is given its row and column", () => {
  const paragraphs = ["甲", "乙", "丙", "丁"].map((text) => inside(text));
  expect(
    cellsOf(
      [outside("前"), ...paragraphs, outside("后")],
      [
        uniform([
          ["甲", "乙"],
          ["丙", "丁"],
        ]),
      ],
    ),
  ).toEqual([
    undefined,
    { table: 0, row: 0, column: 0 },
    { table: 0, row: 0, column: 1 },
    { table: 0, row: 1, column: 0 },
    { table: 0, row: 1, column: 1 },
    undefined,
  ]);
});

test("a cell of several paragraphs, empty ones among them, keeps them together", () => {
  const paragraphs = [inside("甲"), inside(""), inside("乙"), inside("")];
  expect(cellsOf(paragraphs, [uniform([["甲\r", "乙"], [""]])])?.map((cell) => [cell?.row, cell?.column])).toEqual([
    [0, 0],
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
});

test("cell marks at the end of texts do not matter", () => {
  expect(cellsOf([inside("甲\r\u0007")], [uniform([["甲"]])])).toEqual([{ table: 0, row: 0, column: 0 }]);
});

test("two tables with nothing between them are two tables", () => {
  expect(cellsOf([inside("甲"), inside("乙")], [uniform([["甲"]]), uniform([["乙"]])])).toEqual([
    { table: 0, row: 0, column: 0 },
    { table: 1, row: 0, column: 0 },
  ]);
});

test("where cells are merged or nested the table is known, row and column are not", () => {
  const unknown = { table: 0, row: -1, column: -1 };
  expect(cellsOf([inside("甲"), inside("乙")], [{ values: [["甲", "乙"]], isUniform: false }])).toEqual([
    unknown,
    unknown,
  ]);
  expect(cellsOf([inside("内", 2), inside("")], [uniform([[""]])])).toEqual([unknown, unknown]);
  expect(cellsOf([inside("甲")], [])).toEqual([unknown]);
});

test("a table after one that is not certain keeps its own cells", () => {
  const paragraphs = [inside("甲"), outside(""), inside("乙")];
  expect(cellsOf(paragraphs, [{ values: [["甲"]], isUniform: false }, uniform([["乙"]])])[2]).toEqual({
    table: 1,
    row: 0,
    column: 0,
  });
});
