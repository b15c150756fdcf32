import { newFolder, nigaoFed } from "./program";

const folder = newFolder();
const correct = (input: string, ...words: string[]) => nigaoFed(folder.path, input, "correct", ...words);

test("one line comes out for each that goes in, right ones and empty ones as they are", async () => {
  const right = "支部坚持按月学习，学后有记录。";
  const { code, out, err } = await correct(`${right}\n\n撰写心得休会\n${right}`);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toBe(`${right}\n\n撰写心得体会\n${right}`);
});

test("what the lists know is corrected however sure the model is to be, what only the model proposes is not", async () => {
  const [listed, proposed] = ["发挥战斗保垒作用", "由业主承但全部费用"];
  expect((await correct(`${listed}\n${proposed}`)).out).toBe("发挥战斗堡垒作用\n由业主承担全部费用");
  expect((await correct(`${listed}\n${proposed}`, "--t", "99")).out).toBe(`发挥战斗堡垒作用\n${proposed}`);
});
