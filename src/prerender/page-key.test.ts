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

test('what is the same has the same digest', () => {
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
])('%s is another digest', (_what, one, other) => {
  expect(digest(one)).not.toBe(digest(other));
});

test('an agent whose file has changed is another agent, in a list too', () => {
  for (const from of [{ agent: a }, [a, ...many]]) {
    expect(digest(from, ['3', '2'])).not.toBe(digest(from));
  }
});

test('a long list is looked into once', () => {
  let looks = 0;
  const list = Array.from({ length: 30 }, () => ({
    get name() {
      looks += 1;
      return '';
    },
  }));
  const once = digester(new WeakMap());
  once({ list, page: 1 });
  const after = looks;
  once({ list, page: 2 });
  expect(looks).toBe(after);
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
