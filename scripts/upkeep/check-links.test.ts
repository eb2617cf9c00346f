import { expect, test } from 'vitest';
import { checkLinks, LINK_OPTIONS, type LinkOptions } from './check-links.ts';
import { localServer } from './local-server.fixture.ts';
import { isPublicUrl, publicLookup } from './public-address.ts';

/** The requests so far, each as its method and path. */
const requests: string[] = [];
let underWay = 0;
/** The most requests that were under way at once. */
let peak = 0;

const requestsFor = (path: string): string[] =>
  requests.filter((line) => line.endsWith(` ${path}`));

/** Answers by the path: a status, `head-lies`, `once` (fails at first), `slow`, `silent`. */
const origin = localServer((request, response) => {
  const path = request.url ?? '';
  requests.push(`${request.method} ${path}`);
  underWay += 1;
  peak = Math.max(peak, underWay);
  response.on('close', () => {
    underWay -= 1;
  });
  if (path.startsWith('/silent')) return;
  const answer = (status: number) => response.writeHead(status).end();
  if (path === '/head-lies') answer(request.method === 'HEAD' ? 404 : 200);
  else if (path === '/once') answer(requestsFor(path).length < 3 ? 503 : 200);
  else if (path === '/moved') response.writeHead(301, { location: '/200' }).end();
  else if (path.startsWith('/to?')) response.writeHead(302, { location: path.slice(4) }).end();
  else if (path === '/around') response.writeHead(302, { location: path }).end();
  else if (path.startsWith('/slow')) setTimeout(() => answer(200), 30);
  else answer(Number(path.slice(1)));
});

/** Every host name is this machine. */
const thisMachine: LinkOptions['lookup'] = (_name, _options, done) =>
  done(null, [{ address: '127.0.0.1', family: 4 }]);

const options = (changes: Partial<LinkOptions> = {}): LinkOptions => ({
  ...LINK_OPTIONS,
  // So long that even a busy machine answers in time.
  timeout: 60_000,
  pause: 1,
  allowed: () => true,
  lookup: thisMachine,
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
  ['/silent', 'doubtful', 'timed out', ['HEAD', 'GET', 'HEAD', 'GET'], 1000],
])('%s is %s', async (path, state, why, methods, timeout = 60_000) => {
  const url = `${origin()}${path}`;
  expect(await checkLinks([url], options({ timeout }))).toEqual([{ url, state, why }]);
  expect(requestsFor(path)).toEqual(methods.map((method) => `${method} ${path}`));
});

test('one host gets no more than a few requests at once, and the order of results is kept', async () => {
  peak = 0;
  const urls = Array.from({ length: 12 }, (_, index) => `${origin()}/slow-${index}`);
  const results = await checkLinks(urls, options({ concurrency: 8, perHost: 2 }));
  expect(results.map(({ url }) => url)).toEqual(urls);
  expect(peak).toBe(2);
});

test('no more than a few requests are under way at once in all', async () => {
  peak = 0;
  const { port } = new URL(origin());
  const urls = Array.from({ length: 20 }, (_, index) => `http://host-${index}.test:${port}/slow`);
  await checkLinks(urls, options({ concurrency: 3 }));
  expect(peak).toBe(3);
});

test('slow hosts do not keep the rest from being reported', async () => {
  const urls = Array.from({ length: 40 }, (_, index) => `${origin()}/silent?${index}`);
  const results = await checkLinks(urls, options({ timeout: 300, total: 500 }));
  expect(results).toHaveLength(40);
  expect(results.at(-1)?.why).toBe('skipped: time limit reached');
});

test('a host that does not exist is dead', async () => {
  const lookup: LinkOptions['lookup'] = (_name, _options, done) =>
    done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []);
  expect(await checkLinks(['https://gone.example.org/'], options({ lookup }))).toEqual([
    { url: 'https://gone.example.org/', state: 'dead', why: 'no such host' },
  ]);
});

test.each([
  ['to a machine in the network', 'http://169.254.169.254/latest/', 'leads to no public address'],
  ['to another port', 'http://example.org:6379/', 'leads to no public address'],
  ['to another scheme', 'file:///etc/passwd', 'leads to no public address'],
  ['to nothing', 'http://[', 'leads to no address'],
  ['to itself', '/around', 'too many redirects'],
])('a redirect %s is not followed', async (_, location, why) => {
  const url = `${origin()}/to?${location}`;
  const allowed = (address: URL) => address.origin === origin() || isPublicUrl(address);
  expect(await checkLinks([url], options({ allowed }))).toEqual([{ url, state: 'doubtful', why }]);
});

test('a host name of a machine in the network is not connected to', async () => {
  requests.length = 0;
  const lookup = publicLookup((_name, done) => done(null, [{ address: '127.0.0.1', family: 4 }]));
  const url = `${origin().replace('127.0.0.1', 'inside.example.org')}/200`;
  const results = await checkLinks([url], options({ lookup }));
  expect(results).toEqual([{ url, state: 'doubtful', why: 'not a public address' }]);
  expect(requests).toEqual([]);
});
