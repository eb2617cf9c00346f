import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkLinks, LINK_OPTIONS, type LinkOptions } from './check-links.ts';

const asked: string[] = [];
let underWay = 0;
let most = 0;
let server: Server;
let origin = '';

const timesAsked = (path: string): number =>
  asked.filter((line) => line.endsWith(` ${path}`)).length;

/** Answers by the path: a status, `head-lies`, `once` (fails at first), `slow`, `silent`. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${request.method} ${path}`);
    underWay += 1;
    most = Math.max(most, underWay);
    response.on('close', () => {
      underWay -= 1;
    });
    if (path.startsWith('/silent')) return;
    const answer = (status: number) => response.writeHead(status).end();
    if (path === '/head-lies') answer(request.method === 'HEAD' ? 404 : 200);
    else if (path === '/once') answer(timesAsked(path) < 3 ? 503 : 200);
    else if (path === '/moved') response.writeHead(301, { location: '/200' }).end();
    else if (path.startsWith('/slow')) setTimeout(() => answer(200), 30);
    else answer(Number(path.slice(1)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const options = (changes: Partial<LinkOptions> = {}): LinkOptions => ({
  ...LINK_OPTIONS,
  timeout: 300,
  pause: 1,
  allowed: async () => true,
  ...changes,
});

test.each([
  ['/200', 'alive', '', ['HEAD']],
  ['/moved', 'alive', '', ['HEAD']],
  ['/404', 'dead', '404', ['HEAD', 'GET']],
  ['/410', 'dead', '410', ['HEAD', 'GET']],
  ['/403', 'doubtful', '403', ['HEAD', 'GET']],
  ['/head-lies', 'alive', '', ['HEAD', 'GET']],
  ['/500', 'doubtful', '500', ['HEAD', 'GET', 'HEAD', 'GET']],
  ['/429', 'doubtful', '429', ['HEAD', 'GET', 'HEAD', 'GET']],
  ['/once', 'alive', '', ['HEAD', 'GET', 'HEAD']],
  ['/silent', 'doubtful', 'timed out', ['HEAD', 'GET', 'HEAD', 'GET']],
])('%s is %s', async (path, state, why, methods) => {
  const [result] = await checkLinks([`${origin}${path}`], options());
  expect(result).toEqual({ url: `${origin}${path}`, state, why });
  expect(asked.filter((line) => line.endsWith(` ${path}`))).toEqual(
    methods.map((method) => `${method} ${path}`),
  );
});

test('a host is not asked more than so often at once, and the order is kept', async () => {
  most = 0;
  const urls = Array.from({ length: 12 }, (_, index) => `${origin}/slow-${index}`);
  const results = await checkLinks(urls, options({ concurrency: 8, perHost: 2, timeout: 5000 }));
  expect(results.map(({ url }) => url)).toEqual(urls);
  expect(most).toBe(2);
});

test('no more than so many requests are under way at once', async () => {
  let running = 0;
  let highest = 0;
  const fetch = async () => {
    running += 1;
    highest = Math.max(highest, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return new Response(null, { status: 200 });
  };
  const urls = Array.from({ length: 20 }, (_, index) => `https://host-${index}.example.org/`);
  await checkLinks(urls, options({ fetch: fetch as typeof globalThis.fetch, concurrency: 3 }));
  expect(highest).toBe(3);
});

test('hosts that let one wait do not keep the rest from being told', async () => {
  const urls = Array.from({ length: 40 }, (_, index) => `${origin}/silent?${index}`);
  const results = await checkLinks(urls, options({ total: 500 }));
  expect(results).toHaveLength(40);
  expect(results.at(-1)?.why).toBe('not asked for: the others took all the time');
});

test('a host that does not exist is dead', async () => {
  const fetch = async () => {
    throw new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } });
  };
  expect(await checkLinks(['https://gone.example.org/'], options({ fetch }))).toEqual([
    { url: 'https://gone.example.org/', state: 'dead', why: 'no such host' },
  ]);
});

test.each([
  ['to a machine inside', 'http://169.254.169.254/latest/', 'leads to no public address'],
  ['to another scheme', 'file:///etc/passwd', 'leads to no public address'],
  ['to nothing', 'http://[', 'leads to no address'],
  ['to itself', '/', 'leads on and on'],
])('a host that leads %s is not followed', async (_, location, why) => {
  const requested: string[] = [];
  const fetch = async (url: string) => {
    requested.push(url);
    return new Response(null, { status: 302, headers: { location } });
  };
  const [result] = await checkLinks(
    ['https://example.org/'],
    options({
      fetch: fetch as typeof globalThis.fetch,
      allowed: async ({ host }) => host === 'example.org',
    }),
  );
  expect(result).toEqual({ url: 'https://example.org/', state: 'doubtful', why });
  expect(new Set(requested)).toEqual(new Set(['https://example.org/']));
});
