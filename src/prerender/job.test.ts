import { expect, test } from 'vitest';
import { assemble } from '../domain/catalogue.ts';
import { itemAt } from '../domain/lookup.ts';
import { record } from '../domain/record.fixture.ts';
import type { Origin, PageOfProps } from '../handover.ts';
import { jobOf } from './job.ts';

const { agents } = assemble([record('a'), record('b')], '0.8');
const [a, b] = [itemAt(agents, 0), itemAt(agents, 1)];
const written = { front: new Uint8Array([1]), body: new Uint8Array([2]) };
const origins = (digests: readonly string[]) =>
  new Map<unknown, Origin>(
    agents.map((agent, index) => [agent, { digest: itemAt(digests, index), written }]),
  );
const known = origins(['1', '2']);
const job = (props: PageOfProps['props'], of = known) =>
  jobOf('/agents/[slug]', { params: { slug: 'a' }, props }, (agent) => of.get(agent));

test('it holds the page, its props, and what its agent is made from', () => {
  expect(job({ agent: a, related: ['b'] })).toMatchObject({
    route: '/agents/[slug]',
    address: '/agents/a/',
    file: 'agents/a/index.html',
    props: '{"related":["b"]}',
    written,
  });
  expect(job({ view: 1 }).written).toBeUndefined();
});

test('the same props have the same key', () => {
  expect(job({ agent: a, page: 2 }).key).toBe(job({ agent: a, page: 2 }).key);
});

test.each<[string, PageOfProps['props'], PageOfProps['props']]>([
  ['another agent', { agent: a }, { agent: b }],
  ['another number', { agent: a, page: 1 }, { agent: a, page: 2 }],
  ['one more in a list', { related: ['a'] }, { related: ['a', 'b'] }],
  ['another order', { related: ['b', 'a'] }, { related: ['a', 'b'] }],
  ['something deep inside', { x: { y: [{ z: 1 }] } }, { x: { y: [{ z: 2 }] } }],
])('%s is another key', (_what, one, other) => {
  expect(job(one).key).not.toBe(job(other).key);
});

test('an agent whose file has changed is another agent', () => {
  expect(job({ agent: a }, origins(['3', '2'])).key).not.toBe(job({ agent: a }).key);
});

test.each<[string, PageOfProps['props']]>([
  ['a function', { x: () => 1 }],
  ['a map', { x: new Map([[1, 2]]) }],
  ['a set, deep inside', { x: [{ y: new Set([1]) }] }],
  ['a date', { x: new Date(0) }],
  ['an instance of a class', { x: new URL('https://example.org/') }],
])('%s is refused, with the address of the page', (_what, props) => {
  expect(() => job(props)).toThrow(/^The props of \/agents\/a\/ hold more than plain data/);
});
