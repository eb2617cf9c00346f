import { expect, test } from 'vitest';
import { cvssThreatScore } from './threat-score.ts';

/**
 * The ten reference vectors of the AIVSS 2.0 candidate with what it prints as "mode 1", which is CVSS-BTE; none has an
 * environmental metric (kenhuangus/aivss-v1-candidate at 1f0f2dd, examples/asi-top10-summary.json). The first one is
 * printed as 9.2 there: the two calculators round a value between two tenths differently.
 */
test.each([
  [9.3, 'AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:L/SA:N'],
  [8.3, 'AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:N/SC:H/SI:N/SA:N'],
  [8.5, 'AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H'],
  [8.8, 'AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N'],
  [8.9, 'AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'],
  [7.8, 'AV:N/AC:H/AT:N/PR:N/UI:N/VC:H/VI:L/VA:L/SC:H/SI:N/SA:N'],
  [7.1, 'AV:A/AC:L/AT:N/PR:N/UI:N/VC:L/VI:H/VA:N/SC:H/SI:L/SA:N'],
  [7.9, 'AV:N/AC:L/AT:P/PR:N/UI:N/VC:N/VI:H/VA:H/SC:H/SI:H/SA:L'],
  [7.0, 'AV:N/AC:L/AT:N/PR:N/UI:P/VC:L/VI:H/VA:N/SC:H/SI:N/SA:N'],
  [8.6, 'AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H'],
])('%d: %s with public code', (score, metrics) => {
  const found = { vector: `CVSS:4.0/${metrics}/E:P`, score };
  expect(cvssThreatScore(`CVSS:4.0/${metrics}`, 'proof-of-concept')).toEqual(found);
  expect(cvssThreatScore(`CVSS:4.0/${metrics}`, 'proof-of-concept'), 'from memory').toEqual(found);
});

test('an attacked one keeps its base, and one that nobody has reported falls below public code', () => {
  const base = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
  expect(cvssThreatScore(base, 'attacked').score).toBe(9.3);
  expect(cvssThreatScore(base, 'unreported').score).toBeLessThan(8.9);
});
