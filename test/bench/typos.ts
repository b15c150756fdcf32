import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "fflate";
import { TypoModel, type TypoModelFiles } from "../../src/check/typo-model/typo-model";
import { fileNames } from "../../tools/typo-model/data-files";
import { milliseconds, printTable } from "./measure";

const data = join(__dirname, "../../assets/typo-model");
/** Clean documents; without them the model reads sentences written for this bench. */
const corpus = join(__dirname, "../../../shared/corpus/clean_dev.txt");
const sentences = [
  "坚持每月集中学习，支部书记带头讲党课，党员轮流领学，学后有讨论、有记录、有落实。",
  "针对群众反映的办事环节多、等候时间长等问题，梳理事项清单，逐项压减材料，限时办结。",
  "发挥战斗保垒作用，组织集休学习，撰写心得休会。",
];

function textLines(): string[] {
  return existsSync(corpus)
    ? readFileSync(corpus, "utf8").split("\n").slice(0, 2000)
    : Array.from({ length: 2000 }, (_, index) => `第${index}条，${sentences[index % sentences.length]}`);
}

/** Prints what the typo model takes: on disk, to load, in memory, and for 1,000 characters. */
export async function benchTypos(): Promise<void> {
  const packed = Object.values(fileNames).map((name) => statSync(join(data, name)).size);
  const inflate = (): TypoModelFiles =>
    Object.fromEntries(
      Object.entries(fileNames).map(([key, name]) => [key, gunzipSync(readFileSync(join(data, name)))]),
    ) as unknown as TypoModelFiles;
  const load = await milliseconds(
    3,
    () => undefined,
    () => new TypoModel(inflate()),
  );
  const lines = textLines();
  const characters = lines.reduce((sum, line) => sum + line.length, 0);
  const model = new TypoModel(inflate());
  const time = await milliseconds(
    3,
    () => undefined,
    () => lines.map((line) => model.correct(line)),
  );
  printTable(
    "Typo model",
    ["", "figure"],
    [
      ["data files, MB", packed.reduce((sum, bytes) => sum + bytes, 0) / 1e6],
      ["inflate and load, ms", load],
      ["memory, MB", model.byteLength / 1e6],
      ["ms for 1,000 characters", (time / characters) * 1000],
    ],
  );
}
