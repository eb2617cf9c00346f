import { expect, test } from 'vitest';
import { pathsWithout } from './rows.ts';

test('when an entry is removed, its paths go, those after it move up, and all others stay', () => {
  const paths = new Set(['name', 'threats.0.title', 'threats.1.cvss', 'threats.2.title']);
  expect([...pathsWithout(paths, 'threats', 1)]).toEqual([
    'name',
    'threats.0.title',
    'threats.1.title',
  ]);
  expect([...pathsWithout(paths, 'sources', 0)]).toEqual([...paths]);
});
