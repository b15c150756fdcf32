/** Makes the data of the typo model anew from a folder of text; docs/typo-model.md names the options. */
require("../../test/typescript.js");
require("./train.ts");
