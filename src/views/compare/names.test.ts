import { expect, test } from 'vitest';
import { agentNamed, nameToType, suggestions } from './names.ts';

const ALL = [
  { slug: 'lume', name: 'Lume' },
  { slug: 'volume-agent', name: 'Volume Agent' },
  { slug: 'twin', name: 'Twin' },
  { slug: 'twin-2', name: 'Twin' },
  { slug: 'zoe', name: 'Zoë' },
];
const slugs = (found: readonly { slug: string }[]) => found.map(({ slug }) => slug);

test.each([
  ['', [], ['lume', 'volume-agent', 'twin', 'twin-2', 'zoe']],
  ['lum', [], ['lume', 'volume-agent']],
  ['LUM', ['lume'], ['volume-agent']],
  ['zoe', [], ['zoe']],
  ['win-2', [], ['twin-2']],
  ['nobody', [], []],
])('%j, with %j chosen, suggests %j', (typed, taken, found) => {
  expect(slugs(suggestions(ALL, typed, taken))).toEqual(found);
});

test('of thousands a few are suggested', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({ slug: `a-${index}`, name: 'A' }));
  expect(suggestions(many, 'a', []).length).toBeLessThan(20);
});

test.each([
  ['Lume', 'lume'],
  [' lume ', 'lume'],
  ['volume', 'volume-agent'],
  ['Zoe', 'zoe'],
  ['Twin (twin-2)', 'twin-2'],
  ['twin', 'twin'],
  ['Twi', undefined],
  ['e', undefined],
  ['nobody', undefined],
  [' ', undefined],
])('%j names %j', (typed, slug) => {
  expect(agentNamed(ALL, typed)?.slug).toBe(slug);
});

test('a name is found among thousands without comparing each with each', () => {
  let reads = 0;
  const many = Array.from({ length: 1000 }, (_, n) => ({
    slug: `a-${n}`,
    get name() {
      reads += 1;
      return `Agent ${n}`;
    },
  }));
  expect(agentNamed(many, 'Agent 77')?.slug).toBe('a-77');
  expect(reads).toBeLessThan(10 * many.length);
});

test('what is offered for a name that two agents have tells them apart', () => {
  expect(ALL.map((agent) => nameToType(agent, ALL))).toEqual([
    ...['Lume', 'Volume Agent', 'Twin (twin)', 'Twin (twin-2)', 'Zoë'],
  ]);
});
