import type { Overdue } from '../../domain/impact/overdue.ts';
import { count } from '../../views/shared/format.ts';
import { foreign } from './escape.ts';

/** The one issue that is updated in place is found by this first line. */
const UPKEEP_MARKER = '<!-- septet-upkeep -->';

export interface LinkToMend {
  readonly url: string;
  readonly state: 'dead' | 'doubtful';
  readonly why: string;
  readonly places: readonly string[];
}

/** Entries of one list; the commands print all. */
const MOST = 100;

/** The text of the issue about what the catalogue needs: overdue reviews and links to mend. */
export function upkeepMarkdown(overdue: readonly Overdue[], links: readonly LinkToMend[]): string {
  const dead = links.filter(({ state }) => state === 'dead');
  const doubtful = links.filter(({ state }) => state === 'doubtful');
  const nothing = overdue.length + links.length === 0;
  return `${[
    UPKEEP_MARKER,
    nothing
      ? 'Nothing is to be done: no review is overdue, and every source answers.'
      : 'A weekly look at the catalogue has found what follows. The list is updated in place.',
    ...section('Overdue reviews', overdue.map(overdueLine)),
    ...section('Dead sources', dead.map(linkLine)),
    ...section('Sources that did not answer as expected', doubtful.map(linkLine)),
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

const linkLine = ({ url, why, places }: LinkToMend): string =>
  `- ${foreign(url)} (${foreign(why)}), cited in ${places.slice(0, 5).map(foreign).join(', ')}`;
