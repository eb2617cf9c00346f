import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { namesFile, readNames, traitsFile, withTraits } from './names.ts';

const { agents } = assemble(
  [
    record('lume', {
      name: 'Lume',
      base: 8,
      data: { kind: 'tool', vendor: 'Lume Ltd', tags: ['macos', 'vm'] },
    }),
    record('claude', { name: 'Claude Code', base: undefined, data: { aliases: ['CC'] } }),
    record('alpha-agent', { name: 'Alpha Agent', base: 10 }),
  ],
  '0.8',
);
const file = namesFile(agents, [
  { name: 'Foundation Models', kind: 'Layer', code: 'L1', path: '/layers/foundation-models/' },
  { name: 'Persistent Memory', kind: 'Factor', path: '/factors/persistent-memory/' },
]);

const traits = traitsFile(agents);

test('the file has the agents by slug, then the pages', () => {
  const pages = readNames(JSON.parse(JSON.stringify(file)));
  expect(withTraits(pages, JSON.parse(JSON.stringify(traits)))).toEqual([
    ...[
      { name: 'Alpha Agent', path: '/agents/alpha-agent/', kind: 'Agent', aliases: [] },
      { name: 'Claude Code', path: '/agents/claude/', kind: 'Agent', aliases: ['CC', 'claude'] },
      { name: 'Lume', path: '/agents/lume/', kind: 'Tool', aliases: [] },
    ].map((one, place) => {
      const agent = agents.find(({ slug }) => slug === SLUGS[place]);
      const { kind, vendor, tags = [] } = agent?.assessment ?? {};
      return { ...one, band: agent?.band, agent: { kind, vendor, tags } };
    }),
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

test('the file has only slugs that do not follow from names', () => {
  expect(file.slugs).toEqual({ 1: 'claude' });
});
