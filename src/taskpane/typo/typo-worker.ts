import { type Asked, answering } from "../../check/typo-model/answering";
import { TypoModel } from "../../check/typo-model/typo-model";
import { inflated } from "./inflated";

/** The worker's own global, as far as it is used. */
const scope = globalThis as unknown as {
  onmessage: ((event: { readonly data: Asked }) => void) | null;
  postMessage(message: unknown): void;
};

const hear = answering({
  load: async () => {
    const { dataFiles } = await import(/* webpackChunkName: "typo-data" */ "./typo-data");
    const [languageModel, confusions, lexicon, trees] = await Promise.all(dataFiles.map(inflated));
    return new TypoModel({
      languageModel: languageModel!,
      confusions: confusions!,
      lexicon: lexicon!,
      trees: trees!,
    });
  },
  answer: (answer) => scope.postMessage(answer),
  now: () => Date.now(),
  pause: () => new Promise((done) => setTimeout(done)),
});

scope.onmessage = ({ data }) => hear(data);
