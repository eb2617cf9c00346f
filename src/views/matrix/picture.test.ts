import { expect, test } from 'vitest';
import { FACTOR_IDS } from '../../domain/aivss/factors.ts';
import { agentColumns } from '../agents/agents-file.ts';
import { listed } from '../agents/listed.fixture.ts';
import type { ListedAgent } from '../agents/listed-agent.ts';
import { placesOfRun, readRun, writeRun } from './chosen-run.ts';
import { MATRICES } from './matrix.ts';
import { matrixPicture, shadeKey } from './picture.ts';
import { pictureOrder } from './picture-order.ts';

const agentWith = (slug: string, score: number | undefined, memory: number) =>
  listed(slug, { score, factors: { 'persistent-memory': memory } });
const COLUMNS = ['persistent-memory'] as const;
const columnsOf = (...agents: ListedAgent[]) => agentColumns(agents, 'v0.8');
const FIVE = columnsOf(
  agentWith('a', 9.5, 1),
  agentWith('b', 9.1, 0),
  agentWith('c', 9.9, 1),
  agentWith('d', 7, 1),
  agentWith('e', undefined, 0),
);

test('agents are sorted by band, and similar agents of a band stand together', () => {
  const { rows, bands, width } = matrixPicture(COLUMNS, FIVE);
  expect(width).toBe(5);
  expect(bands.map(({ badge, from, to }) => [badge.label, from, to])).toEqual([
    ['Critical', 0, 3],
    ['High', 3, 4],
    ['Not scored', 4, 5],
  ]);
  expect(rows[0]?.paths).toEqual([
    { level: 'none', d: 'M0 0h1v10h-1zM4 0h1v10h-1z' },
    { level: 'full', d: 'M1 0h3v10h-3z' },
  ]);
});

test('the form of a layer tells how much evidence there is, also in the key', () => {
  expect(shadeKey(MATRICES.layers)).toEqual([
    { level: 'mapped', d: 'M0 0h1v10h-1z', label: 'Mapped' },
    { level: 'uncertain', d: 'M0 3.5h1v3h-1z', label: 'Uncertain' },
    { level: 'not-read', d: 'M0 4.5h1v1h-1z', label: 'Not read' },
    { level: 'absent', d: 'M0 8.5h1v1.5h-1z', label: 'n.a.: no such layer' },
  ]);
});

test('with more agents than columns, a column is a pile of one band and shows its most common level', () => {
  const many = Array.from({ length: 1001 }, (_, at) =>
    agentWith(`a-${at}`, at < 1000 ? 9.5 : 7, at % 2),
  );
  const { width, perColumn, bands, rows } = matrixPicture(COLUMNS, columnsOf(...many));
  expect(perColumn).toBe(3);
  expect(width).toBe(335);
  expect(bands.map(({ from, to }) => [from, to])).toEqual([
    [0, 334],
    [334, 335],
  ]);
  expect(rows[0]?.paths.map(({ level }) => level)).toEqual(['none', 'full']);
});

test('a profile counts the agents that have at least its factors, and links to them', () => {
  const factors = (...ids: (typeof FACTOR_IDS)[number][]) =>
    Object.fromEntries(ids.map((id) => [id, 1]));
  const agents = [
    ...['a', 'b', 'c'].map((slug) =>
      listed(slug, { factors: factors('dynamic-tool-use', 'persistent-memory') }),
    ),
    listed('more', {
      factors: factors('dynamic-tool-use', 'persistent-memory', 'autonomy-of-action'),
    }),
  ];
  expect(matrixPicture(FACTOR_IDS, columnsOf(...agents)).profiles).toEqual([
    {
      label: 'Dynamic Tool Use and Persistent Memory',
      count: '4 agents',
      path: '/matrix/?dynamic-tool-use=1&persistent-memory=1',
    },
  ]);
});

test.each([
  ['run=b..c', 'bac'],
  ['run=c..d', 'cd'],
  ['run=d..a', 'acd'],
  ['run=e..e', 'e'],
  ['run=a..gone', ''],
])('the agents of %s are %s, in the order of the picture', (query, slugs) => {
  const run = readRun(new URLSearchParams(query));
  const places = run && placesOfRun(run, pictureOrder(COLUMNS, FIVE), FIVE);
  expect(places?.map((at) => FIVE.slugOf(at)).join('')).toBe(slugs);
  const written = new URLSearchParams();
  writeRun(written, run);
  expect(String(written)).toBe(query);
});

test.each(['', 'run=', 'run=a', 'run=a..', 'run=A..b'])('%j is no run', (query) => {
  expect(readRun(new URLSearchParams(query))).toBeUndefined();
});
