import type { KnownAdvisory } from '../../domain/matching/match.ts';
import type { AgentMatch } from '../../domain/matching/match-of.ts';
import { say } from '../../words/say.ts';
import { listOf } from '../shared/format.ts';

/** What to do about it, in order: an update comes before what is to be done with every version. */
export function measuresOf({ component, update, advice }: AgentMatch) {
  const helps = update !== undefined && update.from.length > 0;
  return [
    ...(update ? [updateInWords(update, component.version === undefined)] : []),
    ...(advice === null
      ? []
      : [{ label: helps ? say('Then:') : say('What to do first:'), text: advice }]),
  ];
}

function updateInWords({ from, open }: Update, isUnknown: boolean) {
  const without = idsInWords(open);
  if (from.length === 0) {
    const text = say('No version without {without} is known here.', { without });
    return { label: say('Update:'), text };
  }
  const versions = oneOf(from);
  const release =
    from.length > 1
      ? say('{versions}, or a later release of the same line', { versions })
      : say('{versions} or a later release', { versions });
  const text = isUnknown
    ? say('to {release}, if yours is older.', { release })
    : say('to {release}.', { release });
  const still = open.length > 0 ? say('No fix is known here for {without}.', { without }) : [];
  return { label: say('Update first:'), text: [text, still].flat().join(' ') };
}
type Update = NonNullable<AgentMatch['update']>;

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
