import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { peersOf } from '../../domain/peers.ts';
import { factorsWith, record } from '../../domain/record.fixture.ts';
import { peersView } from './peers.ts';

const catalogue = assemble(
  [0, 0, 0, 0, 0, 0.5, 0, 1].map((memory, at) =>
    record(`agent-${at}`, {
      name: `Agent ${at}`,
      data: { tags: ['coding'], factors: factorsWith({ 'persistent-memory': memory }) },
    }),
  ),
  '0.8',
);
const viewOf = (slug: string) => {
  const agent = catalogue.agents.find((one) => one.slug === slug);
  const peers = agent && peersOf(catalogue)(agent);
  return peers && peersView(peers);
};

test('an unusual factor is named with the numbers of peers at and around it', () => {
  const view = viewOf('agent-5');
  expect(view?.title).toBe('Among 8 agents tagged “coding”');
  expect(view?.path).toBe('/agents/?tag=coding');
  expect(view?.unusual).toBe(
    'Unusual, since fewer than a fifth stand there: Persistent Memory 0.5 (no other of 8; 6 lower and 1 higher).',
  );
  expect(viewOf('agent-0')?.unusual).toContain('Nothing is unusual');
});

test('there is a column between two levels only where some agent has such a value', () => {
  const view = viewOf('agent-7');
  expect(view?.heads.map(({ label }) => label)).toEqual(['0.0', '0.5', '1.0']);
  const memory = view?.rows.find(({ label }) => label === 'Persistent Memory');
  expect(memory?.cells).toEqual([
    { count: '6', share: 4, isOwn: false },
    { count: '1', share: 1, isOwn: false },
    { count: '1', share: 1, isOwn: true },
  ]);
});
