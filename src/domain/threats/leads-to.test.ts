import { expect, test } from 'vitest';
import { circlesOf } from './leads-to.ts';

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
