import { aboutValue } from '../draft.ts';
import { reasonedThreats } from '../reasons.ts';
import type { FileRule } from '../rule.ts';

/** Values of metrics, what they count, and words by which a reason credits the same as a mitigation. */
const COUNTED_IN_VECTOR = [
  {
    metric: 'UI',
    values: 'A',
    what: 'an act of the user',
    words: /\b(?:approv|confirm|dialog|prompts?\b|consent|asks?\b)/i,
  },
  {
    metric: 'PR',
    values: 'LH',
    what: 'a login',
    words: /\b(?:log-?ins?|authenticat|credential|password)/i,
  },
  {
    metric: 'AV',
    values: 'LA',
    what: 'the reach',
    words: /\b(?:loopback|localhost|127\.0\.0\.1)/i,
  },
  { metric: 'AC', values: 'H', what: 'a guard', words: /./ },
] as const;

/** Words of a sentence that says what is credited. */
const CREDIT = /\b(?:partial|strong|mitigat|credit)/i;
/** Words of a sentence that says that nothing is counted twice. */
const NOT_TWICE = /\b(?:not|already|counted|beyond|besides|no AC:H)\b/i;

export const threatsMitigationInVector: FileRule = {
  id: 'threats/mitigation-in-vector',
  severity: 'warning',
  title: 'A mitigation is something that the vector does not count.',
  why: 'A login is Privileges Required, an approval is User Interaction, loopback is Attack Vector, and a guard that works is Attack Complexity. Whoever credits the same control as a mitigation too lowers the score twice for it.',
  remedy:
    'Set the mitigation to none, or say in the reason which other control is credited and that the vector does not count it.',
  example: {
    change: ['AV:N/AC:L/AT:N/PR:N/UI:P', 'AV:N/AC:L/AT:N/PR:N/UI:A'],
    also: [
      [
        '"Any page reaches it; the user only has to start a task."',
        '"Any page reaches it. The user approves each step, hence partial."',
      ],
    ],
    at: '‹"Any page reaches it. The user approves each step, hence partial."›',
  },
  check: (file) =>
    reasonedThreats(file).flatMap(({ path, metrics, sentences, isMitigated }) => {
      if (!isMitigated) return [];
      const credits = sentences.filter((text) => CREDIT.test(text) && !NOT_TWICE.test(text));
      return COUNTED_IN_VECTOR.flatMap(({ metric, values, what, words }) => {
        const value = metrics[metric];
        const credit = credits.find((sentence) => words.test(sentence));
        if (!values.includes(value) || !credit) return [];
        const message = `The mitigation credits ${what}, which ${metric}:${value} counts: "${credit}"`;
        return aboutValue(file, path, message);
      }).slice(0, 1);
    }),
};
