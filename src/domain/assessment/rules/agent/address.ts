import { aboutKey, dataOf, hasData, hasMeantKey } from '../draft.ts';
import type { FileRule } from '../rule.ts';

const ADDRESSES = ['homepage', 'repository'] as const;

export const agentAddress: FileRule = {
  id: 'agent/address',
  severity: 'error',
  of: 'assessments',
  title: 'An agent has a homepage or a repository.',
  why: 'Different agents share a name. An address says which one is meant, and makes duplicates easy to find.',
  remedy: 'Add "homepage" or "repository", or both, so that readers know which agent is meant.',
  example: {
    change: [
      'homepage: https://example.org/agent\nrepository: https://example.org/git/agent\n',
      '',
    ],
    at: '‹name›: Example Agent',
  },
  check(file) {
    const draft = dataOf(file);
    if (!hasData(file) || ADDRESSES.some((key) => hasMeantKey(draft, key))) return [];
    return [aboutKey(file, ['name'], 'Neither "homepage" nor "repository" is given.')];
  },
};
