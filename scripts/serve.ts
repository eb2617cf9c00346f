import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteConfig } from '../src/config.ts';
import { CannotRun, runCommand } from './command.ts';
import { answer } from './static-site.ts';

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

/**
 * Serves a folder on this machine alone.
 *
 * @returns the address of the site, with its base path
 */
export async function serve({ directory, basePath, port }: ServeOptions): Promise<Served> {
  const root = resolve(directory);
  const server = createServer((request, response) => answer(root, basePath, request, response));
  const bound = await listen(server, port, port === 0 ? 0 : Math.min(port + MORE_PORTS, 65535));
  return {
    url: `http://localhost:${bound}${basePath}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Listens on the first free port. The host is a name, so that the port is looked for where browsers look first. */
function listen(server: Server, port: number, last: number): Promise<number> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port < last) done(listen(server, port + 1, last));
      else fail(error);
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

const USAGE = `Usage: node scripts/serve.ts DIRECTORY [PORT] [--base PATH]

Serves a built site on this machine, on the next free port when PORT (4321) is taken.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { base: { type: 'string' } },
    allowPositionals: true,
  });
  const [directory, port = '4321'] = positionals;
  if (!directory || !existsSync(directory)) {
    throw new CannotRun(`There is no folder "${directory ?? ''}" to serve.\n\n${USAGE}`);
  }
  if (!/^\d{1,5}$/.test(port)) throw new CannotRun(`"${port}" is not a port.\n\n${USAGE}`);
  const { basePath } = siteConfig({
    ...process.env,
    ...(values.base && { BASE_PATH: values.base }),
  });
  const { url } = await serve({ directory, basePath, port: Number(port) });
  console.log(`Serving ${directory} at ${url}`);
  return 0;
}

if (import.meta.main) await runCommand(USAGE, main);
