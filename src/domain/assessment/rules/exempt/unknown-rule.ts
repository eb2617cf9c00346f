import { closest } from '../../../closest.ts';
import type { ExemptionRule } from '../rule.ts';

export const exemptUnknownRule: ExemptionRule = {
  id: 'exempt/unknown-rule',
  severity: 'error',
  fixed: true,
  scope: 'exemptions',
  title: 'An exemption names an existing rule.',
  why: 'A file can exempt itself from a warning or a note, with a reason. An entry for a rule that does not exist does nothing, and its author would not notice.',
  remedy: 'Write the id of the rule as the report shows it, such as factors/off-rubric.',
  example: {
    change: [
      'agent-ecosystem: not-applicable',
      'agent-ecosystem: not-applicable\nexempt:\n  - rule: ‹factors/of-rubric›\n    reason: Nothing of the kind is meant here.',
    ],
  },
  check({ rule, severity, isSecond, ids }) {
    if (severity !== undefined || isSecond) return undefined;
    const guess = closest(rule, ids);
    return {
      message: `There is no rule "${rule}".`,
      ...(guess && { help: `Did you mean "${guess}"?` }),
    };
  },
};
