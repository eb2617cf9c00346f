import { THREAT_JUDGEMENTS } from '../../format/opinion-schema.ts';
import {
  aboutKey,
  aboutValue,
  asGroup,
  dataOf,
  hasData,
  hasKey,
  hasMeantKey,
  threatsOf,
} from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const opinionsEmpty: FileRule = {
  id: 'opinions/empty',
  severity: 'error',
  of: 'opinions',
  title: 'An opinion judges factors or threats.',
  why: 'An opinion is compared with the assessment judgement by judgement. One without a judgement says nothing, and a threat without one would be counted as agreement.',
  remedy:
    'Add the "factors" or "threats" that the assessor has judged. What agrees with the assessment belongs there too, if it was judged.',
  example: {
    opinion: true,
    change: [
      '    cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N\n    exploit-maturity: proof-of-concept\n    mitigation: none\n',
      '',
    ],
    at: '- id: ‹page-content-injection›',
  },
  check(file) {
    const draft = dataOf(file);
    const judgedThreats = threatsOf(file);
    const isMisspelt = (key: string) => !hasKey(draft, key) && hasMeantKey(draft, key);
    if (judgedThreats.length === 0 && Object.keys(asGroup(draft.factors)).length === 0) {
      if (!hasData(file) || ['factors', 'threats'].some(isMisspelt)) return [];
      return [aboutKey(file, ['assessors'], 'No factor and no threat is judged.')];
    }
    return judgedThreats
      .filter(({ threat }) => !THREAT_JUDGEMENTS.some((key) => hasMeantKey(threat, key)))
      .map(({ path }) =>
        aboutValue(
          file,
          [...path, 'id'],
          'Nothing of this threat is judged.',
          'Add cvss, exploit-maturity or mitigation, or remove the entry.',
        ),
      );
  },
};
