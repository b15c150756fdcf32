import { decodeScaffold, ScaffoldError } from "../../src/scaffold/decode";

const leaf = (id: string, more: object = {}) => ({
  id,
  heading: "主要工作",
  alternatives: ["工作开展情况"],
  prompt: "写做法",
  body: ["召开支委会【支委会】次。"],
  sections: [],
  ...more,
});

const good = {
  id: "own-1",
  kind: "half-branch",
  name: "我们支部的半年总结",
  period: "half",
  title: "{单位}{期间}工作总结",
  titles: [],
  salutation: "各位领导、同志们：",
  lead: { prompt: "写明时间", body: [] },
  sections: [leaf("a", { sections: [leaf("b", { sections: [leaf("c")] })] }), leaf("d", { heading: "", prompt: "" })],
  closing: ["特此报告。"],
  signature: "end",
};

const { salutation: _, ...without } = good;

function refused(value: unknown): string {
  try {
    decodeScaffold(value, "第 2 个框架");
  } catch (error) {
    if (error instanceof ScaffoldError) {
      return error.message;
    }
    throw error;
  }
  return "";
}

test("a whole scaffold comes through as it is, three levels deep and with a section without a heading", () => {
  expect(decodeScaffold(good, "x")).toEqual(good);
  const { kind, ...kindless } = without;
  expect(kind).toBe("half-branch");
  expect(decodeScaffold(kindless, "x")).toEqual(kindless);
});

test("what a scaffold does not have is dropped", () => {
  expect(decodeScaffold({ ...good, colour: "red", sections: [leaf("a", { note: 1 })] }, "x")).toEqual({
    ...good,
    sections: [leaf("a")],
  });
});

test.each<[string, unknown]>([
  ["第 2 个框架的内容读不出来", [good]],
  ["第 2 个框架的名称应是文字", { ...good, name: 3 }],
  ["第 2 个框架的名称是空的", { ...good, name: "　" }],
  ["第 2 个框架的编号“mine”不对，应以“own-”开头", { ...good, id: "mine" }],
  ["第 2 个框架的种类（kind）应与编号“plan”相同", { ...good, id: "plan" }],
  ["第 2 个框架的报告期间（period）不对，应是 half、year、any 之一", { ...good, period: "month" }],
  ["第 2 个框架的导语读不出来", { ...good, lead: undefined }],
  ["第 2 个框架的标题的其他写法应是一个列表", { ...good, titles: "无" }],
  ["第 2 个框架第 2 部分的标题应是文字", { ...good, sections: [leaf("a"), leaf("b", { heading: null })] }],
  [
    "第 2 个框架第 1 部分第 1 节的正文第 1 项里有换行或不能写进文档的字符",
    { ...good, sections: [leaf("a", { sections: [leaf("b", { body: ["一\n二"] })] })] },
  ],
  ["第 2 个框架有两处的编号都是“a”", { ...good, sections: [leaf("a", { sections: [leaf("a")] })] }],
  [
    "第 2 个框架第 1 部分第 1 节第 1 节还有下级标题，框架最多3级标题",
    { ...good, sections: [leaf("a", { sections: [leaf("b", { sections: [leaf("c", { sections: [leaf("d")] })] })] })] },
  ],
])("refuses with %s", (message, value) => {
  expect(refused(value)).toBe(message);
});
