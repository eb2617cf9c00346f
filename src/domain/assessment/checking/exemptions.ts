import type { Diagnostic } from '../../diagnostic.ts';
import { type Place, placeOf } from '../../position.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { asGroup, asList, asText, dataOf } from '../rules/draft.ts';
import { RULE_IDS, ruleOf, rulesOn } from '../rules/index.ts';
import type { JudgedExemption } from '../rules/rule.ts';
import { type Severities, severityOf } from './severities.ts';

/** An entry under `exempt`. Plain values: the file itself is not kept. */
export interface Exemption extends Place {
  readonly rule: string;
  /** Where in the data: `exempt[0].rule`. */
  readonly path: string;
}

/** The exemptions that a file asks for. The schema reports what has the wrong shape. */
export function exemptionsOf(file: AssessmentFile): Exemption[] {
  return asList(dataOf(file).exempt).flatMap((entry, index) => {
    const rule = asText(asGroup(entry).rule);
    const range = file.frontmatter?.valueRange(['exempt', index, 'rule']);
    return rule === undefined || !range
      ? []
      : [{ rule, path: `exempt[${index}].rule`, ...placeOf(file.lines, range) }];
  });
}

interface CheckedRules {
  readonly file: string;
  readonly severities?: Severities | undefined;
  /** Whether a rule has run on this file. If it has not, it may still find something. */
  readonly hasRun: (rule: string) => boolean;
}

/** The diagnostics that are not exempted, and those about wrong exemptions. */
export function applyExemptions(
  found: readonly Diagnostic[],
  exemptions: readonly Exemption[],
  { file, severities, hasRun }: CheckedRules,
): readonly Diagnostic[] {
  if (exemptions.length === 0) return found;
  const exemptRules = new Set(exemptions.map(({ rule }) => rule));
  const notExempted = found.filter(
    ({ rule, severity }) => severity === 'error' || !exemptRules.has(rule),
  );
  const aboutExemptions = exemptions.flatMap((exemption, index) => {
    const rule = ruleOf(exemption.rule);
    const judged = {
      ...exemption,
      severity: rule && severityOf(rule, severities),
      hasRun: hasRun(exemption.rule),
      isSecond: exemptions.findIndex((earlier) => earlier.rule === exemption.rule) < index,
      found,
      ids: RULE_IDS,
    };
    return firstComplaint(judged, file) ?? [];
  });
  return [...notExempted, ...aboutExemptions];
}

function firstComplaint(
  exemption: Exemption & JudgedExemption,
  file: string,
): Diagnostic | undefined {
  const { path, start, end } = exemption;
  for (const rule of rulesOn('exemptions')) {
    const remark = rule.check(exemption);
    if (remark) {
      const { message, help = rule.remedy } = remark;
      return { rule: rule.id, severity: rule.severity, file, start, end, path, message, help };
    }
  }
  return undefined;
}
