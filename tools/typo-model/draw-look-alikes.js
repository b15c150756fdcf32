/** Writes look-alikes.json: draws the characters of GB 2312 in a browser and compares them. */
require("../../test/typescript.js");
require("./draw-look-alikes.ts");
