import { expect, test } from 'vitest';
import { agentsByName, nameToType } from './names.ts';

const AGENTS = [
  { slug: 'lume', name: 'Lume' },
  { slug: 'volume-agent', name: 'Volume Agent' },
  { slug: 'twin', name: 'Twin' },
  { slug: 'twin-2', name: 'Twin' },
  { slug: 'zoe', name: 'Zoë' },
  { slug: 'cpp', name: 'C++ Agent', aliases: ['CppAgent'] },
].map((agent) => ({ aliases: [], ...agent }));
const { suggestions, agentNamed } = agentsByName(AGENTS);
const slugs = (found: readonly { slug: string }[]) => found.map(({ slug }) => slug);

test.each([
  ['', [], ['lume', 'volume-agent', 'twin', 'twin-2', 'zoe', 'cpp']],
  ['lum', [], ['lume', 'volume-agent']],
  ['LUM', ['lume'], ['volume-agent']],
  ['zoe', [], ['zoe']],
  ['win-2', [], ['twin-2']],
  ['CppA', [], ['cpp']],
  ['nobody', [], []],
])('%j, with %j chosen, suggests %j', (typed, taken, found) => {
  expect(slugs(suggestions(typed, taken))).toEqual(found);
});

test('only a few of thousands are suggested', () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    slug: `a-${index}`,
    name: 'A',
    aliases: [],
  }));
  expect(agentsByName(many).suggestions('a', []).length).toBeLessThan(20);
});

test.each([
  ['Lume', 'lume'],
  [' lume ', 'lume'],
  ['volume', 'volume-agent'],
  ['Zoe', 'zoe'],
  ['C++', 'cpp'],
  ['cppagent', 'cpp'],
  ['Twin (twin-2)', 'twin-2'],
  ['twin', 'twin'],
  ['Twi', undefined],
  ['e', undefined],
  ['nobody', undefined],
  [' ', undefined],
])('%j names %j', (typed, slug) => {
  expect(agentNamed(typed)?.slug).toBe(slug);
});

test('a name that two agents share is offered with the slug', () => {
  expect(AGENTS.map((agent) => nameToType(agent, AGENTS))).toEqual([
    'Lume',
    'Volume Agent',
    'Twin (twin)',
    'Twin (twin-2)',
    'Zoë',
    'C++ Agent',
  ]);
});
