import { expect, test } from 'vitest';
import { circlesOf, pathsOf } from './leads-to.ts';

test.each<[string, Record<string, string[]>, string[][]]>([
  ['nothing', {}, []],
  ['a path', { a: ['b'], b: ['c'], c: [] }, []],
  ['two ways to one end', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['an id that is not there', { a: ['z'] }, []],
  ['itself', { a: ['a'] }, [['a']]],
  ['two', { a: ['b'], b: ['a'] }, [['a', 'b']]],
  ['three behind an entry', { x: ['a'], a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c']]],
  ['two circles', { a: ['b'], b: ['a', 'c'], c: ['c'] }, [['a', 'b'], ['c']]],
])('%s', (_, edges, circles) => {
  expect(circlesOf(Object.entries(edges).map(([id, leadsTo]) => ({ id, leadsTo })))).toEqual(
    circles,
  );
});

test.each<[string, Record<string, string[]>, string[]]>([
  ['threats apart', { a: [], b: [] }, []],
  ['one after the other', { c: [], a: ['b'], b: ['c'] }, ['abc']],
  ['two ways to one end', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, ['abd', 'acd']],
  ['two beginnings', { a: ['c'], b: ['c'], c: [] }, ['ac', 'bc']],
  ['an id that is not there', { a: ['z'] }, []],
  ['a circle behind an entry', { x: ['a'], a: ['b'], b: ['a'] }, ['xab']],
])('paths: %s', (_, edges, paths) => {
  const threats = Object.entries(edges).map(([id, leadsTo]) => ({ id, leadsTo }));
  expect(pathsOf(threats).map((path) => path.map(({ id }) => id).join(''))).toEqual(paths);
});

test('threats that all open those after them end, with the first hundred paths', () => {
  const ids = Array.from({ length: 60 }, (_, n) => `t${n}`);
  const threats = ids.map((id, n) => ({ id, leadsTo: ids.slice(n + 1) }));
  expect(new Set(pathsOf(threats).map((path) => path.map(({ id }) => id).join())).size).toBe(100);
});
