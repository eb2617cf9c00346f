import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkTogether } from '../../src/domain/assessment/checking/check.ts';
import { EXAMPLE } from '../../src/domain/assessment/rules/example.ts';
import { folderOfFile } from '../../src/intake/folder.fixture.ts';
import { checkedAgain } from './checked-again.ts';

const OTHER = EXAMPLE.replaceAll('Example Agent', 'Other Agent')
  .replaceAll('https://example.org', 'https://example.net')
  .replaceAll('pkg:pypi/example-agent', 'pkg:pypi/other-agent')
  .replaceAll('ExAgent', 'OtAgent');
const FOLDER = folderOfFile();

const place = (path: string): string => join(FOLDER, path);
const write = (path: string, text: string): void => writeFileSync(place(path), text);

test('from step to step only what has changed is checked, and everything is said', () => {
  const checkAll = checkedAgain();
  const before = new Set<unknown>();
  const step = (paths: readonly string[], today = '2026-11-21') => {
    const all = checkAll(
      paths.map((path) => ({ path, file: place(path) })),
      { today },
    );
    const anew = all.filter((one) => !before.has(one)).map(({ file }) => file);
    for (const one of all) before.add(one);
    return { anew, found: checkTogether(all).map(({ file, rule }) => `${file} ${rule}`) };
  };
  write('a.md', EXAMPLE);
  write('b.md', OTHER);
  expect(step(['a.md', 'b.md'])).toEqual({ anew: ['a.md', 'b.md'], found: [] });
  expect(step(['a.md', 'b.md'])).toEqual({ anew: [], found: [] });
  write('b.md', OTHER.replace('kind: agent', 'kind: Agent'));
  expect(step(['a.md', 'b.md'])).toEqual({ anew: ['b.md'], found: ['b.md schema/value'] });
  write('a.md', '---\nna');
  expect(step(['a.md', 'b.md'])).toEqual({
    anew: ['a.md'],
    found: ['a.md frontmatter/missing', 'b.md schema/value'],
  });
  rmSync(place('a.md'));
  write('b.md', OTHER);
  expect(step(['a.md', 'b.md'])).toEqual({ anew: ['b.md'], found: [] });
  write('c.md', OTHER);
  expect(step(['b.md', 'c.md'])).toEqual({ anew: ['c.md'], found: ['c.md agent/duplicate'] });
  renameSync(place('b.md'), place('d.md'));
  expect(step(['c.md', 'd.md'])).toEqual({ anew: ['d.md'], found: ['d.md agent/duplicate'] });
  expect(step(['c.md', 'd.md'], '2026-11-22').anew).toEqual(['c.md', 'd.md']);
  expect(step([])).toEqual({ anew: [], found: [] });
});
