import { checkCommand } from "./check-command";
import { parseCommandLine } from "./command-line";
import { inColour, plain } from "./print";
import { usage } from "./usage";

async function main(): Promise<number> {
  const asked = parseCommandLine(process.argv.slice(2));
  if ("mistake" in asked) {
    process.stderr.write(`${asked.mistake}\n用法见 nigao --help。\n`);
    return 2;
  }
  if (asked.command === "help") {
    process.stdout.write(usage);
    return 0;
  }
  return checkCommand({
    ...asked,
    paint: process.stdout.isTTY && !process.env.NO_COLOR ? inColour : plain,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}

// Setting the code, not exiting with it, lets a pipe take in what was written last.
main().then((code) => {
  process.exitCode = code;
});
