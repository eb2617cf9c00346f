import { say } from '../../words/say.ts';
import { decimal, listOf, shorten } from '../shared/format.ts';
import type { advisoryRows } from './advisories.ts';

/** How many advisories that stay open are named. */
export const OPEN_MAX = 3;
const LONGEST_RANGE = 60;

type Row = ReturnType<typeof advisoryRows>[number];

/** What stays open, apart from what has a fix in words that name no version. */
export function openInWords(open: readonly Row[]): string[] {
  const [unclear = [], unfixed = []] = [true, false].map((hasFix) =>
    open.filter(({ fixedIn }) => (fixedIn !== undefined) === hasFix).map(namedWithRange),
  );
  return [
    ...(unfixed.length > 0
      ? [say('No fix is known here for {without}.', { without: fewOf(unfixed) })]
      : []),
    ...(unclear.length > 0
      ? [say('Whether {ids} applies there is not known.', { ids: fewOf(unclear) })]
      : []),
  ];
}

/** Where no record reaches, though there may be no such release. */
export const aboveInWords = (releases: readonly string[]): string[] =>
  releases.length === 0
    ? []
    : [
        say('No record here names a release above {releases} as affected.', {
          releases: listOf(releases),
        }),
      ];

/** `CVE-2025-49619 (8.5; affected: <= 0.1.85)` */
function namedWithRange({ id, score, affected }: Row): string {
  const known = [
    score === undefined ? [] : decimal(score),
    affected === undefined
      ? []
      : say('affected: {versions}', { versions: shorten(affected, LONGEST_RANGE) }),
  ].flat();
  return known.length > 0 ? `${id} (${known.join('; ')})` : id;
}

/** The first ids, and how many more there are. */
export const fewOf = (ids: readonly string[]): string => {
  const more = ids.length - OPEN_MAX;
  return more > 0
    ? say('{ids} and {more} more', { ids: ids.slice(0, OPEN_MAX).join(', '), more })
    : listOf(ids);
};
