import { type Asked, answering } from "../../../src/check/typo-model/answering";
import type { TypoModel } from "../../../src/check/typo-model/typo-model";
import { type TypoDesk, type TypoProgress, type TypoWorker, typoDesk } from "../../../src/taskpane/typo/typo-desk";

/** A model that takes 乙 for a slip of 甲, each text in forty milliseconds of a clock of its own. */
function bench(load: () => Promise<void> = async () => {}) {
  let clock = 0;
  const looked: string[] = [];
  const model = {
    correct: (text: string) => {
      clock += 40;
      looked.push(text);
      const start = text.indexOf("乙");
      return start < 0 ? [] : [{ start, end: start + 1, text: "乙", suggestion: "甲", score: 2 }];
    },
  } as TypoModel;
  const worker: TypoWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (asked) => void Promise.resolve().then(() => hear(asked)),
  };
  const hear = answering({
    load: async () => {
      await load();
      return model;
    },
    answer: (data) => worker.onmessage?.({ data }),
    now: () => clock,
    pause: () => new Promise((done) => setTimeout(done)),
  });
  const desk = typoDesk(() => worker);
  return { desk, looked, hear: (asked: Asked) => hear(asked) };
}

const settled = (desk: TypoDesk, texts: readonly string[]) =>
  new Promise<TypoProgress[]>((done) => {
    const told: TypoProgress[] = [];
    desk.look(texts, (progress) => {
      told.push(progress);
      if (progress.done === progress.all || progress.failed) {
        done(told);
      }
    });
  });

const texts = Array.from({ length: 10 }, (_, i) => `第一二三四五段的正文${i}`);

test("every paragraph is looked at once, however often it is asked for, and what is short not at all", async () => {
  const { desk, looked } = bench();
  await settled(desk, [...texts, texts[0]!, "", "甲乙"]);
  expect(looked).toEqual(texts);
  await settled(desk, [...texts, "改过的一段正文里有乙字"]);
  expect(looked).toHaveLength(11);
  expect(desk.known.get("改过的一段正文里有乙字")).toMatchObject([{ start: 9, suggestion: "甲" }]);
});

test("progress comes while it works and ends at the whole", async () => {
  const { desk } = bench();
  const told = await settled(desk, texts);
  expect(told.length).toBeGreaterThan(2);
  expect(told.map(({ done }) => done)).toEqual([...told.map(({ done }) => done)].sort((a, b) => a - b));
  expect(told.at(-1)!.done).toBe(texts.join("").length);
});

test("what is stopped is left, and taken up again when it is asked for", async () => {
  const { desk, looked } = bench();
  await new Promise<void>((done) => {
    desk.look(texts, () => {
      desk.stop();
      done();
    });
  });
  await new Promise((done) => setTimeout(done, 20));
  const before = looked.length;
  expect(before).toBeLessThan(texts.length);
  await settled(desk, texts);
  expect(new Set(looked)).toEqual(new Set(texts));
});

test("a model that is not to be had is told, and tried again with the next question", async () => {
  let there = false;
  const { desk } = bench(async () => {
    if (!there) {
      throw new Error("no data");
    }
  });
  expect((await settled(desk, texts)).at(-1)).toMatchObject({ failed: true });
  there = true;
  await settled(desk, texts);
  expect(desk.known.size).toBe(texts.length);
});
