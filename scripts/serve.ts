import { once } from 'node:events';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import serveStatic from 'serve-static';

/** A small server for a built site: for `npm start`, and for the tests. */
export interface Served {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  readonly directory: string;
  /** The path below the host, with a slash at both ends. */
  readonly basePath: string;
  /** The first port to try; 0 for any that is free. */
  readonly port: number;
}

/** How many ports after the first are tried when it is taken. */
const MORE_PORTS = 50;

/** Other names may lead to this machine as well: a page elsewhere could then read a catalogue that is private. */
const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Serves a folder on this machine alone.
 *
 * @returns the address of the site, with its base path
 */
export async function serve({ directory, basePath, port }: ServeOptions): Promise<Served> {
  const answer = siteHandler(resolve(directory), basePath);
  // A connection ends with whoever asks: an end from here could cross the next question.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const bound = await listen(server, port);
  return {
    url: `http://localhost:${bound}${basePath}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function siteHandler(root: string, base: string) {
  const files = serveStatic(root, { dotfiles: 'ignore', setHeaders });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!OWN_HOSTS.includes(hostName(request))) {
      return refuse(response, 403, `This server answers only for ${OWN_HOSTS.join(', ')}.`);
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(
        response.setHeader('allow', 'GET, HEAD'),
        405,
        'Only GET and HEAD are answered.',
      );
    }
    const originalUrl = request.url ?? '/';
    const url = originalUrl.slice(base.length - 1).replace(/^(?!\/)/, '/');
    const isBelow = `${originalUrl.replace(/\?.*/s, '')}/`.startsWith(base);
    if (!isBelow || !(await isInside(root, url))) return notFound(response, root, base);
    files(Object.assign(request, { originalUrl, url }), response, () =>
      notFound(response, root, base),
    );
  };
}

function setHeaders(response: ServerResponse): void {
  // A built site changes while the server runs.
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
}

const hostName = ({ headers: { host = '' } }: IncomingMessage): string =>
  URL.parse(`http://${host}`)?.hostname ?? '';

/** Whether something is at a path of the site, and no link leads out of the folder to it. */
async function isInside(root: string, url: string): Promise<boolean> {
  try {
    const path = decodeURIComponent(url.replace(/\?.*/s, ''));
    const [folder, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
    return file === folder || file.startsWith(folder + sep);
  } catch {
    return false;
  }
}

async function notFound(response: ServerResponse, root: string, base: string): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() => undefined);
  // A file that disappears while it is sent leaves its headers, or a part of itself.
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (page) response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  else refuse(response, 404, `There is nothing here. The site begins at ${base}.`);
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
}

/** Listens on the first free port. The host is a name, so that the port is looked for where browsers look first. */
async function listen(server: Server, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + MORE_PORTS, 65535);
  for (let port = first; ; port += 1) {
    try {
      await once(server.listen(port, 'localhost'), 'listening');
      const address = server.address();
      return typeof address === 'object' && address ? address.port : port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || port >= last) throw error;
    }
  }
}
