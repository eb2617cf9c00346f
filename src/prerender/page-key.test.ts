import { expect, test } from 'vitest';
import { digester, plainJson } from './page-key.ts';

interface Thing {
  readonly name: string;
  readonly texts: () => string;
}
const thing = (name: string): Thing => ({ name, texts: () => name });
const [a, b] = [thing('a'), thing('b')];
const many = Array.from({ length: 30 }, (_, index) => thing(String(index)));
const digest = (from: unknown, digests: readonly string[] = ['1', '2']) =>
  digester(
    new WeakMap<object, string>([a, b, ...many].map((one, at) => [one, digests[at] ?? String(at)])),
  )(from);

test('equal sources have the same digest', () => {
  expect(digest({ agent: a, page: 2 })).toBe(digest({ agent: a, page: 2 }));
  expect(digest({ all: many })).toBe(digest({ all: [...many] }));
});

test.each<[string, unknown, unknown]>([
  ['another agent', { agent: a }, { agent: b }],
  ['another number', { agent: a, page: 1 }, { agent: a, page: 2 }],
  ['nothing instead of a number', { page: 1 }, {}],
  ['one more in a list', ['a'], ['a', 'b']],
  ['one more in a long list', { all: many }, { all: [...many, a] }],
  ['another order', ['b', 'a'], ['a', 'b']],
  ['another order of a long list', many, many.toReversed()],
  ['something deep inside', { x: { y: [{ z: 1 }] } }, { x: { y: [{ z: 2 }] } }],
  ['something deep inside a long list', [...many, { z: 1 }], [...many, { z: 2 }]],
])('%s gives another digest', (_what, before, after) => {
  expect(digest(before)).not.toBe(digest(after));
});

test('an agent whose file has changed gives another digest, in a list too', () => {
  for (const from of [{ agent: a }, [a, ...many]]) {
    expect(digest(from, ['3', '2'])).not.toBe(digest(from));
  }
});

test('a long list is digested once', () => {
  let looks = 0;
  const list = Array.from({ length: 30 }, () => ({
    get name() {
      looks += 1;
      return '';
    },
  }));
  const digestOnce = digester(new WeakMap());
  digestOnce({ list, page: 1 });
  const looksBefore = looks;
  digestOnce({ list, page: 2 });
  expect(looks).toBe(looksBefore);
});

test.each<[string, unknown]>([
  ['a function', { x: () => 1 }],
  ['a map', { x: new Map([[1, 2]]) }],
  ['a set, deep inside', { x: [{ y: new Set([1]) }] }],
  ['a date', { x: new Date(0) }],
  ['an instance of a class', { x: new URL('https://example.org/') }],
  ['an agent that nobody knows', { x: thing('c') }],
])('%s is refused', (_what, value) => {
  expect(() => digest(value)).toThrow('a function or an instance');
  expect(() => plainJson(value)).toThrow('a function or an instance');
});
