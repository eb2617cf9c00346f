import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['assessed: 2026-11-20', 'assessed: ‹2026-10-20›'],
    finds:
      'assessed — The judgement is dated 2026-10-20, before any source was read (2026-11-19 at the earliest). | Set "assessed" to the day of the judgement, which is not before its last source was read.',
  },
  {
    change: ['review-by: 2027-05-20', 'review-by: ‹2026-05-20›'],
    finds:
      'review-by — The review is due on 2026-05-20, before the judgement (2026-11-20). | Set a later date, or remove the key: it is then 2027-05-20, 6 months on.',
  },
  {
    change: ['review-by: 2027-05-20', 'review-by: ‹2026-11-20›'],
    finds:
      'review-by — The review is due on 2026-11-20, on the day of the judgement (2026-11-20). | Set a later date, or remove the key: it is then 2027-05-20, 6 months on.',
  },
] satisfies readonly TestedExample[];
