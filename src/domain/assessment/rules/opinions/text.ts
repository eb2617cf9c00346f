import { rangeOf } from '../../reading/body.ts';
import type { FileRule } from '../rule.ts';

export const opinionsText: FileRule = {
  id: 'opinions/text',
  severity: 'error',
  of: 'opinions',
  title: 'An opinion has no text below its data.',
  why: 'An opinion stands on the page of the agent, next to the judgements that it is about. It has no place for longer prose, so text below the data would be shown to nobody.',
  remedy: 'Say it in the reason of the factor or threat that it is about, or in "summary".',
  example: {
    opinion: true,
    change: ['sources: [docs]\n---\n', 'sources: [docs]\n---\n\n‹It is a matter of taste.›\n'],
  },
  check({ body }) {
    const first = body.tree.children[0];
    return first ? [{ range: rangeOf(first), message: 'There is text below the data.' }] : [];
  },
};
