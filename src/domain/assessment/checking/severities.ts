import { closest } from '../../closest.ts';
import { SEVERITIES, type Severity } from '../../diagnostic.ts';
import { isOneOf } from '../../tables.ts';
import { RULE_IDS, ruleOf } from '../rules/index.ts';
import type { CheckOptions, Rule } from '../rules/rule.ts';

/** The severities that a site gives to rules, by their ids. */
export type Severities = NonNullable<CheckOptions['severities']>;

const LEVELS = [...SEVERITIES, 'off'] as const;

/** How serious a rule is on this site. */
export const severityOf = (
  { id, severity }: Pick<Rule, 'id' | 'severity'>,
  severities: Severities = {},
): Severity | 'off' => (Object.hasOwn(severities, id) && severities[id]) || severity;

/** Why these severities cannot be used, in one sentence; undefined where they can. */
export function severitiesComplaint(severities: Readonly<Record<string, unknown>>) {
  for (const [id, level] of Object.entries(severities)) {
    const why = levelComplaint(id, level);
    if (why) return why;
  }
  return undefined;
}

function levelComplaint(id: string, level: unknown): string | undefined {
  const rule = ruleOf(id);
  if (!rule) {
    const guess = closest(id, RULE_IDS);
    return `There is no rule "${id}"${guess ? `; did you mean "${guess}"?` : '.'}`;
  }
  if (!isOneOf(LEVELS, level)) {
    return `The rule "${id}" cannot be "${level}": write one of ${LEVELS.join(', ')}.`;
  }
  if (level !== 'error' && rule.fixed) {
    return `The rule "${id}" must stay an error: what it refuses would harm people or break the site.`;
  }
  return undefined;
}
