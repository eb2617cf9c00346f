import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What a path of the site leads to. */
type Found =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder-without-slash' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'malformed' };

/**
 * Answers a request for a file of a built site.
 *
 * @param root the folder of the site
 * @param base the path of the site below the host, with a slash at both ends
 */
export function answer(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
  const found = find(root, base, path);
  const body = request.method === 'GET';
  switch (found.kind) {
    case 'file':
      send(response, 200, found.file, body);
      return;
    case 'folder-without-slash': {
      // One slash at the start: two would lead to another host.
      const location = `/${path.replace(/^\/+/, '')}/${query === undefined ? '' : `?${query}`}`;
      response.writeHead(301, { location }).end();
      return;
    }
    case 'malformed':
      response.writeHead(400, { 'content-type': 'text/plain' }).end('The address is malformed.\n');
      return;
    case 'nothing':
      notFound(response, root, base, body);
      return;
    default:
      found satisfies never;
  }
}

function find(root: string, base: string, path: string): Found {
  const decoded = decode(path);
  if (decoded === undefined) return { kind: 'malformed' };
  if (`${decoded}/` === base) return { kind: 'folder-without-slash' };
  if (!decoded.startsWith(base)) return { kind: 'nothing' };
  const target = resolve(root, `.${sep}${decoded.slice(base.length)}`);
  if (target !== root && !target.startsWith(root + sep)) return { kind: 'nothing' };
  const isFolder = existsSync(target) && statSync(target).isDirectory();
  if (isFolder && !decoded.endsWith('/')) return { kind: 'folder-without-slash' };
  const file = isFolder ? join(target, 'index.html') : target;
  const asFile = isFolder || !decoded.endsWith('/');
  return asFile && isFile(file) ? { kind: 'file', file } : { kind: 'nothing' };
}

function decode(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();

function notFound(response: ServerResponse, root: string, base: string, body: boolean): void {
  const page = join(root, '404.html');
  if (isFile(page)) {
    send(response, 404, page, body);
    return;
  }
  response
    .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
    .end(body ? `There is nothing here. The site begins at ${base}.\n` : undefined);
}

function send(response: ServerResponse, status: number, file: string, body: boolean): void {
  response.writeHead(status, {
    'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': statSync(file).size,
    // A built site changes under a server that stays.
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (!body) response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}
