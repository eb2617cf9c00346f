import { type Severities, severityOf } from '../assessment/checking/severities.ts';
import { type Diagnostic, inOrder } from '../diagnostic.ts';
import type { RedirectsFile } from './read.ts';
import { type KnownSlugs, REDIRECT_RULES } from './rules.ts';

/** Everything there is to say of the redirects of a catalogue, in the order of a report. */
export function checkRedirects(
  files: readonly RedirectsFile[],
  known: KnownSlugs,
  severities: Severities = {},
): Diagnostic[] {
  return inOrder(
    REDIRECT_RULES.flatMap((rule) => {
      const severity = severityOf(rule, severities);
      if (severity === 'off') return [];
      return rule
        .check(files, known)
        .map((found) => ({ ...found, rule: rule.id, severity, path: '' }));
    }),
  );
}
