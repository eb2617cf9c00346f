import { once } from 'node:events';
import { readFile, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import serveStatic from 'serve-static';

/** A running server of a built site, for `npm start` and for the tests. */
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

/** How many ports after the first one are tried when it is taken. */
const MORE_PORTS = 50;

/** Under any other name that leads to this machine, a page elsewhere could read a private catalogue. */
const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Serves a folder, to this machine alone.
 *
 * @returns the address of the site, with its base path
 */
export async function serve({ directory, basePath, port }: ServeOptions): Promise<Served> {
  const answer = siteHandler(resolve(directory), basePath);
  // The client closes the connection: if the server did, that could cross the next request.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const freePort = await listen(server, port);
  return {
    url: `http://localhost:${freePort}${basePath}`,
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
      response.setHeader('allow', 'GET, HEAD');
      return refuse(response, 405, 'Only GET and HEAD are answered.');
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
  // A build may change the site while the server runs.
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
}

const hostName = ({ headers: { host = '' } }: IncomingMessage): string =>
  URL.parse(`http://${host}`)?.hostname ?? '';

/** Whether a path of the site exists, and no link leads out of the folder on the way to it. */
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
  // A file may disappear while it is sent: its headers, or a part of it, are sent already.
  if (response.headersSent) return void response.destroy();
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  if (page) response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  else refuse(response, 404, `There is nothing here. The site begins at ${base}.`);
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${why}\n`);
}

/** Listens on the first free port. The host is the name, so that the port is free at the address that browsers try first. */
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
