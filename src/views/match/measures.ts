import type { KnownAdvisory } from '../../domain/matching/match.ts';
import type { AgentMatch } from '../../domain/matching/match-of.ts';
import { say } from '../../words/say.ts';
import { listOf } from '../shared/format.ts';
import { canUpdate, noFixFor, noneAbove, noneIsFree, releaseInWords } from '../shared/release.ts';

/** What to do about it, in order: an update comes before what is to be done with every version. Of two updates, the later is said. */
export function measuresOf({ update, advice, adviceIs }: AgentMatch) {
  const first = update && adviceIs !== 'later' ? [updateInWords(update)] : [];
  if (advice === null || adviceIs === 'earlier') return first;
  const isThen = update && canUpdate(update) && adviceIs === 'beside';
  return [...first, { label: isThen ? say('Then:') : say('What to do first:'), text: advice }];
}
type Update = NonNullable<AgentMatch['update']>;

function updateInWords(update: Update) {
  const { open, above, isUnknown } = update;
  const without = idsInWords(open);
  if (!canUpdate(update)) {
    return { label: say('Update:'), text: noneIsFree(without) };
  }
  const release = releaseInWords(update);
  const sentences = [
    isUnknown
      ? say('to {release}, if yours is older.', { release })
      : say('to {release}.', { release }),
    open.length > 0 ? noFixFor(without) : [],
    above === undefined ? [] : noneAbove(above),
  ];
  return { label: say('Update first:'), text: sentences.flat().join(' ') };
}

/** How many ids a sentence has room for. */
const IDS_MAX = 5;

const idsInWords = (advisories: readonly KnownAdvisory[]): string => {
  const ids = advisories.map(({ id }) => id);
  const more = ids.length - IDS_MAX;
  return listOf(more > 1 ? [...ids.slice(0, IDS_MAX), say('{more} more', { more })] : ids);
};
