import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { listening, mediaType, type StaticServer } from "../browser/static-server";
import type { Answer } from "./nginx-rules";

/** Serves a folder at a path as the settings of a web server say: their headers, their compressed files, nothing else. */
export function serveByRules(
  folder: string,
  path: string,
  answerTo: (path: string) => Answer | undefined,
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const answer = answerTo(decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname));
    const file = answer && join(folder, normalize(answer.file.slice(path.length)));
    if (request.method !== "GET" || !file || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const accepted = String(request.headers["accept-encoding"]).includes("gzip");
    const compressed = answer.compressed && accepted && existsSync(`${file}.gz`);
    response.writeHead(200, {
      "Content-Type": mediaType(file),
      ...answer.headers,
      ...(compressed && { "Content-Encoding": "gzip" }),
    });
    response.end(readFileSync(compressed ? `${file}.gz` : file));
  });
  return listening(server, path);
}
