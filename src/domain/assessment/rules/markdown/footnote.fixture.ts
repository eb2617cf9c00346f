import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['documentation names', 'changelog says so.\n\n‹[^1]›: The documentation names'],
    finds:
      'The footnote "1" is defined twice; only the first is shown. | Give the second footnote its own name.',
  },
  {
    change: ['model reasons over pages.[^1]', 'model reasons over pages.[^1] It is named.[^1-2]'],
    also: [['names no model.', 'names no model.\n\n‹[^1-2]›: The changelog names it.']],
    finds:
      'The places of the footnotes "1" and "1-2" on the page may be the same. | Give one of them a name that does not end in a number after a hyphen.',
  },
] satisfies readonly TestedExample[];
