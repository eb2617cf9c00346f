import type { KnownAdvisory } from '../../domain/matching/match.ts';
import type { AgentMatch } from '../../domain/matching/match-of.ts';
import { say } from '../../words/say.ts';
import { listOf } from '../shared/format.ts';

/** What to do about it, in order: an update comes before what is to be done with every version. Of two updates, the later is said. */
export function measuresOf({ update, advice, adviceIs }: AgentMatch) {
  const first = update && adviceIs !== 'later' ? [updateInWords(update)] : [];
  if (advice === null || adviceIs === 'earlier') return first;
  const isThen = update && canUpdate(update) && adviceIs === 'beside';
  return [...first, { label: isThen ? say('Then:') : say('What to do first:'), text: advice }];
}
type Update = NonNullable<AgentMatch['update']>;

const canUpdate = ({ from, above }: Update): boolean => from.length > 0 || above !== undefined;

function updateInWords(update: Update) {
  const { open, above, isUnknown } = update;
  const without = idsInWords(open);
  if (!canUpdate(update)) {
    const text = say('No version is known here that is free of {without}.', { without });
    return { label: say('Update:'), text };
  }
  const release = releaseInWords(update);
  const sentences = [
    isUnknown
      ? say('to {release}, if yours is older.', { release })
      : say('to {release}.', { release }),
    open.length > 0 ? say('No fix is known here for {without}.', { without }) : [],
    above === undefined
      ? []
      : say('No record here names a release above {releases} as affected.', { releases: above }),
  ];
  return { label: say('Update first:'), text: sentences.flat().join(' ') };
}

function releaseInWords({ from, above = '', isOneLine, isSmaller }: Update): string {
  const versions = oneOf(from);
  if (from.length === 0) return say('a release above {above}, if there is one', { above });
  if (isSmaller) {
    return say('{versions}, which has a smaller number, or a later release of its line', {
      versions,
    });
  }
  return isOneLine
    ? say('{versions}, or a later release of the same line', { versions })
    : say('{versions} or a later release', { versions });
}

/** How many ids a sentence has room for. */
const IDS_MAX = 5;

const idsInWords = (advisories: readonly KnownAdvisory[]): string => {
  const ids = advisories.map(({ id }) => id);
  const more = ids.length - IDS_MAX;
  return listOf(more > 1 ? [...ids.slice(0, IDS_MAX), say('{more} more', { more })] : ids);
};

/** `one`, `one or two`, `one, two or three` */
const oneOf = (items: readonly string[]): string =>
  [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(say(' or '));
