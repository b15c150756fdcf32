/** One run, two kinds of test: plain ones in Node, and test/browser/ which drives a real Chromium over the built pages. */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  maxWorkers: 2,
  // The Open XML validator and the browser are processes of their own, slow to start on a busy machine.
  testTimeout: 60_000,
};
