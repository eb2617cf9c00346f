import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹0x1›,'],
    finds: 'factors.autonomy-of-action.score — "0x1" is no plain decimal. | Write 1.',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹0o1›,'],
    finds: 'factors.autonomy-of-action.score — "0o1" is no plain decimal. | Write 1.',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹1e0›,'],
    finds: 'factors.autonomy-of-action.score — "1e0" is no plain decimal. | Write 1.',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹+1›,'],
    finds: 'factors.autonomy-of-action.score — "+1" is no plain decimal. | Write 1.',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹01›,'],
    finds: 'factors.autonomy-of-action.score — "01" is no plain decimal. | Write 1.',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹1.›,'],
    finds: 'factors.autonomy-of-action.score — "1." is no plain decimal. | Write 1.',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹5e-1›,'],
    finds: 'factors.autonomy-of-action.score — "5e-1" is no plain decimal. | Write 0.5.',
  },
  {
    change: ['persistent-memory: 0', 'persistent-memory: ‹-0›'],
    finds: 'factors.persistent-memory — "-0" is no plain decimal. | Write 0.',
  },
] satisfies readonly TestedExample[];
