/** `npm run bench`: plain Node, so that nothing of a test runner is measured. */
require("../typescript.js");

require("./bench.ts")
  .bench()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
