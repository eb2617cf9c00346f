import { type Severities, severityOf } from '../assessment/checking/severities.ts';
import { rulesOn } from '../assessment/rules/index.ts';
import { type Diagnostic, inReportOrder } from '../diagnostic.ts';
import type { PrecedentsFile } from './read.ts';

/** Everything there is to say of a file of precedents, in the order of a report. */
export const checkPrecedents = (file: PrecedentsFile, severities: Severities = {}): Diagnostic[] =>
  inReportOrder(
    rulesOn('precedents').flatMap((rule) => {
      const severity = severityOf(rule, severities);
      if (severity === 'off') return [];
      return rule.check(file).map((found) => ({
        ...{ ...found, rule: rule.id, severity, path: '', file: file.path },
        message: found.message.toWellFormed(),
        help: (found.help ?? rule.remedy).toWellFormed(),
      }));
    }),
  );
