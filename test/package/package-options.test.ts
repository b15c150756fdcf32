import { packageOptions } from "../../tools/package/package-options";

const base = ["--base-url", "https://oa-server/nigao"];

test("a base address is enough: the package goes to package/ and brings its own office.js", () => {
  expect(packageOptions(base, {})).toEqual({
    baseUrl: "https://oa-server/nigao",
    out: "package",
    officeJs: "./office/",
  });
});

test.each([
  ["https://10.1.2.3/nigao/", "https://10.1.2.3/nigao"],
  ["https://oa-server:8443", "https://oa-server:8443"],
  ["https://oa-server/", "https://oa-server"],
  ["https://OA-Server/tools/nigao", "https://oa-server/tools/nigao"],
])("%s is taken as %s", (typed, taken) => {
  expect(packageOptions(["--base-url", typed], {}).baseUrl).toBe(taken);
});

test("the rest is taken as it is, and the option goes before the environment", () => {
  const options = packageOptions([...base, "--out", "x", "--office-js", "cdn", "--catalog", "\\\\文件服务器\\拟稿"], {
    OFFICE_JS: "21vianet",
  });
  expect(options).toMatchObject({ out: "x", officeJs: "cdn", catalog: "\\\\文件服务器\\拟稿" });
  expect(packageOptions(base, { OFFICE_JS: "21vianet" }).officeJs).toBe("21vianet");
});

test.each([
  [[], "没有写 --base-url：网页将来放在哪个地址。例如 npm run package -- --base-url https://内网地址/nigao"],
  [["--base-url", "oa-server/nigao"], "不是网址"],
  [["--base-url", "http://oa-server/nigao"], "要以 https:// 开头，Word 不打开 http 的窗格"],
  [["--base-url", "file:///c:/nigao"], "要以 https:// 开头"],
  [["--base-url", "https://me:secret@oa-server/nigao"], "里不能有用户名和密码"],
  [["--base-url", "https://oa-server/nigao?a=1"], "里不能有 ? 和 #"],
  [["--base-url", "https://oa-server/nigao?"], "里不能有 ? 和 #"],
  [["--base-url", "https://oa-server/nigao#a"], "里不能有 ? 和 #"],
  [["--base-url", "https://内网地址/nigao"], "的主机名里有汉字，请换成实际的域名或 IP 地址"],
  [["--base-url", "https://oa-server/拟稿"], "的路径里只能用英文字母、数字和 . _ ~ -"],
  [["--base-url", "https://oa-server/ni gao"], "的路径里只能用英文字母"],
  [["--base-url", 'https://oa-server/";alias/'], "的路径里只能用英文字母"],
  [[...base, "--catalog", "C:\\nigao"], "不是共享文件夹的网络路径。要写成 \\\\服务器\\共享名。"],
  [[...base, "--catalog", "\\\\server"], "不是共享文件夹的网络路径"],
  [[...base, "--colour", "red"], "选项 --colour 写得不对"],
  [["--base-url"], "选项 --base-url 写得不对"],
  [["https://oa-server/nigao"], "只认选项"],
])("%j is refused: %s", (args, message) => {
  expect(() => packageOptions(args, {})).toThrow(message);
});
