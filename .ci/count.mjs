import { readFileSync } from "node:fs";

/**
 * Prints "N passed, N failed" from jest's summary and exits with what the tests exited with. A test file that does not
 * load counts as one failed test; a run that came to no test at all, as when the build fails, has failed.
 */
const [, , file, status] = process.argv;
const text = readFileSync(file, "utf8");
const summary = text ? JSON.parse(text) : { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
const failed = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
const skipped = (summary.numPendingTests ?? 0) + (summary.numTodoTests ?? 0);

console.log(`${summary.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exitCode = Number(status) || (failed > 0 || summary.numPassedTests === 0 ? 1 : 0);
