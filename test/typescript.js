/** To be required first by scripts that run outside the test runner: compiles TypeScript on the way in. */
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

// "./name" means name.ts, as it does to the compiler, also where name.json lies beside it.
const others = Object.entries(Module._extensions).filter(([extension]) => extension !== ".ts");
for (const [extension] of others) {
  delete Module._extensions[extension];
}
Object.assign(Module._extensions, Object.fromEntries(others));
