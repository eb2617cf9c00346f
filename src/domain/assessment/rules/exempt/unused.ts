import { hasErrors } from '../../../diagnostic.ts';
import type { ExemptionRule } from '../rule.ts';

export const exemptUnused: ExemptionRule = {
  id: 'exempt/unused',
  severity: 'error',
  fixed: true,
  scope: 'exemptions',
  title: 'Exemptions that suppress nothing are removed.',
  why: 'An exemption that is no longer needed would silence the rule on the day it finds something new. So it goes as soon as its cause is gone.',
  remedy: 'Remove the entry under "exempt", and the key itself if it was the last one.',
  example: {
    change: [
      'agent-ecosystem: not-applicable',
      'agent-ecosystem: not-applicable\nexempt:\n  - rule: ‹markdown/insecure-link›\n    reason: Nothing of the kind is meant here.',
    ],
  },
  check({ rule, severity, isSecond, hasRun, found }) {
    if (isSecond) {
      return {
        message: `"${rule}" is exempted twice.`,
        help: 'Keep one of the entries, with both reasons.',
      };
    }
    // Rules pass over broken data, so in a file with errors the rule may find something later.
    const isUnclear = severity === undefined || severity === 'off' || !hasRun || hasErrors(found);
    return isUnclear || found.some((diagnostic) => diagnostic.rule === rule)
      ? undefined
      : { message: `"${rule}" finds nothing in this file, so the exemption is not needed.` };
  },
};
