import { library } from "../../src/scaffold/library";
import { localPreferences, type Preferences } from "../../src/taskpane/preferences";
import { type Remembered, recall, remember } from "../../src/taskpane/remembered";
import { storage } from "./storage";

const refusing = (): Storage => {
  throw new DOMException("denied", "SecurityError");
};

test("keeps texts under names of its own in the browser's storage", () => {
  const store = storage();
  const preferences = localPreferences(() => store);
  preferences.write("unit", "县档案馆党支部");
  expect(preferences.lasting).toBe(true);
  expect(store.getItem("nigao:unit")).toBe("县档案馆党支部");
  expect(localPreferences(() => store).read("unit")).toBe("县档案馆党支部");
});

test("forgets a name whose text is empty", () => {
  const store = storage();
  const preferences = localPreferences(() => store);
  preferences.write("unit", "县档案馆党支部");
  preferences.write("unit", "");
  expect(preferences.read("unit")).toBeUndefined();
  expect(store.length).toBe(0);
});

test("remembers until the pane closes where the browser refuses storage", () => {
  const preferences = localPreferences(refusing);
  preferences.write("unit", "县档案馆党支部");
  expect(preferences.lasting).toBe(false);
  expect(preferences.read("unit")).toBe("县档案馆党支部");
});

test("names what it keeps and forgets all of it, and nothing of another program's", () => {
  const store = storage(60);
  store.setItem("other", "1");
  const preferences = localPreferences(() => store);
  preferences.write("unit", "县档案馆党支部");
  preferences.write("own", "长".repeat(100));
  expect(preferences.names()).toEqual(["own", "unit"]);
  preferences.forgetAll();
  expect(preferences.names()).toEqual([]);
  expect(store.getItem("other")).toBe("1");
});

test("answers with the last text even where the storage is full", () => {
  const preferences = localPreferences(() => storage(40));
  preferences.write("unit", "短");
  preferences.write("unit", "长".repeat(100));
  expect(preferences.read("unit")).toBe("长".repeat(100));
});

describe("what is remembered", () => {
  const nothing: Remembered = recall(localPreferences(refusing));
  const all: Remembered = {
    unit: "县档案馆党支部",
    units: ["县档案馆党支部", "局机关第一党支部"],
    period: "2026年上半年",
    chosen: "own-1",
    own: [{ ...library[0]!, id: "own-1", name: "本支部的总结" }],
    drafts: [{ ...library[1]!, title: "{单位}总结" }],
    theme: "dark",
    asRevisions: true,
    readiness: "many",
    ownWords: { words: ["推动动"], pairs: [{ wrong: "联点", right: "联系点" }], rulesOff: ["stray-space"] },
    ignored: [{ document: "1a.2b", findings: ["3c.4d"] }],
  };

  test("comes back as it was", () => {
    const preferences = localPreferences(() => storage());
    remember(preferences, all, nothing);
    expect(recall(preferences)).toEqual(all);
  });

  test("is written only where it changed", () => {
    const written: string[] = [];
    const preferences: Preferences = {
      ...localPreferences(refusing),
      write: (name) => written.push(name),
    };
    remember(preferences, { ...all, unit: "别的单位" }, all);
    expect(written).toEqual(["unit"]);
  });

  test("leaves nothing behind once it is cleared", () => {
    const store = storage();
    const preferences = localPreferences(() => store);
    remember(preferences, all, nothing);
    remember(preferences, nothing, all);
    expect(store.length).toBe(0);
  });

  test("counts as never remembered where it cannot be read", () => {
    const store = storage();
    for (const name of ["own", "drafts", "theme", "ownWords", "ignored"]) {
      store.setItem(`nigao:${name}`, '{"框架":');
    }
    expect(recall(localPreferences(() => store))).toEqual(nothing);
  });
});
