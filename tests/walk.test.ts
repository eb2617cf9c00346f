import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_ROOT } from '../src/intake/directories.ts';

/** The table of docs/architecture.md that follows one value from its file to its page. */
const read = (path: string): string => readFileSync(join(PROJECT_ROOT, path), 'utf8');
const [, table = ''] = read('docs/architecture.md').split('## The way of one value');
const STEPS = [
  ...table.matchAll(/^\| `(?<file>src[^`]+)` \| (?<own>[^|]*)\| (?<used>[^|]*)\|$/gm),
].map(({ groups: { file = '', own = '', used = '' } = {} }) => ({
  file,
  own: namesIn(own),
  used: namesIn(used),
}));

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
}

/** What a file declares at its top. */
const declares = (text: string, name: string): boolean =>
  new RegExp(`^export (?:default )?(?:async )?(?:function|const|type) ${name}\\b`, 'm').test(text);

test('the way is short', () => {
  expect(STEPS.length).toBeGreaterThan(10);
  expect(STEPS.length).toBeLessThanOrEqual(15);
});

test.each(STEPS)('$file is on the way', ({ file, own, used }) => {
  const text = read(file);
  for (const name of own) expect(declares(text, name), `${file} declares ${name}`).toBe(true);
  for (const name of used)
    expect(text, `${file} uses ${name}`).toMatch(new RegExp(`\\b${name}\\b`));
});

test('what a step uses is what a later one declares', () => {
  const later = STEPS.map(({ file, own }) => [file, ...own].join(' '));
  for (const [index, { used }] of STEPS.entries()) {
    for (const name of used.filter((one) => !/^[JF]\w+(?:Factor|View)$/.test(one))) {
      expect(
        later.slice(index + 1).some((step) => step.includes(name)),
        name,
      ).toBe(true);
    }
  }
});
