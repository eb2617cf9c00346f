import { afterEach, expect, test } from 'vitest';
import { assemble } from '../domain/catalogue.ts';
import { record } from '../domain/record.fixture.ts';
import { handOver } from '../handover.ts';
import { renderKey } from './page-of-props.ts';

const { agents } = assemble([record('a'), record('b')], '0.8');
const [a, b] = agents as [(typeof agents)[number], (typeof agents)[number]];
const handedOver = (digests: readonly string[]) =>
  handOver({
    catalogue: { agents },
    digests: new Map(agents.map((agent, index) => [agent, digests[index] as string])),
  });
afterEach(() => handedOver(['1', '2']));
handedOver(['1', '2']);

test('the same props have the same key', () => {
  expect(renderKey({ agent: a, page: 2 })).toBe(renderKey({ agent: a, page: 2 }));
});

test.each<[string, object, object]>([
  ['another agent', { agent: a }, { agent: b }],
  ['another number', { agent: a, page: 1 }, { agent: a, page: 2 }],
  ['one more in a list', { related: [a] }, { related: [a, b] }],
  ['another order', { related: [b, a] }, { related: [a, b] }],
  ['something deep inside', { x: { y: [{ z: 1 }] } }, { x: { y: [{ z: 2 }] } }],
])('%s is another key', (_what, one, other) => {
  expect(renderKey(one)).not.toBe(renderKey(other));
});

test('an agent whose file has changed is another agent', () => {
  const before = renderKey({ agent: a });
  handedOver(['3', '2']);
  expect(renderKey({ agent: a })).not.toBe(before);
});

test.each<[string, object]>([
  ['a function', { x: () => 1 }],
  ['a map', { x: new Map([[1, 2]]) }],
  ['a set, deep inside', { x: [{ y: new Set([1]) }] }],
])('%s has no key: such a page is always rendered', (_what, props) => {
  expect(renderKey(props)).toBeUndefined();
});
