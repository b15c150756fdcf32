import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".txt": "text/plain; charset=utf-8",
};

/** Files of one folder over http on this machine, at a free port. */
export interface StaticServer {
  /** http://127.0.0.1:port, with the path below which it answers, if any */
  readonly origin: string;
  close(): Promise<void>;
}

/** The media type of a file by its name, as servers tell it. */
export function mediaType(file: string): string {
  return types[extname(file)] ?? "application/octet-stream";
}

/**
 * Serves a folder as a plain web server would: nothing is made up, nothing but GET is answered. `cacheControl` is what
 * it says of how long a file may be kept.
 */
export async function serveFolder(folder: string, cacheControl = "no-store"): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, normalize(path));
    if (request.method !== "GET" || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": mediaType(file),
      "Cache-Control": cacheControl,
    });
    createReadStream(file).pipe(response);
  });
  return listening(server);
}

/** Starts a server at a free port of this machine. `path` is where its answers begin: /nigao */
export async function listening(server: Server, path = ""): Promise<StaticServer> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}${path}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
