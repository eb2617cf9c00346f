import { expect, test } from 'vitest';
import type { RelatedAgent } from '../../domain/related/index.ts';
import { relatedView } from './related.ts';

const other: RelatedAgent = {
  slug: 'other',
  name: 'Other',
  band: 'high',
  differences: [],
  otherTenth: undefined,
  shared: [],
};

test.each<[Partial<RelatedAgent>, string]>([
  [{}, 'The same score in all 10 factors.'],
  [
    { differences: [{ factor: 'persistent-memory', by: 0.5 }] },
    'The same score in 9 of 10 factors; higher: Persistent Memory (+0.5).',
  ],
  [
    {
      differences: [
        { factor: 'dynamic-tool-use', by: -1 },
        { factor: 'persistent-memory', by: 0.5 },
        { factor: 'autonomy-of-action', by: -0.35 },
        { factor: 'dynamic-identity', by: 0.1 },
      ],
    },
    'The same score in 6 of 10 factors; higher: Persistent Memory (+0.5); lower: Dynamic Tool Use (−1.0) and Autonomy of Action (−0.35); and 1 more.',
  ],
  [
    { otherTenth: 'natural-language-interface' },
    'The same score in all 9 factors; its tenth factor is Natural Language Interface.',
  ],
])('factors: %j', (said, words) => {
  expect(relatedView({ ...other, ...said }).factors).toBe(words);
});

test.each<[string[], string | undefined]>([
  [[], undefined],
  [['agentic-ai-tool-misuse'], 'Shares the core risk Agentic AI Tool Misuse.'],
  [
    ['owasp-tm:T2', 'owasp-asi:ASI02', 'maestro:l4-lateral-movement', 'owasp-llm:LLM04:2026'],
    'Shares T&M T2 Tool Misuse, ASI02 Tool Misuse and Exploitation, MAESTRO Lateral Movement and 1 more.',
  ],
])('threats: %j', (shared, words) => {
  expect(relatedView({ ...other, shared }).threats).toBe(words);
});

test('the badge is a band without a score, and says where an agent is not scored', () => {
  expect(relatedView(other).badge).toEqual({ band: 'high', label: 'High', score: undefined });
  expect(relatedView({ ...other, band: undefined }).badge.label).toBe('Not scored');
});
