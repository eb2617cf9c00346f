import { v08 } from '../../../aivss/equations/v0-8.ts';
import { EXPLOIT_MATURITY_IDS, MITIGATION_IDS } from '../../../aivss/levels.ts';
import { aboutValue, dataOf, hasKey, threatsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** The numbers of the levels in AIVSS v0.8. */
const LEVELS = {
  'threat-multiplier': {
    level: 'exploit-maturity',
    numbers: EXPLOIT_MATURITY_IDS.map((id) => [id, v08.threatMultipliers[id]] as const),
  },
  'mitigation-factor': {
    level: 'mitigation',
    numbers: MITIGATION_IDS.map((id) => [id, v08.mitigationFactors[id]] as const),
  },
} as const;

export const threatsOffRubric: FileRule = {
  id: 'threats/off-rubric',
  severity: 'note',
  title: 'Exploit maturity and mitigation are levels.',
  why: 'Tables 4a and 4b of AIVSS v0.8 have three levels each. A bare number is for threats taken from a source that gives nothing else; it is computed as given, and the page marks it. Of a listing the check expects no level: a level says what was seen of attacks and defences, and a listing prints the number alone.',
  remedy: 'Use "exploit-maturity" and "mitigation" with a level for your own judgements.',
  example: {
    change: ['mitigation: partial', 'mitigation-factor: ‹0.9›'],
  },
  check(file) {
    if (dataOf(file).basis === 'listing') return [];
    return threatsOf(file).flatMap(({ path, threat }) =>
      Object.entries(LEVELS).flatMap(([key, { level, numbers }]) => {
        const value = threat[key];
        if (typeof value !== 'number' || value < 0 || hasKey(threat, level)) return [];
        const sameLevel = numbers.find(([, number]) => Number(number) === value)?.[0];
        const levels = numbers.map(([id, number]) => `${id} ${number}`).join(', ');
        return aboutValue(
          file,
          [...path, key],
          `"${key}" is the bare number ${value}, which the page marks as off the rubric.`,
          sameLevel
            ? `${value} is the level ${sameLevel}: write ${level}: ${sameLevel}.`
            : `The levels of AIVSS v0.8 are ${levels}. Keep the number only if the source gives nothing else.`,
        );
      }),
    );
  },
};
