/** Makes word lists of the checks anew from a folder of text; docs/word-lists.md names the options. */
require("../../test/typescript.js");
require("./make.ts");
