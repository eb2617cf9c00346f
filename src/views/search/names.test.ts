import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { threat } from '../../domain/threats/threats.fixture.ts';
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

test('an advisory leads to the threats whose lists or sources have its id, or else to the agent', () => {
  const source = (id: string, title: string) => ({
    id,
    title,
    url: `https://example.org/${id}`,
    accessed: '2026-11-01',
  });
  const { agents: citing } = assemble(
    [
      record('a', {
        data: {
          sources: [
            source('nvd', 'CVE-2026-11111: a flaw'),
            source('fix', 'Release that closes CVE-2026-22222'),
            source('list', 'CVE-2026-33333, GHSA-4fgq-fpq9-mr3g'),
          ],
          threats: [
            threat('x', {
              sources: ['nvd'],
              mitigations: [{ text: 'Update', sources: ['fix'] }],
              advisories: [{ ...ADVISORY, id: 'CVE-2026-11111' }],
            }),
          ],
          advisories: [{ ...ADVISORY, id: 'CVE-2026-22222' }],
        },
      }),
    ],
    '0.8',
  );
  expect(namesFile(citing, []).advisories).toEqual({
    'CVE-2026-11111': [[0, 'x', 'x']],
    'CVE-2026-22222': [[0]],
    'CVE-2026-33333': [[0]],
    'GHSA-4fgq-fpq9-mr3g': [[0]],
  });
});
const ADVISORY = { source: 'nvd', severity: 5, affected: '< 1.0', 'fixed-in': '1.0' };

test('the file has only slugs that do not follow from names', () => {
  expect(file.slugs).toEqual({ 1: 'claude' });
});
