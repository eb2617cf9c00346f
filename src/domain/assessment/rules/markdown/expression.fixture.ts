import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['The assessment', '‹import { Chart } from "./chart.ts";›\n\nThe assessment'],
    finds: 'This line reads like an MDX import or export, but an assessment is plain Markdown.',
  },
] satisfies readonly TestedExample[];
