import type { TestedExample } from '../broken.fixture.ts';

const WRITTEN = { '0x1': 1, '0o1': 1, '1e0': 1, '+1': 1, '01': 1, '1.': 1, '5e-1': 0.5 };

export default [
  ...Object.entries(WRITTEN).map(
    ([written, value]): TestedExample => ({
      change: ['autonomy-of-action: { score: 0.5,', `autonomy-of-action: { score: ‹${written}›,`],
      finds: `factors.autonomy-of-action.score — "${written}" is no plain decimal. | Write ${value}.`,
    }),
  ),
  {
    change: ['persistent-memory: 0', 'persistent-memory: ‹-0›'],
    finds: 'factors.persistent-memory — "-0" is no plain decimal. | Write 0.',
  },
  {
    change: ['kind: agent', 'format: ‹0x1›\nkind: agent'],
    finds: 'format — "0x1" is no plain decimal. | Write 1.',
  },
  {
    change: ['kind: agent', 'format: ‹0o1›\nkind: agent'],
    finds: 'format — "0o1" is no plain decimal. | Write 1.',
  },
  {
    change: ['kind: agent', 'format: ‹1e0›\nkind: agent'],
    finds: 'format — "1e0" is no plain decimal. | Write 1.',
  },
  {
    change: ['kind: agent', 'format: ‹+1›\nkind: agent'],
    finds: 'format — "+1" is no plain decimal. | Write 1.',
  },
] satisfies readonly TestedExample[];
