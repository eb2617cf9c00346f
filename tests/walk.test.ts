import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/places.ts';

/** Checks the table of docs/architecture.md that follows one value from its file to its page. */
const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const [, table = ''] = read('docs/architecture.md').split('## The way of one value');
const STEPS = [
  ...table.matchAll(/^\| `(?<file>src[^`]+)` \| (?<declared>[^|]*)\| (?<used>[^|]*)\|$/gm),
].map(({ groups: { file = '', declared = '', used = '' } = {} }) => ({
  file,
  declared: namesIn(declared),
  used: namesIn(used),
}));

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
}

const declares = (text: string, name: string): boolean =>
  new RegExp(`^export (?:default )?(?:async )?(?:function|const|type) ${name}\\b`, 'm').test(text);

test('the table has few steps', () => {
  expect(STEPS.length).toBeGreaterThan(10);
  expect(STEPS.length).toBeLessThanOrEqual(15);
});

test.each(STEPS)('$file declares and uses what the table says', ({ file, declared, used }) => {
  const text = read(file);
  for (const name of declared) expect(declares(text, name), `${file} declares ${name}`).toBe(true);
  for (const name of used)
    expect(text, `${file} uses ${name}`).toMatch(new RegExp(`\\b${name}\\b`));
});

test('a later step declares what a step uses', () => {
  const steps = STEPS.map(({ file, declared }) => [file, ...declared].join(' '));
  for (const [index, { used }] of STEPS.entries()) {
    const later = steps.slice(index + 1).join(' ');
    const names = used.filter((name) => !/^[JF]\w+(?:Factor|View)$/.test(name));
    for (const name of names) expect(later).toContain(name);
  }
});
