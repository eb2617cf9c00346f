import { expect, test } from 'vitest';
import { closest } from './closest.ts';

const KEYS = 'name summary kind title homepage cvss-base maps-to exploit-maturity AV'.split(' ');

test.each([
  ['nam', 'name'],
  ['Name', 'name'],
  ['sumary', 'summary'],
  ['titel', 'title'],
  ['kidn', 'kind'],
  ['home-page', 'homepage'],
  ['maps_to', 'maps-to'],
  ['base', 'cvss-base'],
  ['maturity', 'exploit-maturity'],
  ['exploit', 'exploit-maturity'],
  ['av', 'AV'],
])('%s probably means %s', (word, meant) => {
  expect(closest(word, KEYS)).toBe(meant);
});

test.each(['', 'x', 'author', 'date', 'severity', 'constructor', 'ma'])(
  '%j is near to nothing',
  (word) => {
    expect(closest(word, KEYS)).toBeUndefined();
  },
);

test('a beginning that two words share means neither', () => {
  expect(closest('agent', ['agent-frameworks', 'agent-ecosystem'])).toBeUndefined();
});

test('nothing is near where there is no candidate', () => {
  expect(closest('name', [])).toBeUndefined();
});
