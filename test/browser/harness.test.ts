import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { downloaded, drop, useSite } from "./harness";

const folder = mkdtempSync(join(tmpdir(), "nigao-site-"));
const html = (body: string, policy = "") => `<!doctype html><meta charset="utf-8"><title>页</title>${policy}${body}`;
const pages: Record<string, string> = {
  "quiet.html": html(
    '<p>没有错。</p><link rel="icon" href="data:,"><div id="zone">放这里</div><a id="file" download="甲.txt" href="data:text/plain,%E4%B9%99">下载</a>' +
      `<script>zone.ondragover = (event) => event.preventDefault();
       zone.ondrop = async (event) => { event.preventDefault(); const [file] = event.dataTransfer.files; zone.textContent = file.name + await file.text(); };</script>`,
  ),
  "elsewhere.html": html('<img src="https://example.com/pixel.png"><link rel="icon" href="data:,">'),
  "fetches.html": html(
    '<link rel="icon" href="data:,"><script>fetch("https://example.com/collect", { method: "POST", body: "文" }).catch(() => {})</script>',
  ),
  "beacon.html": html(
    '<link rel="icon" href="data:,"><script>navigator.sendBeacon("https://example.com/beacon", "文")</script>',
  ),
  "socket.html": html('<link rel="icon" href="data:,"><script>new WebSocket("ws://127.0.0.1:9/")</script>'),
  "policy.html": html(
    '<link rel="icon" href="data:,"><script>fetch("https://example.com/collect").catch(() => {})</script>',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src 'unsafe-inline'">`,
  ),
  "logs.html": html('<link rel="icon" href="data:,"><script>console.error("出错了")</script>'),
  "throws.html": html('<link rel="icon" href="data:,"><script>throw new Error("没有接住")</script>'),
  "rejects.html": html('<link rel="icon" href="data:,"><script>Promise.reject(new Error("没有接住"))</script>'),
  "office.html": html(
    '<link rel="icon" href="data:,"><script src="https://example.com/office.js"></script><p id="out"></p><script>out.textContent = Office</script>',
  ),
};
for (const [name, content] of Object.entries(pages)) {
  writeFileSync(join(folder, name), content);
}

const site = useSite(folder);

test("a page that does nothing wrong has no faults, though it takes a file and gives one", async () => {
  const page = await site.open("quiet.html");
  const zone = page.locator("#zone");
  await drop(zone, "丙.docx", new TextEncoder().encode("丁"));
  await page.getByText("丙.docx丁").waitFor();
  const file = await downloaded(page, () => page.locator("#file").click());
  expect({ ...file, bytes: new TextDecoder().decode(file.bytes) }).toEqual({ name: "甲.txt", bytes: "乙" });
  expect(site.takeFaults()).toEqual([]);
});

test.each([
  ["elsewhere.html", "asked for https://example.com/pixel.png"],
  ["fetches.html", "asked for https://example.com/collect"],
  ["beacon.html", "asked for https://example.com/beacon"],
  ["socket.html", "opened a connection to ws://127.0.0.1:9/"],
  ["policy.html", "Content Security Policy"],
  ["logs.html", "wrote an error to the console: 出错了"],
  ["throws.html", "left an error unhandled: Error: 没有接住"],
  ["rejects.html", "left an error unhandled: Error: 没有接住"],
])("%s is found out", async (path, fault) => {
  const page = await site.open(path);
  await page.waitForTimeout(200);
  expect(site.takeFaults()).toContainEqual(expect.stringContaining(fault));
});

test("a script that stands in for one of another origin is no fault", async () => {
  const page = await site.open("office.html", { standIns: { "https://example.com/office.js": 'var Office = "替身"' } });
  expect(await page.locator("#out").textContent()).toBe("替身");
  expect(site.takeFaults()).toEqual([]);
});
