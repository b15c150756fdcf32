import { onUnhandled } from "../../src/taskpane/unhandled";

/** An event as browsers send it to a page. */
const sent = (type: string, more: object) => Object.assign(new Event(type), more);

test("errors and rejections are heard of until they no longer should", () => {
  const page = new EventTarget();
  const heard: unknown[] = [];
  const [error, reason] = [new TypeError("a"), new Error("b")];
  const end = onUnhandled((one) => heard.push(one), page);
  page.dispatchEvent(sent("error", { error }));
  page.dispatchEvent(sent("unhandledrejection", { reason }));
  end();
  page.dispatchEvent(sent("error", { error }));
  page.dispatchEvent(sent("unhandledrejection", { reason }));
  expect(heard).toEqual([error, reason]);
});

test.each([[{ error: null, message: "Script error." }], [{ message: "ResizeObserver loop completed" }]])(
  "%o is no error of the pane's",
  (event) => {
    const page = new EventTarget();
    const heard: unknown[] = [];
    onUnhandled((one) => heard.push(one), page);
    page.dispatchEvent(sent("error", event));
    expect(heard).toEqual([]);
  },
);
