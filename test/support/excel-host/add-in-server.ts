import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { type Server, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { selfSigned } from './self-signed';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

/** The add-in's files on https, along with pages that a test makes. */
export interface AddInServer {
  /** `https://localhost:40123/`. */
  readonly base: string;
  readonly pages: Map<string, string>;
  /** Requests for `never-answered` that are still waiting. */
  readonly neverAnswered: ReadonlySet<ServerResponse>;
  close(): Promise<void>;
}

/** Serves a folder on a free port. */
export async function serveAddIn(folder: string): Promise<AddInServer> {
  const pages = new Map<string, string>();
  const neverAnswered = new Set<ServerResponse>();
  const server: Server = createServer(selfSigned(), (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const page = pages.get(pathname);
    if (pathname === '/never-answered') {
      neverAnswered.add(response);
      return;
    }
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    } else if (file.startsWith(folder + sep) && existsSync(file)) {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const { port } = server.address() as AddressInfo;
  return {
    base: `https://localhost:${port}/`,
    pages,
    neverAnswered,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
