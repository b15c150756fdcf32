import fc from "fast-check";
import { parseXml } from "../../../src/embedded/package/xml";
import { part, withoutForbidden, xml } from "../../../src/host/layout/markup";

test("whatever is put in comes out as text, without what XML cannot hold", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const root = parseXml(part(xml`<a b="${text}">${text}</a>`)).documentElement!;
      const expected = withoutForbidden(text).replace(/\r\n?/g, "\n");
      expect(root.textContent).toBe(expected);
      expect(root.getAttribute("b")).toBe(expected.replace(/[\t\n]/g, " "));
    }),
  );
});

test("control characters, noncharacters and lone surrogates are dropped", () => {
  expect(withoutForbidden("甲\u0000\u000b\u001f\ufffe\ud800乙\udc00😀\t\n")).toBe("甲乙😀\t\n");
});
