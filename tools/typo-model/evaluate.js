/** `npm run eval`: prints how the typo model does; docs/typo-model.md names the options. */
require("../../test/typescript.js");
require("./evaluate.ts");
