/** `npm run bench`: plain Node with TypeScript compiled on the way in, so that nothing of a test runner is measured. */
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const { transformSync } = require("@swc/core");

Module._extensions[".ts"] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    filename,
    sourceMaps: "inline",
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  module._compile(code, filename);
};

require("./bench.ts")
  .bench()
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
