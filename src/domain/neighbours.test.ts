import { expect, test } from 'vitest';
import { assemble } from './catalogue.ts';
import { neighboursOf } from './neighbours.ts';
import { record } from './record.fixture.ts';

const neighboursAmong = (...records: ReturnType<typeof record>[]) =>
  neighboursOf(assemble(records, '0.8'));

test('neighbours are those of the same band, by name', () => {
  const all = neighboursAmong(
    record('b', { name: 'Beta', base: 9.5 }),
    record('a', { name: 'Alpha', base: 9 }),
    record('c', { name: 'Gamma', base: 9.9 }),
    record('other', { base: 5 }),
  );
  expect(all.get('a')).toEqual({
    band: 'critical',
    place: 1,
    of: 3,
    previous: undefined,
    next: { slug: 'b', name: 'Beta' },
  });
  expect(all.get('b')).toMatchObject({ previous: { slug: 'a' }, next: { slug: 'c' }, place: 2 });
  expect(all.get('c')).toMatchObject({ previous: { slug: 'b' }, next: undefined });
  expect(all.get('other')).toEqual({
    band: 'medium',
    place: 1,
    of: 1,
    previous: undefined,
    next: undefined,
  });
});

test('agents that are not scored are neighbours', () => {
  const all = neighboursAmong(record('x', { base: undefined }), record('y', { base: undefined }));
  expect(all.get('x')).toMatchObject({ band: undefined, of: 2, next: { slug: 'y' } });
});
