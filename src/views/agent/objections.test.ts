import { expect, test } from 'vitest';
import type { Objection } from '../../domain/assessment/format/schema.ts';
import { record } from '../../domain/record.fixture.ts';
import { objectionViews, openObjections } from './objections.ts';

const objection = (id: string, more: Partial<Objection> = {}): Objection => ({
  id,
  by: 'Example Ltd',
  text: 'It asks before it acts.',
  raised: '2026-11-20',
  decides: 'A. Maintainer',
  due: '2026-12-04',
  ...more,
});
const viewsOf = (...objections: Objection[]) =>
  objectionViews(record('a', { data: { objections } }));

test('open objections come first, the earliest due first; then decided ones, the latest first', () => {
  const decided = { outcome: 'upheld', reason: 'It does.' } as const;
  const all = viewsOf(
    objection('old', { ...decided, decided: '2026-11-21' }),
    objection('later', { due: '2026-12-20' }),
    objection('new', { ...decided, decided: '2026-11-25' }),
    objection('soon'),
  );
  expect(all.map(({ anchor }) => anchor)).toEqual([
    'objection-soon',
    'objection-later',
    'objection-new',
    'objection-old',
  ]);
  expect(all.map(({ standing }) => standing).slice(1, 3)).toEqual([
    'Open: A. Maintainer decides by 20 December 2026.',
    'Upheld on 25 November 2026 by A. Maintainer. The assessment was changed as it asks.',
  ]);
  expect(openObjections(all)).toBe('2 objections under discussion');
  expect(openObjections(all.slice(2))).toBeUndefined();
});

test.each([
  ['threat', { label: '“A threat”', anchor: 'threat-threat' }],
  ['autonomy-of-action', { label: 'Autonomy of Action', anchor: 'factor-autonomy-of-action' }],
  ['data-operations', { label: 'L2 Data Operations', anchor: 'data-operations' }],
  [undefined, undefined],
])('an objection to %s leads to its anchor', (on, place) => {
  expect(viewsOf(objection('one', { on }))[0]?.on).toEqual(place);
});
