import { takeFile } from "../../src/workbench/taken-file";

const file = (name: string, folder = false, content = "x") => ({ file: new File([content], name), folder });

test("one .docx is taken without a word", () => {
  const [taken] = [file("总结.docx")];
  expect(takeFile([taken])).toEqual({ file: taken.file });
});

test("of several the first .docx is taken, and the others are counted", () => {
  const files = [file("附件.xlsx"), file("资料.docx", true), file("总结.DOCX"), file("二稿.docx")];
  expect(takeFile(files)).toEqual({ file: files[2]!.file, remark: expect.stringContaining("另外 3 个没有打开") });
});

test.each([
  ["a folder", [file("资料", true)], /“资料”是文件夹/],
  ["a folder whose name ends like a document's", [file("资料.docx", true)], /“资料\.docx”是文件夹/],
  ["an empty file", [file("总结.docx", false, "")], /“总结\.docx”是空文件/],
  ["a document of another kind", [file("总结.wps")], /另存为 \.docx/],
  ["something else", [file("图.png")], /不是 Word 文档/],
])("%s is not opened, and it says what to do", (_name, files, expected) => {
  expect(takeFile(files)).toEqual({ problem: expect.stringMatching(expected) });
});

test("nothing is nothing", () => {
  expect(takeFile([])).toBeUndefined();
});
