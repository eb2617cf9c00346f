import { say } from '../../words/say.ts';
import { listOf, quoted } from '../shared/format.ts';
import type { AgentView } from './agent-view.ts';
import { updateInWords } from './update-first.ts';

/** The origin that a report names. */
export interface ReportPlace {
  readonly address: string;
  /** The name of the equation of the headline. */
  readonly equation: string;
  readonly licence: string | undefined;
}

/** Verdict and measures as Markdown for a report; empty where there is nothing to do. */
export function reportOf(
  { name, badge, plan, ended, update, facts, certainty }: AgentView,
  place: ReportPlace,
): string {
  if (!plan) return '';
  const { lead, steps } = plan;
  const versionRead =
    facts.version === undefined ? '' : say(', version read: {version}', { version: facts.version });
  const lines = steps.flatMap(({ badge: reached, threats, measures }, index) => [
    `${index + 1}. ${listOf(threats.map(({ title }) => quoted(title)))}${reached ? ` → ${reached.label} ${reached.score ?? ''}` : ''}`,
    ...measures.map(({ text, by }) => `   - ${text}${by ? ` (${by})` : ''}`),
  ]);
  return [
    say('**{name}: {label}, {equation} {score}** (assessed {day}{read})', {
      name,
      label: badge.label,
      equation: place.equation,
      score: badge.score,
      day: certainty.assessed.text,
      read: versionRead,
    }),
    ...(ended ? [`${ended.state}. ${ended.advice}`] : []),
    ...(update ? [updateInWords(update)] : []),
    lead,
    lines.join('\n'),
    say('Source: {address}{licence}', {
      address: place.address,
      licence: place.licence ? `, ${place.licence}` : '',
    }),
  ].join('\n\n');
}
