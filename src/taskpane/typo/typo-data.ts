import confusions from "../../../assets/typo-model/confusions.bin.gz";
import languageModel from "../../../assets/typo-model/language-model.bin.gz";
import lexicon from "../../../assets/typo-model/lexicon.bin.gz";
import trees from "../../../assets/typo-model/trees.bin.gz";

/** The data of the typo model, in base64, so that it comes as a script like everything else and nothing is requested. */
export const dataFiles = [languageModel, confusions, lexicon, trees] as const;
