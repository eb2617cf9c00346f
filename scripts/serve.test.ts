import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type OutgoingHttpHeaders, request } from 'node:http';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderOfFile, withFiles } from '../src/intake/folder.fixture.ts';
import { type Served, serve } from './serve.ts';

const folder = folderOfFile();
const site = join(folder, 'site');
const FILES: Readonly<Record<string, string>> = {
  'site/index.html': 'home',
  'site/404.html': 'lost',
  'site/agents/index.html': 'agents',
  'site/agents/feed.xml': '<feed/>',
  'site/api/v1.json': '{}',
  'site/mark.svg': '<svg/>',
  'site/app.webmanifest': '{}',
  'site/search/wasm.en.wasm': 'w',
  'site/search/wasm.en.pagefind': 'p',
  'site/a name.txt': 'blank',
  'site/empty/file.txt': 'x',
  'site/.coming/index.html': 'half made',
  'site/.htaccess': 'secret',
  'site-secret/file.txt': 'secret',
  'secret.txt': 'secret',
};

let atRoot: Served;
let below: Served;

beforeAll(async () => {
  withFiles(folder, FILES);
  symlinkSync('../secret.txt', join(site, 'link.txt'));
  symlinkSync('../site-secret', join(site, 'linked'));
  symlinkSync('agents', join(site, 'own-link'));
  atRoot = await serve({ directory: site, basePath: '/', port: 0 });
  below = await serve({ directory: site, basePath: '/catalogue/', port: 0 });
});

afterAll(async () => {
  await Promise.all([atRoot.close(), below.close()]);
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly text: string;
}

/** Requests a path just as it is. `fetch` would resolve `..`. */
const ask = (
  served: Served,
  path: string,
  method = 'GET',
  headers: OutgoingHttpHeaders = {},
): Promise<Answer> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        done({
          status: response.statusCode,
          type: response.headers['content-type']?.replace(/;.*/, ''),
          location: response.headers.location,
          text,
        }),
      );
    })
      .on('error', fail)
      .end();
  });

test.each([
  ['/', 'text/html', 'home'],
  ['/agents/', 'text/html', 'agents'],
  ['/agents/?sort=score', 'text/html', 'agents'],
  ['/agents/feed.xml', 'application/xml', '<feed/>'],
  ['/api/v1.json', 'application/json', '{}'],
  ['/mark.svg', 'image/svg+xml', '<svg/>'],
  ['/app.webmanifest', 'application/manifest+json', '{}'],
  ['/search/wasm.en.wasm', 'application/wasm', 'w'],
  ['/search/wasm.en.pagefind', 'application/octet-stream', 'p'],
  ['/a%20name.txt', 'text/plain', 'blank'],
  ['/own-link/', 'text/html', 'agents'],
])('%s is served as %s', async (path, type, text) => {
  expect(await ask(atRoot, path)).toMatchObject({ status: 200, type, text });
});

test.each([
  ['/agents', '/agents/'],
  ['/agents?a=1&b=?', '/agents/?a=1&b=?'],
  ['//agents', '/agents/'],
])('%s leads to %s', async (path, location) => {
  expect(await ask(atRoot, path)).toMatchObject({ status: 301, location });
});

test.each([
  '/nothing',
  '/nothing/',
  '/empty/',
  '/mark.svg/',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/../site-secret/file.txt',
  '/agents/../../secret.txt',
  '/link.txt',
  '/linked/file.txt',
  '/.htaccess',
  '/.coming/',
  '/.coming/index.html',
  '/%',
  '/%00',
  '/%c3%28',
])('%s is not found, and the answer is the 404 page of the site', async (path) => {
  expect(await ask(atRoot, path)).toMatchObject({ status: 404, type: 'text/html', text: 'lost' });
});

test.each([
  ['evil.example.com', 403],
  ['localhost.example.com', 403],
  ['192.168.1.7:4321', 403],
  ['0.0.0.0', 403],
  ['localhost', 200],
  ['LOCALHOST:4321', 200],
  ['127.0.0.1:4321', 200],
  ['[::1]:4321', 200],
])('a request for the host "%s" is answered with %i', async (host, status) => {
  expect(await ask(atRoot, '/', 'GET', { host })).toMatchObject({ status });
});

test('HEAD has no body, and other methods are refused', async () => {
  expect(await ask(atRoot, '/', 'HEAD')).toMatchObject({ status: 200, text: '' });
  expect(await ask(atRoot, '/nothing', 'HEAD')).toMatchObject({ status: 404, text: '' });
  expect(await ask(atRoot, '/', 'POST')).toMatchObject({ status: 405 });
});

describe('below a base path', () => {
  test.each([
    ['/catalogue/', 200, 'home'],
    ['/catalogue/agents/', 200, 'agents'],
    ['/catalogue/nothing', 404, 'lost'],
    ['/', 404, 'lost'],
    ['/agents/', 404, 'lost'],
    ['/cataloguex/', 404, 'lost'],
    ['/catalogue/../../secret.txt', 404, 'lost'],
  ])('%s answers %i', async (path, status, text) => {
    expect(await ask(below, path)).toMatchObject({ status, text });
  });

  test.each([
    ['/catalogue', '/catalogue/'],
    ['/catalogue/agents', '/catalogue/agents/'],
  ])('%s leads to %s', async (path, location) => {
    expect(await ask(below, path)).toMatchObject({ status: 301, location });
  });

  test('the address has the base path', () => {
    expect(below.url).toMatch(/^http:\/\/localhost:\d+\/catalogue\/$/);
  });
});

test('a port that is taken is skipped', async () => {
  const taken = Number(new URL(atRoot.url).port);
  const next = await serve({ directory: site, basePath: '/', port: taken });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(taken);
  await next.close();
});

test('a site without a 404 page answers 404 all the same', async () => {
  const bare = await serve({ directory: join(site, 'empty'), basePath: '/', port: 0 });
  expect(await ask(bare, '/')).toMatchObject({ status: 404, type: 'text/plain' });
  await bare.close();
});

/** What may happen to a site again and again while it is read. */
test.each([
  ['a site that is replaced', 'renameSync(root, away); renameSync(away, root);'],
  ['a page that comes and goes', 'renameSync(page, away); renameSync(away, page);'],
  [
    'a page that becomes a folder',
    'rmSync(page); mkdirSync(page); rmdirSync(page); fill(away); renameSync(away, page);',
  ],
  ['a page that is written beside and moved over', 'fill(away); renameSync(away, page);'],
])('%s while it is read is still served', async (what, act) => {
  const [root, away] = [join(folder, what), join(folder, `${what} away`)];
  const page = join(root, 'page', 'index.html');
  mkdirSync(join(root, 'page'), { recursive: true });
  writeFileSync(page, 'here'.repeat(10_000));
  const swapped = await serve({ directory: root, basePath: '/', port: 0 });
  // In a thread of its own, so that it happens between any two steps of the server.
  const swapping = new Worker(
    `const { mkdirSync, renameSync, rmSync, rmdirSync, writeFileSync } = require('node:fs');
     const { root, page, away } = require('node:worker_threads').workerData;
     const fill = (at) => writeFileSync(at, 'here'.repeat(10_000));
     for (const end = Date.now() + 700; Date.now() < end; ) { ${act} }`,
    { eval: true, workerData: { root, page, away } },
  );
  const ended = once(swapping, 'exit');
  let isSwapping = true;
  ended.then(() => {
    isSwapping = false;
  });
  const statuses = new Set<number | undefined>();
  while (isSwapping) statuses.add((await ask(swapped, '/page/')).status);
  const allowed = what.includes('folder') ? [200, 301, 404] : [200, 404];
  expect([...statuses].filter((status) => !allowed.includes(status ?? 0))).toEqual([]);
  expect(await ask(swapped, '/page/')).toMatchObject({ status: 200 });
  await swapped.close();
});
