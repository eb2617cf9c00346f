import { closest } from '../../closest.ts';
import { SEVERITIES, type Severity } from '../../diagnostic.ts';
import type { CheckOptions, RuleText } from '../rules/rule.ts';
import { RULE_IDS, ruleOf } from './every-rule.ts';

/** What a maintainer made of rules, by their ids. */
export type Severities = NonNullable<CheckOptions['severities']>;

const LEVELS: readonly string[] = [...SEVERITIES, 'off'];

/**
 * Rules that stay errors. What they refuse would run in the page of a reader, mislead or betray somebody, could not be
 * read at all, or would leave the build without what it takes for granted.
 */
const KEPT = [
  /^markdown\/(?:raw-html|link|expression|image|nesting|table-size|unclosed-code)$/,
  /^(?:file|yaml|schema|frontmatter|exempt)\//,
  /^redirects\/(?:format|target|taken)$/,
  /^(?:text\/secret|address\/(?:look-alike|credential|user-info))$/,
  /^(?:cvss\/vector|factors\/tenth|taxonomy\/reference|threats\/(?:alternatives|duplicate-id))$/,
  /^(?:layers\/(?:missing|doubled|unknown-heading)|sources\/(?:unknown-id|duplicate-id))$/,
];

/** Whether a rule is an error that no configuration may lower. */
export const isKept = ({ id, severity }: Pick<RuleText, 'id' | 'severity'>): boolean =>
  severity === 'error' && KEPT.some((pattern) => pattern.test(id));

/** How serious a rule is on this site. */
export const severityOf = (
  { id, severity }: Pick<RuleText, 'id' | 'severity'>,
  severities: Severities = {},
): Severity | 'off' => (Object.hasOwn(severities, id) && severities[id]) || severity;

/** Why such severities cannot be used, in one sentence; undefined where they can. */
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
  if (!LEVELS.includes(level as string)) {
    return `The rule "${id}" cannot be "${level}": write one of ${LEVELS.join(', ')}.`;
  }
  if (level !== 'error' && isKept(rule)) {
    return `The rule "${id}" stays an error: what it refuses would harm people or break the site.`;
  }
  return undefined;
}
