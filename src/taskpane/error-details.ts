/** What a report of the error may hold: its kind and where in the program it arose. Its text is left out, as it may quote the document. */
export function errorDetails(error: unknown, hostName: string): string {
  const { name, message, stack = "" } = error instanceof Error ? error : new Error("");
  const frames = (message === "" ? stack : stack.replaceAll(message, "")).split("\n");
  const calls = frames.map((frame) => frame.trim()).filter((frame) => /^at |@.*:\d+:\d+$/.test(frame));
  return [`拟稿 · ${hostName}`, name, ...calls].join("\n");
}
