// A server for the add-in's files, only on this machine.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

/** The file for an address; `null` if there is none. */
function fileOf(folder, address) {
  try {
    const { pathname } = new URL(address, 'https://localhost');
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * Serves a folder's files, over https if a certificate is given. Call `listen` on the result.
 *
 * @param certificate `{ cert, key }`; none for http
 */
export function serveFolder(folder, certificate = null) {
  const answer = (request, response) => {
    const file = fileOf(folder, request.url ?? '/');
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      // Excel on the web loads the functions from another origin.
      'access-control-allow-origin': '*',
    });
    createReadStream(file).pipe(response);
  };
  return certificate === null ? createServer(answer) : createSecureServer(certificate, answer);
}
