import { closest } from '../../closest.ts';
import type { Diagnostic, Severity } from '../../diagnostic.ts';
import { type Place, placeOf } from '../../position.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { data, group, list, text } from '../rules/draft.ts';
import { RULE_IDS, ruleOf } from './every-rule.ts';
import type { ExemptRuleId } from './exempt-rules.ts';
import { type Severities, severityOf } from './severities.ts';

/** An entry under `exempt`. Plain values: the file itself is not kept. */
export interface Exemption extends Place {
  readonly rule: string;
  /** Where in the data: `exempt[0].rule`. */
  readonly path: string;
}

/** The exemptions that a file asks for. What has the wrong shape is the schema's to report. */
export function exemptionsOf(file: AssessmentFile): Exemption[] {
  return list(data(file).exempt).flatMap((entry, index) => {
    const rule = text(group(entry).rule);
    const range = file.frontmatter?.valueRange(['exempt', index, 'rule']);
    return rule === undefined || !range
      ? []
      : [{ rule, path: `exempt[${index}].rule`, ...placeOf(file.lines, range) }];
  });
}

interface Judging {
  readonly file: string;
  readonly severities?: Severities | undefined;
  /** Whether a rule has had its say on this file, so that it is known to find nothing. */
  readonly hasRun: (rule: string) => boolean;
}

/** What is left of what was found, and what is wrong with the exemptions. */
export function exempted(
  found: readonly Diagnostic[],
  exemptions: readonly Exemption[],
  judging: Judging,
): readonly Diagnostic[] {
  if (exemptions.length === 0) return found;
  const exempt = new Set(exemptions.map(({ rule }) => rule));
  const left = found.filter(({ rule, severity }) => severity === 'error' || !exempt.has(rule));
  const remarks = exemptions.flatMap((exemption, index) => {
    const isSecond = exemptions.findIndex(({ rule }) => rule === exemption.rule) < index;
    const remark = isSecond ? doubled(exemption) : complaint(exemption, found, judging);
    return remark ? [diagnostic(exemption, judging.file, remark)] : [];
  });
  return [...left, ...remarks];
}

interface Remark {
  readonly id: ExemptRuleId;
  readonly message: string;
  readonly help: string;
}

function complaint(
  { rule: id }: Exemption,
  found: readonly Diagnostic[],
  { severities, hasRun }: Judging,
): Remark | undefined {
  const rule = ruleOf(id);
  if (!rule) return unknown(id);
  const severity = severityOf(rule, severities);
  if (severity === 'error') return notAllowed(id);
  // A rule passes over what is broken; whether it would find something shows when that is mended.
  const isUnclear = severity === 'off' || !hasRun(id) || found.some(isError);
  return isUnclear || found.some((one) => one.rule === id) ? undefined : unused(id);
}

const isError = ({ severity }: { readonly severity: Severity }): boolean => severity === 'error';

function unknown(id: string): Remark {
  const guess = closest(id, RULE_IDS);
  return {
    id: 'exempt/unknown-rule',
    message: `There is no rule "${id}".`,
    help: guess
      ? `Did you mean "${guess}"?`
      : 'Write the id of a rule as the report has it, such as factors/off-rubric.',
  };
}

const notAllowed = (id: string): Remark => ({
  id: 'exempt/not-allowed',
  message: `"${id}" is an error, and no file can exempt itself from an error.`,
  help: 'Mend what the rule finds, and remove this entry.',
});

const unused = (id: string): Remark => ({
  id: 'exempt/unused',
  message: `"${id}" finds nothing in this file, so the exemption is not needed.`,
  help: 'Remove this entry.',
});

const doubled = ({ rule }: Exemption): Remark => ({
  id: 'exempt/unused',
  message: `"${rule}" is exempted a second time.`,
  help: 'Keep one of the entries, with both reasons.',
});

const diagnostic = (exemption: Exemption, file: string, remark: Remark): Diagnostic => ({
  rule: remark.id,
  severity: 'error',
  file,
  start: exemption.start,
  end: exemption.end,
  path: exemption.path,
  message: remark.message,
  help: remark.help,
});
