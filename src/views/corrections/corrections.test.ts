import { expect, test } from 'vitest';
import { assemble } from '../../domain/catalogue.ts';
import { record } from '../../domain/record.fixture.ts';
import { correctionsView } from './corrections.ts';

const raised = {
  by: 'Example Ltd',
  text: 'It asks.',
  raised: '2026-11-20',
  decides: 'A. Maintainer',
};

test('objections of all agents are counted, and sorted by their days', () => {
  const decided = { outcome: 'dismissed', decided: '2026-11-22', reason: 'It does not.' } as const;
  const { agents } = assemble(
    [
      record('a', { data: { objections: [{ id: 'x', ...raised, due: '2026-12-20' }] } }),
      record('b', {
        data: {
          objections: [
            { id: 'x', ...raised, due: '2026-12-04' },
            { id: 'y', ...raised, due: '2026-12-04', ...decided },
            { id: 'z', ...raised, due: '2026-12-02', ...decided },
          ],
        },
      }),
      record('c'),
    ],
    '0.8',
  );
  const { counts, open, decided: done } = correctionsView(agents);
  expect(counts.map(({ label, count }) => `${label} ${count}`)).toEqual([
    'Open 2',
    'Upheld 0',
    'Partly upheld 0',
    'Dismissed 2',
    'Withdrawn 0',
  ]);
  expect([...open, ...done].map(({ path }) => path)).toEqual([
    '/agents/b/#objection-x',
    '/agents/a/#objection-x',
    '/agents/b/#objection-y',
    '/agents/b/#objection-z',
  ]);
});
