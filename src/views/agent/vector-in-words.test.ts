import { expect, test } from 'vitest';
import { vectorInWords } from './vector-in-words.ts';

const METRICS = { AV: 'A', AC: 'L', AT: 'N', PR: 'N', UI: 'P' };

test.each([
  [
    { VC: 'H', VI: 'H', VA: 'H', SC: 'N', SI: 'N', SA: 'N' },
    'Vulnerable System: Confidentiality, Integrity and Availability High; Subsequent System: Confidentiality, Integrity and Availability None',
  ],
  [
    { VC: 'H', VI: 'L', VA: 'H', SC: 'L', SI: 'N', SA: 'H' },
    'Vulnerable System: Confidentiality and Availability High, Integrity Low; Subsequent System: Confidentiality Low, Integrity None, Availability High',
  ],
])('%o: metrics of a system with equal values are joined', (systems, said) => {
  expect(vectorInWords({ ...METRICS, ...systems })).toBe(
    `Attack Vector Adjacent, Attack Complexity Low, Attack Requirements None, Privileges Required None, User Interaction Passive; ${said}`,
  );
});
