import type { Diagnostic } from '../../diagnostic.ts';
import { type Place, placeOf } from '../../position.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { data, group, list, text } from '../rules/draft.ts';
import { RULE_IDS, ruleOf, rulesOn } from '../rules/index.ts';
import type { JudgedExemption } from '../rules/rule.ts';
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
  /** Whether a rule has run on this file, so that its silence means something. */
  readonly hasRun: (rule: string) => boolean;
}

/** The findings that are not exempted, and what is wrong with the exemptions. */
export function exempted(
  found: readonly Diagnostic[],
  exemptions: readonly Exemption[],
  judging: Judging,
): readonly Diagnostic[] {
  if (exemptions.length === 0) return found;
  const exempt = new Set(exemptions.map(({ rule }) => rule));
  const left = found.filter(({ rule, severity }) => severity === 'error' || !exempt.has(rule));
  const judged = exemptions.map((exemption, index) => ({
    ...exemption,
    ...named(exemption.rule, judging),
    isSecond: exemptions.findIndex(({ rule }) => rule === exemption.rule) < index,
    found,
    ids: RULE_IDS,
  }));
  return [...left, ...judged.flatMap((exemption) => complaint(exemption, judging.file) ?? [])];
}

/** What is known of the rule that an exemption names. */
function named(id: string, { severities, hasRun }: Judging) {
  const rule = ruleOf(id);
  return { severity: rule && severityOf(rule, severities), hasRun: hasRun(id) };
}

/** The first thing that is wrong with an exemption. */
function complaint(exemption: Exemption & JudgedExemption, file: string): Diagnostic | undefined {
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
