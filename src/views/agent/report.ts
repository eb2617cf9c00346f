import { listOf } from '../shared/format.ts';
import type { AgentView } from './agent-view.ts';

/** Where a report may say that it comes from. */
export interface ReportPlace {
  readonly address: string;
  /** The name of the equation of the headline. */
  readonly equation: string;
  readonly licence: string | undefined;
}

/** Verdict and measures as Markdown, to be pasted into a report; empty where there is nothing to do. */
export function reportOf({ name, badge, plan, facts }: AgentView, place: ReportPlace): string {
  if (!plan) return '';
  const { lead, steps } = plan;
  const read = facts.version === undefined ? '' : `, version read: ${facts.version}`;
  const lines = steps.flatMap(({ badge: reached, threats, measures }, index) => [
    `${index + 1}. ${listOf(threats.map(({ title }) => `“${title}”`))}${reached ? ` → ${reached.label} ${reached.score ?? ''}` : ''}`,
    ...measures.map(({ text, by }) => `   - ${text}${by ? ` (${by})` : ''}`),
  ]);
  return [
    `**${name}: ${badge.label}, ${place.equation} ${badge.score}** (assessed ${facts.assessed.text}${read})`,
    lead,
    lines.join('\n'),
    `Source: ${place.address}${place.licence ? `, ${place.licence}` : ''}`,
  ].join('\n\n');
}
