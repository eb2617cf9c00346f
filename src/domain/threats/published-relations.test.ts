import { expect, test } from 'vitest';
import { nearestRisks } from './published-relations.ts';
import type { TopicListId } from './topics.ts';

test.each([
  ['owasp-asi', 'ASI06', ['agent-memory-and-context-manipulation'], 'AIVSS v0.8, Appendix B'],
  ['owasp-tm', 'T3', ['agent-access-control-violation'], 'AIVSS v0.8, Appendix B'],
  ['maestro', 'l7-agent-tool-misuse', ['agentic-ai-tool-misuse'], 'by layer'],
] satisfies [TopicListId, string, string[], string][])(
  'nearest to %s %s are %j',
  (list, id, risks, source) => {
    const nearest = nearestRisks({ list, id });
    expect(nearest?.risks).toEqual(expect.arrayContaining(risks));
    expect(nearest?.source).toContain(source);
  },
);

test('where no document says anything, nothing is near', () => {
  expect(nearestRisks({ list: 'mitre-atlas', id: 'AML.T0105' })).toBeUndefined();
});
