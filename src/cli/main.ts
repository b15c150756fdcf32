import { text } from "node:stream/consumers";
import { checkCommand } from "./check-command";
import { parseCommandLine } from "./command-line";
import { correctCommand } from "./correct-command";
import { extractCommand } from "./extract-command";
import { FileError } from "./file-error";
import { fillCommand } from "./fill-command";
import { newCommand } from "./new-command";
import { inColour, plain } from "./print";
import { isTypoThread, serveTypoModel } from "./typo-model";
import { usage } from "./usage";

async function main(): Promise<number> {
  const asked = parseCommandLine(process.argv.slice(2));
  if ("mistake" in asked) {
    process.stderr.write(`${asked.mistake}\n用法见 nigao --help。\n`);
    return 2;
  }
  const print = (text: string) => process.stdout.write(text);
  const paint = process.stdout.isTTY && !process.env.NO_COLOR ? inColour : plain;
  switch (asked.command) {
    case "help":
      print(usage);
      return 0;
    case "check":
      return checkCommand({ ...asked, paint, out: print, err: (text) => process.stderr.write(text) });
    case "correct":
      return correctCommand({ t: asked.t, input: () => text(process.stdin), out: print });
    case "extract":
      return extractCommand({ ...asked, paint, out: print, err: (text) => process.stderr.write(text) });
    case "fill":
      return fillCommand({ ...asked, paint, print });
    case "new":
      return newCommand({ ...asked, paint, print });
  }
}

if (isTypoThread) {
  serveTypoModel();
} else {
  // Setting the code, not exiting with it, lets a pipe take in what was written last.
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      if (!(error instanceof FileError)) {
        throw error;
      }
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    },
  );
}
