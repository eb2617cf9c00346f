import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealData } from './seal-data.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'septet-seal-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function site(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const data = join(folder, name, 'api', 'v1');
  mkdirSync(join(data, 'agents'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(data, file), text);
  return join(folder, name);
}

const read = (where: string, file: string) => readFileSync(join(where, 'api', 'v1', file));
const LINES = '{"slug":"one"}\n'.repeat(50);
const FILES = { 'catalogue.ndjson': LINES, 'agents.json': '{}', 'agents/one.json': '{}' };

test('bulk files lie there gzipped, and every file but those of agents has its sum', async () => {
  const made = site('new', FILES);
  await sealData(made, join(folder, 'none'));
  expect(gunzipSync(read(made, 'catalogue.ndjson.gz')).toString()).toBe(LINES);
  const sums = readFileSync(join(made, 'api', 'v1', 'SHA256SUMS'), 'utf8');
  expect(sums.trimEnd().split('\n')).toEqual(
    ['agents.json', 'catalogue.ndjson', 'catalogue.ndjson.gz'].map(
      (file) => `${hash('sha256', read(made, file))}  ${file}`,
    ),
  );
});

test('the same content gives the same bytes, without a time or a system', async () => {
  for (const name of ['a', 'b']) await sealData(site(name, FILES), join(folder, 'none'));
  const [a, b] = ['a', 'b'].map((name) => read(join(folder, name), 'catalogue.ndjson.gz'));
  expect(a).toEqual(b);
  expect([...(a ?? [])].slice(4, 8)).toEqual([0, 0, 0, 0]);
  expect(a?.[9]).toBe(255);
});

test('what has not changed comes from the last site; what has, does not', async () => {
  const sum = hash('sha256', LINES);
  const kept = gzipSync(LINES, { level: 1 });
  const last = site('last', {
    SHA256SUMS: `${sum}  catalogue.ndjson\n`,
    'catalogue.ndjson.gz': kept,
  });
  const [same, other] = [
    site('same', FILES),
    site('other', { ...FILES, 'catalogue.ndjson': '{}\n' }),
  ];
  await sealData(same, last);
  await sealData(other, last);
  expect(read(same, 'catalogue.ndjson.gz')).toEqual(kept);
  expect(gunzipSync(read(other, 'catalogue.ndjson.gz')).toString()).toBe('{}\n');
  expect(readdirSync(join(last, 'api', 'v1'))).toContain('catalogue.ndjson.gz');
});
