import { type Environment, siteConfig } from '../../src/config.ts';
import { type Severities, severityOf } from '../../src/domain/assessment/checking/severities.ts';
import { RULES } from '../../src/domain/assessment/rules/index.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { githubReport } from '../../src/reports/check/github.ts';
import { jsonReport } from '../../src/reports/check/json.ts';
import { publishedBase } from '../../src/reports/check/rule-address.ts';
import { sarifReport } from '../../src/reports/check/sarif.ts';
import { type Texts, textReport } from '../../src/reports/check/text.ts';
import { paintFor } from '../print-diagnostics.ts';
import { fromRoot } from './from-root.ts';
import type { CheckArguments } from './options.ts';

export interface CheckOutcome {
  /** All diagnostics, also where the option `errors` shows only some. */
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: Texts;
  readonly checked: number;
}

/** The report of a check, in the format that was asked for. */
export function reportText(
  { diagnostics: found, texts, checked }: CheckOutcome,
  { format, errors }: Pick<CheckArguments, 'format' | 'errors'>,
  env: Environment,
): string {
  const config = siteConfig(env);
  const base = publishedBase(config);
  const diagnostics = errors ? found.filter(({ severity }) => severity === 'error') : found;
  switch (format) {
    case 'text':
      return textReport(diagnostics, texts, {
        paint: paintFor(process.stdout),
        base,
        checked,
        counted: found,
      });
    case 'json':
      return jsonReport(diagnostics, { base, checked, counted: found });
    case 'github':
      return githubReport(fromRoot(diagnostics, env), { base, checked, counted: found });
    case 'sarif':
      return sarifReport(fromRoot(diagnostics, env), { base, rules: rulesWith(config.severities) });
    default:
      return format satisfies never;
  }
}

const rulesWith = (severities: Severities | undefined) =>
  RULES.map((rule) => ({ ...rule, severity: severityOf(rule, severities) }));
