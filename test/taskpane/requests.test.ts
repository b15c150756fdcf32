import { requestTo } from "../../src/taskpane/requests";

const page = "https://nigao.example:3000/taskpane.html?_host_Info=Word";

test.each([
  ["https://nigao.example:3000/fonts/a.woff2", false],
  ["https://nigao.example/fonts/a.woff2", true],
  ["http://nigao.example:3000/a.js", true],
  ["https://telemetry.example/collect?text=%E5%85%9A", true],
  ["wss://nigao.example:3000/ws", true],
])("%s is foreign: %s", (address, foreign) => {
  expect(requestTo(address, page, false)?.foreign).toBe(foreign);
});

test.each(["inline", "eval", "data:image/png;base64,AA==", "blob:https://nigao.example:3000/1", "about:blank"])(
  "%s is no request",
  (address) => {
    expect(requestTo(address, page, true)).toBeUndefined();
  },
);

test("shows an address without its query, which may hold text", () => {
  expect(requestTo("https://telemetry.example/collect?text=1#2", page, true)).toEqual({
    address: "https://telemetry.example/collect",
    foreign: true,
    stopped: true,
  });
});

test("files are one's own on a page that was opened from the disk, the network is not", () => {
  const opened = "file:///D:/nigao/workbench.html";
  expect(requestTo("file:///D:/nigao/workbench.js", opened, false)).toEqual({
    address: "file:/D:/nigao/workbench.js",
    foreign: false,
    stopped: false,
  });
  expect(requestTo("http://localhost/a.js", opened, false)?.foreign).toBe(true);
});
