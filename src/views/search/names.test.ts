import { describe, expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import type { Match } from '../../domain/name-finder.ts';
import { record } from '../../domain/record.fixture.ts';
import { namesFile, namesToShow, readNames } from './names.ts';

const { agents } = assemble(
  [
    record('lume', { name: 'Lume', base: 8, data: { kind: 'tool' } }),
    record('claude', { name: 'Claude Code', base: undefined, data: { aliases: ['CC'] } }),
    record('alpha-agent', { name: 'Alpha Agent', base: 10 }),
  ],
  '0.8',
);
const file = namesFile(agents, [
  { name: 'Foundation Models', kind: 'Layer', code: 'L1', path: '/layers/foundation-models/' },
  { name: 'Persistent Memory', kind: 'Factor', path: '/factors/persistent-memory/' },
]);

test('what was written is read again: agents by slug, then the pages', () => {
  expect(readNames(JSON.parse(JSON.stringify(file)))).toEqual([
    ...[
      { name: 'Alpha Agent', path: '/agents/alpha-agent/', kind: 'Agent', aliases: [] },
      { name: 'Claude Code', path: '/agents/claude/', kind: 'Agent', aliases: ['CC', 'claude'] },
      { name: 'Lume', path: '/agents/lume/', kind: 'Tool', aliases: [] },
    ].map((one, place) => ({ ...one, band: agents.find((a) => a.slug === SLUGS[place])?.band })),
    {
      name: 'L1 Foundation Models',
      path: '/layers/foundation-models/',
      kind: 'Layer',
      aliases: ['L1', 'Foundation Models'],
      band: undefined,
    },
    {
      name: 'Persistent Memory',
      path: '/factors/persistent-memory/',
      kind: 'Factor',
      aliases: [],
      band: undefined,
    },
  ]);
});
const SLUGS = ['alpha-agent', 'claude', 'lume'];

test('only a slug that does not follow from the name is written', () => {
  expect(file.slugs).toEqual({ 1: 'claude' });
});

describe('what stands before the text', () => {
  const agent = (name: string) => ({ name, path: `/agents/${name}/`, aliases: [], kind: 'Agent' });
  const kind = (name: string) => ({ name, path: `/threats/${name}/`, aliases: [], kind: 'Kind' });
  const shown = (...found: [ReturnType<typeof agent>, Match][]) =>
    namesToShow(
      found.map(([entry, match]) => ({ entry: { ...entry, band: undefined }, match })),
    ).map(({ entry }) => entry.name);

  test('of a word that many kinds of threat have, agents come first and the kinds are few', () => {
    expect(
      shown(
        ...['memory-1', 'memory-2', 'memory-3'].map((name): [typeof one, Match] => [
          kind(name),
          'beginning',
        ]),
        [agent('total-memory'), 'words'],
      ),
    ).toEqual(['total-memory', 'memory-1', 'memory-2']);
  });

  test('what was typed whole comes first, whatever it is', () => {
    expect(shown([kind('ASI03'), 'alias'], [agent('asi03-runner'), 'beginning'])).toEqual([
      'ASI03',
      'asi03-runner',
    ]);
  });

  test('agents leave room for one or two other pages', () => {
    const agents = [1, 2, 3, 4, 5, 6].map((number): [typeof one, Match] => [
      agent(`agent-${number}`),
      'beginning',
    ]);
    expect(shown(...agents, [kind('kind'), 'words'])).toEqual([
      'agent-1',
      'agent-2',
      'agent-3',
      'agent-4',
      'kind',
    ]);
  });

  test('what is only similar is shown where nothing else is', () => {
    expect(shown([agent('lume'), 'similar'])).toEqual(['lume']);
    expect(shown([agent('lime'), 'words'], [agent('lume'), 'similar'])).toEqual(['lime']);
  });

  const one = agent('');
});
