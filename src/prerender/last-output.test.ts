import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastOutput } from './last-output.ts';
import { type Stamp, stampOf } from './stamp.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'septet-output-'));
  mkdirSync(dirname(page()), { recursive: true });
  writeFileSync(page(), 'first');
  stamp = stampOf(page());
});
afterEach(() => rmSync(root, { recursive: true }));

const PAGE = 'a/index.html';
let stamp: Stamp;
const page = () => join(root, 'site', PAGE);
const store = () => join(root, 'cache', 'pages');
const open = (code = 'code') => lastOutput(join(root, 'site'), store(), code);

/** A first build with one page. */
function firstBuild(): void {
  const output = open();
  output.note(PAGE, 'key', stamp);
  output.remember();
}

test('a page with the same key is known, and again the time after', () => {
  firstBuild();
  expect(open().known(PAGE, 'key')).toEqual(stamp);
  firstBuild();
  expect(open().known(PAGE, 'key')).toEqual(stamp);
});

test.each<[string, () => Stamp | undefined]>([
  ['another key', () => open().known(PAGE, 'other')],
  ['other code', () => open('other').known(PAGE, 'key')],
  ['another page', () => open().known('b/index.html', 'key')],
])('%s is not known', (_what, known) => {
  firstBuild();
  expect(known()).toBeUndefined();
});

test('a page that somebody has changed since is not known', () => {
  firstBuild();
  writeFileSync(page(), 'other text');
  expect(open().known(PAGE, 'key')).toBeUndefined();
});

test('a page that this build did not make is forgotten', () => {
  firstBuild();
  open().remember();
  expect(open().known(PAGE, 'key')).toBeUndefined();
});

test('a build that failed is not remembered', () => {
  firstBuild();
  open().note(PAGE, 'newer key', stamp);
  expect(open().known(PAGE, 'key')).toEqual(stamp);
});
