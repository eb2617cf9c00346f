import { type Diagnostic, inReportOrder } from '../../diagnostic.ts';
import type { Place } from '../../position.ts';
import { rulesOn } from '../rules/index.ts';
import type { Remark, Rule } from '../rules/rule.ts';
import { type Severities, severityOf } from './severities.ts';

type Beside = 'folder' | 'redirects' | 'precedents';

/** What the rules say of something beside the assessments, in the order of a report. */
export const foundBeside = <S extends Beside>(
  scope: S,
  severities: Severities,
  check: (
    rule: Extract<Rule, { readonly scope: S }>,
  ) => readonly (Remark & Place & { readonly file: string })[],
): Diagnostic[] =>
  inReportOrder(
    rulesOn(scope).flatMap((rule) => {
      const severity = severityOf(rule, severities);
      if (severity === 'off') return [];
      return check(rule).map((found) => ({
        ...{ ...found, rule: rule.id, severity, path: '' },
        message: found.message.toWellFormed(),
        help: (found.help ?? rule.remedy).toWellFormed(),
      }));
    }),
  );
