import { type Severities, severityOf } from '../assessment/checking/severities.ts';
import { rulesOn } from '../assessment/rules/index.ts';
import type { KnownSlugs } from '../assessment/rules/rule.ts';
import { type Diagnostic, inReportOrder } from '../diagnostic.ts';
import type { RedirectsFile } from './read.ts';

/** Everything there is to say of the redirects of a catalogue, in the order of a report. */
export function checkRedirects(
  files: readonly RedirectsFile[],
  known: KnownSlugs,
  severities: Severities = {},
): Diagnostic[] {
  return inReportOrder(
    rulesOn('redirects').flatMap((rule) => {
      const severity = severityOf(rule, severities);
      if (severity === 'off') return [];
      return rule.check(files, known).map((found) => ({
        ...{ ...found, rule: rule.id, severity, path: '' },
        message: found.message.toWellFormed(),
        help: (found.help ?? rule.remedy).toWellFormed(),
      }));
    }),
  );
}
