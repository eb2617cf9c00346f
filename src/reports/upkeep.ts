import type { AgentEvidence, EvidenceFinding } from '../domain/upkeep/evidence.ts';
import type { Overdue } from '../domain/upkeep/overdue.ts';
import { count } from '../views/shared/format.ts';
import { byKind } from './evidence.ts';
import { foreign } from './impact/escape.ts';

/** The one issue that is updated in place is found by this first line. */
const UPKEEP_MARKER = '<!-- septet-upkeep -->';

/** Entries of one list, and findings of one kind; the commands print all. */
const MOST = 100;
const MOST_OF_A_KIND = 5;

/** The text of the issue about what the catalogue needs: overdue reviews, and evidence that may have changed. */
export function upkeepMarkdown(
  overdue: readonly Overdue[],
  changed: readonly AgentEvidence[],
): string {
  const nothing = overdue.length + changed.length === 0;
  return `${[
    UPKEEP_MARKER,
    nothing
      ? 'Nothing is to be done: no review is overdue, and the evidence is as it was read.'
      : 'A weekly look at the catalogue has found what follows. The list is updated in place.',
    ...section('Overdue reviews', overdue.map(overdueLine)),
    ...section('What may have changed under our feet', changed.map(changedLines)),
  ].join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MOST;
  return [
    '',
    `## ${title}`,
    '',
    ...lines.slice(0, MOST),
    ...(more > 0 ? [`- and ${count(more, 'more', 'more')}`] : []),
  ];
}

const overdueLine = ({ path, name, reviewBy, days }: Overdue): string =>
  `- ${foreign(name)} (${foreign(path)}): due ${reviewBy}, ${count(days, 'day')} ago`;

const changedLines = ({ path, name, findings }: AgentEvidence): string =>
  [
    `- ${foreign(name)} (${foreign(path)})`,
    ...byKind(findings).map(({ title, findings: own }) => {
      const more = own.length - MOST_OF_A_KIND;
      const shown = own.slice(0, MOST_OF_A_KIND).map(findingInBrief);
      return `  - ${title}: ${[...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ')}`;
    }),
  ].join('\n');

const findingInBrief = ({ id, detail }: EvidenceFinding): string =>
  detail === '' ? foreign(id) : `${foreign(id)} (${foreign(detail)})`;
