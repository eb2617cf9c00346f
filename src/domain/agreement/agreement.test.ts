import { describe, expect, test } from 'vitest';
import type { Opinion } from '../assessment/format/opinion-schema.ts';
import { type OpinionRecord, toAgent } from '../catalogue.ts';
import { factorsWith, record } from '../record.fixture.ts';
import { agreementOf, ENOUGH } from './agreement.ts';

const FROM = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const EVERY_OPINION = () => true;

const opinion = (judged: Partial<Opinion>, slug = 'b-person'): OpinionRecord => ({
  slug,
  path: `opinions/one/${slug}.md`,
  opinion: {
    assessed: '2026-11-22',
    assessors: [{ name: slug }],
    basis: 'documentation',
    sources: [{ id: 'docs', title: 'Docs', url: 'https://example.org/', accessed: '2026-11-21' }],
    ...judged,
  },
});

/** An agent with a score for autonomy, and one threat. */
const agent = (slug: string, autonomy: number, opinions: readonly OpinionRecord[]) =>
  toAgent(
    {
      ...record(slug, {
        data: {
          factors: factorsWith({ 'autonomy-of-action': autonomy }),
          threats: [
            {
              id: 'threat',
              title: 'A threat',
              layer: 'agent-frameworks',
              cvss: FROM,
              mitigation: 'partial',
              reason: 'As the source says.',
            },
          ],
        },
      }),
      opinions,
    },
    '0.8',
  );
const onFactor = (score: number, slug?: string) =>
  opinion({ factors: { 'autonomy-of-action': score } }, slug);
const onThreat = (judged: Partial<NonNullable<Opinion['threats']>[number]>) =>
  opinion({ threats: [{ id: 'threat', ...judged }] });

const agreementOn = (agents: Parameters<typeof agreementOf>[0], id: string) => {
  const { factors, metrics } = agreementOf(agents, '0.8', EVERY_OPINION);
  return [...factors, ...metrics].find((agreement) => agreement.id === id);
};
/** Agents with these scores for autonomy in the assessment and in an opinion. */
const agentsWith = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([a, b], index) => agent(`agent-${index}`, a, [onFactor(b)]));

describe('pairs are counted', () => {
  const AUTONOMY = 'autonomy-of-action';
  test.each<[ReturnType<typeof agent>, string, number[]]>([
    [agent('a', 0.5, [onFactor(0.5)]), AUTONOMY, [1, 1, 1, 1]],
    [agent('a', 0.5, [onFactor(1)]), AUTONOMY, [1, 1, 0, 1]],
    [agent('a', 0.5, [onFactor(0.4)]), AUTONOMY, [1, 1, 0, 1]],
    [agent('a', 0, [onFactor(1)]), AUTONOMY, [1, 1, 0, 0]],
    [agent('a', 0, [onFactor(0), onFactor(1, 'c')]), AUTONOMY, [1, 3, 1, 1]],
    [agent('a', 0, [onFactor(0)]), 'persistent-memory', [0, 0, 0, 0]],
    [agent('a', 0, []), AUTONOMY, [0, 0, 0, 0]],
    [agent('a', 0, [onThreat({ cvss: FROM.replace('PR:N', 'PR:H') })]), 'PR', [1, 1, 0, 0]],
    [agent('a', 0, [onThreat({ mitigation: 'none' })]), 'mitigation', [1, 1, 0, 1]],
    [
      agent('a', 0, [onThreat({ 'exploit-maturity': 'attacked' })]),
      'exploit-maturity',
      [1, 1, 0, 1],
    ],
    [agent('a', 0, [onThreat({ 'threat-multiplier': 0.9 })]), 'exploit-maturity', [0, 0, 0, 0]],
    [agent('a', 0, [onThreat({ 'mitigation-factor': 0.9 })]), 'mitigation', [0, 0, 0, 0]],
    [agent('a', 0, [onThreat({ 'cvss-base': 0.5 })]), 'band', [1, 1, 0, 0]],
    [agent('a', 0, [onThreat({ 'cvss-base': 9 })]), 'AV', [0, 0, 0, 0]],
  ])('%#: %s', (one, id, [judged, pairs, exact, near]) => {
    expect(agreementOn([one], id)).toMatchObject({
      judged,
      pairs,
      exact,
      near,
      verdict: 'too-few',
    });
  });
});

test('every factor and every judgement of a threat is there, in their order', () => {
  const { factors, metrics } = agreementOf([], '0.8', EVERY_OPINION);
  expect(factors).toHaveLength(11);
  expect(metrics.map(({ id }) => id)).toEqual(
    'AV AC AT PR UI VC VI VA SC SI SA exploit-maturity mitigation band'.split(' '),
  );
});

describe('the verdict is', () => {
  const times = (pair: readonly [number, number], count: number) =>
    Array.from({ length: count }, () => pair);
  test.each<[string, readonly (readonly [number, number])[]]>([
    ['too-few', times([0, 1], ENOUGH - 1)],
    ['uniform', times([0.5, 0.5], ENOUGH)],
    ['reliable', [...times([0, 0], 8), ...times([1, 1], 8)]],
    ['tentative', [...times([0, 0], 8), ...times([1, 1], 8), ...times([0, 1], 3)]],
    ['alike', [...times([0, 0], 19), ...times([0, 0.5], 1)]],
    ['taste', [...times([0, 0.5], 8), ...times([0.5, 0], 4), ...times([1, 0.5], 4)]],
  ])('%s', (verdict, pairs) => {
    expect(agreementOn(agentsWith(pairs), 'autonomy-of-action')?.verdict).toBe(verdict);
  });
});

test('only the opinions that are asked for count', () => {
  const one = agent('a', 0, [onFactor(0), onFactor(1, 'c')]);
  const { factors } = agreementOf([one], '0.8', ({ slug }) => slug === 'c');
  expect(factors[0]).toMatchObject({ pairs: 1, exact: 0 });
});
