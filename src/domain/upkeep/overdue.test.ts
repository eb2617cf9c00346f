import { expect, test } from 'vitest';
import { overdueReviews } from './overdue.ts';

test.each<[string, string, string | undefined, string, number | undefined]>([
  ['on its day', '2026-01-10', '2026-05-20', '2026-05-20', undefined],
  ['a day later', '2026-01-10', '2026-05-20', '2026-05-21', 1],
  ['over a change of the clocks', '2026-01-10', '2026-03-20', '2026-04-20', 31],
  ['six months on, where none is named', '2026-05-20', undefined, '2026-11-21', 1],
  ['not yet', '2026-05-20', undefined, '2026-11-20', undefined],
])('a review is overdue %s', (_, assessed, stated, today, days) => {
  const assessment = { name: 'A', assessed, 'review-by': stated };
  expect(overdueReviews([{ path: 'a.md', assessment }], today).map((one) => one.days)).toEqual(
    days === undefined ? [] : [days],
  );
});

test('the longest overdue comes first, equal ones by path', () => {
  const file = (path: string, day: string) => ({
    path,
    assessment: { name: path, assessed: '2025-01-01', 'review-by': day },
  });
  const found = overdueReviews(
    [file('c.md', '2026-02-01'), file('b.md', '2026-01-01'), file('a.md', '2026-02-01')],
    '2026-03-01',
  );
  expect(found.map(({ path }) => path)).toEqual(['b.md', 'a.md', 'c.md']);
});
