import { CVSS40 } from '@pandatix/js-cvss';
import { expect, test } from 'vitest';
import { agentsJson } from '../src/data/api.ts';
import { catalogueLines } from '../src/data/bulk.ts';
import { assemble } from '../src/domain/catalogue.ts';
import { takeIn } from '../src/intake/take-in.ts';
import { catalogue as folder } from './site/sites.ts';

/**
 * Recomputes every score from `catalogue.ndjson` alone, as a stranger would: with another CVSS library than ours, with
 * fractions of whole numbers, and without code of ours.
 */

/** A fraction of whole numbers, which holds decimals exactly. */
type Fraction = readonly [over: bigint, under: bigint];

function fraction(decimal: number): Fraction {
  const [whole = '', tail = ''] = String(decimal).split('.');
  return [BigInt(whole + tail), 10n ** BigInt(tail.length)];
}
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const minus = (a: Fraction, [c, d]: Fraction): Fraction => plus(a, [-c, d]);
const times = (...factors: readonly Fraction[]): Fraction =>
  factors.reduce(([a, b], [c, d]) => [a * c, b * d], [1n, 1n]);
const isEqual = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d === c * b;

/** One decimal, halves upwards, and no more than 10. */
function rounded([over, under]: Fraction): number {
  const tenths = Number((over * 20n + under) / (under * 2n));
  return Math.min(tenths, 100) / 10;
}

interface Inputs {
  readonly cvssBase: number;
  readonly factorSum: number;
  readonly threatMultiplier: number;
  readonly mitigationFactor: number;
}
const TEN: Fraction = [10n, 1n];
const uplift = ({ cvssBase, factorSum, threatMultiplier }: Inputs): Fraction =>
  times(minus(TEN, fraction(cvssBase)), fraction(factorSum), [1n, 10n], fraction(threatMultiplier));

/** The equations, by their formulas in the JSON. */
const RAW_SCORES: Readonly<Record<string, (inputs: Inputs) => Fraction>> = {
  '((CVSS_Base + Factor_Sum) / 2) × ThM': ({ cvssBase, factorSum, threatMultiplier }) =>
    times(plus(fraction(cvssBase), fraction(factorSum)), [1n, 2n], fraction(threatMultiplier)),
  '(CVSS_Base + (10 − CVSS_Base) × Factor_Sum / 10 × ThM) × Mitigation_Factor': (inputs) =>
    times(plus(fraction(inputs.cvssBase), uplift(inputs)), fraction(inputs.mitigationFactor)),
  'CVSS_Base + (10 − CVSS_Base) × Factor_Sum / 10 × ThM × Mitigation_Factor': (inputs) =>
    plus(fraction(inputs.cvssBase), times(uplift(inputs), fraction(inputs.mitigationFactor))),
};

/** The least score of each band, the most severe first. */
const BANDS = [
  ['critical', 9],
  ['high', 7],
  ['medium', 4],
  ['low', 0.1],
  ['none', 0],
] as const;

test.each([
  ['the project', {}],
  ['the limits of the format', { CONTENT_DIR: folder('edge') }],
])('every score of %s can be computed from its line', async (_what, env) => {
  const { records } = await takeIn(env);
  const place = { page: String, json: String, license: null };
  const catalogue = assemble(records, '0.8');
  const lines = catalogueLines(catalogue.agents, '0.8', place).trimEnd().split('\n');
  const formulas = new Map<string, string>(
    agentsJson(catalogue, '0.8', place).equations.map(({ id, formula }) => [id, formula]),
  );
  const counts = { scores: 0, vectors: 0 };
  for (const line of lines) {
    const agent = JSON.parse(line);
    const openScores: number[] = [];
    for (const threat of agent.threats) {
      if (!threat.scores) continue;
      const headline = threat.scores[agent.equation];
      if (threat.cvss !== null) {
        expect(new CVSS40(threat.cvss).Score(), threat.cvss).toBe(headline.cvssBase);
        counts.vectors += 1;
      }
      let sum: Fraction = [0n, 1n];
      for (const { id, score, counts: isCounted } of agent.factors) {
        if (isCounted) sum = plus(sum, fraction(threat.factorOverrides[id] ?? score));
      }
      expect(isEqual(sum, fraction(headline.factorSum))).toBe(true);
      for (const [id, formula] of formulas) {
        const printed = { mitigationFactor: 1, ...headline, ...threat.scores[id] };
        const raw = RAW_SCORES[formula]?.(printed) ?? expect.fail(`no equation "${formula}"`);
        expect([agent.slug, threat.id, id, rounded(raw)]).toEqual([
          agent.slug,
          threat.id,
          id,
          printed.score,
        ]);
        expect(BANDS.find(([, least]) => printed.score >= least)?.[0]).toBe(printed.band);
        counts.scores += 1;
      }
      if (threat.status !== 'fixed') openScores.push(headline.score);
    }
    expect(agent.score).toBe(openScores.length > 0 ? Math.max(...openScores) : null);
  }
  expect(counts.scores).toBeGreaterThan(20);
  expect(counts.vectors).toBeGreaterThan(5);
});
