import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy } from '../config/content-security-policy.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

const HEADERS = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** The file of a folder that an address names; null for anything outside it, or that is no file. */
function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  if (path.includes('\0') || !file.startsWith(normalize(folder + sep))) return null;
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? { file, size: stat.size } : null;
}

function answer(folder, request, response) {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const found =
    /^(localhost|127\.0\.0\.1)$/.test(host) && /^(GET|HEAD)$/.test(request.method)
      ? fileFor(folder, request.url)
      : null;
  if (found === null) return response.writeHead(404, HEADERS).end();
  const type = TYPES[extname(found.file)] ?? 'application/octet-stream';
  response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': found.size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(found.file).pipe(response);
}

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });

/**
 * Serves a folder on this machine only. Takes `port` when given, else the first free one from 3000.
 * Resolves with the server and its address; rejects when the port that was asked for is taken.
 */
export async function serve(folder, port) {
  const asked = port !== undefined;
  for (let number = asked ? port : 3000; ; number++) {
    const server = createServer((request, response) => answer(folder, request, response));
    try {
      await listen(server, number);
      return { server, address: `http://localhost:${server.address().port}/` };
    } catch (error) {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      if (asked || !taken || number > 3099) throw error;
    }
  }
}
