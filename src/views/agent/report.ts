import { say } from '../../words/say.ts';
import { fewOf } from '../shared/few-of.ts';
import { listOf, quoted } from '../shared/format.ts';
import type { AgentView } from './agent-view.ts';
import { updateInWords } from './update-first.ts';

/** The origin that a report names. */
export interface ReportPlace {
  /** How the source is named, and the address of the page or, where the site has none, its path. */
  readonly source: string;
  readonly address: string;
  /** The name of the equation of the headline. */
  readonly equation: string;
  readonly licence: string | undefined;
}

/** Verdict and measures as Markdown for a report; empty where there is nothing to do. */
export function reportOf(view: AgentView, place: ReportPlace): string {
  const { name, badge, plan, ended, update, facts, certainty } = view;
  if (!(plan ?? ended ?? update)) return '';
  const versionRead =
    facts.version === undefined ? '' : say(', version read: {version}', { version: facts.version });
  const lines = (plan?.steps ?? []).flatMap(({ badge: reached, threats, measures }, index) => [
    `${index + 1}. ${listOf(threats.map(({ title }) => quoted(title)))}${reached ? ` → ${reached.label} ${reached.score ?? ''}` : ''}`,
    ...measures.map(({ text, by }) => `   - [ ] ${text}${by ? ` (${by})` : ''}`),
  ]);
  const verdict = { name, label: badge.label, day: certainty.assessed.text, read: versionRead };
  return [
    badge.score === undefined
      ? say('**{name}: {label}** (assessed {day}{read})', verdict)
      : say('**{name}: {label}, {equation} {score}** (assessed {day}{read})', {
          ...verdict,
          equation: place.equation,
          score: badge.score,
        }),
    headlineLines(view, place.address),
    ...(ended ? [`${ended.state}. ${ended.advice}`] : []),
    ...(update ? [updateInWords(update)] : []),
    plan?.lead,
    lines.join('\n'),
    say('Source: {address}{licence}', {
      address: place.source,
      licence: place.licence ? `, ${place.licence}` : '',
    }),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The ids of the measures that a report has boxes for, in their order. */
export const measuresInReport = ({ plan }: AgentView): string[] =>
  plan?.steps.flatMap(({ measures }) => measures.map(({ id }) => id)) ?? [];

/** What the score is of: the threat with its id and its place, its vector, and the advisories that it rests on. */
function headlineLines({ headlineThreat }: AgentView, address: string): string {
  if (!headlineThreat) return '';
  const { id, title, anchor, flaw, vector, advisories } = headlineThreat;
  return [
    say('Most severe threat: {title} ({id}), {address}', {
      title: quoted(title),
      id,
      address: `${address}#${anchor}`,
    }),
    [say('CVSS base {score} ({label})', { ...flaw }), vector ?? []].flat().join(', '),
    ...(advisories.length > 0
      ? [say('Advisories that it rests on: {ids}', { ids: fewOf(advisories) })]
      : []),
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}
