import type { Example } from '../rule.ts';

/** Further mistakes that the rule finds. */
export const MORE: readonly Example[] = [
  {
    change: ['Pages are kept', '‹## Data Operations›\n\nPages are kept'],
    finds: 'Data Operations has two sections.',
  },
];
