import { type Diagnostic, inReportOrder } from '../../diagnostic.ts';
import type { Place } from '../../position.ts';
import type { Remark, RuleText } from '../rules/rule.ts';
import { type Severities, severityOf } from './severities.ts';

/** What the rules for something beside the assessments say of it, in the order of a report. */
export const foundBeside = <R extends RuleText>(
  rules: readonly R[],
  severities: Severities,
  check: (rule: R) => readonly (Remark & Place & { readonly file: string })[],
): Diagnostic[] =>
  inReportOrder(
    rules.flatMap((rule) => {
      const severity = severityOf(rule, severities);
      if (severity === 'off') return [];
      return check(rule).map((found) => ({
        ...{ ...found, rule: rule.id, severity, path: '' },
        message: found.message.toWellFormed(),
        help: (found.help ?? rule.remedy).toWellFormed(),
      }));
    }),
  );
