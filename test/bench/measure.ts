/**
 * The middle of the times in milliseconds that `action` takes, after one run that does not count. What `prepare` makes
 * for each run is not timed.
 */
export async function milliseconds<T>(
  runs: number,
  prepare: () => T | Promise<T>,
  action: (made: T) => unknown,
): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= runs; i++) {
    const made = await prepare();
    const start = performance.now();
    await action(made);
    times.push(performance.now() - start);
  }
  return middle(times.slice(1));
}

/** The middle one by size. */
export function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

/** Prints rows under a heading, the columns aligned; numbers to the right. */
export function printTable(
  title: string,
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  const texts = [header, ...rows.map((row) => row.map(shown))];
  const widths = header.map((_, column) => Math.max(...texts.map((row) => row[column]!.length)));
  const lines = texts.map((row) => row.map((text, column) => pad(text, widths[column]!, column)).join("  "));
  console.log(`\n${title}\n${lines.map((line) => `  ${line.trimEnd()}`).join("\n")}`);
}

function pad(text: string, width: number, column: number): string {
  return column === 0 ? text.padEnd(width) : text.padStart(width);
}

function shown(value: string | number): string {
  if (typeof value === "string") {
    return value;
  }
  return value.toLocaleString("en-US", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}
