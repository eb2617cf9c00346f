import { CANONICAL_THREATS, CROSS_LAYER_THREATS } from '../maestro/threats.ts';
import { TAXONOMIES } from '../taxonomies/index.ts';
import meanings from '../taxonomies/lists/meanings.json' with { type: 'json' };
import { parentTechnique, tacticsOf } from '../taxonomies/mitre-atlas-tactics.ts';
import type { TopicListId } from './topics.ts';

const MAESTRO_MEANINGS = new Map<string, string>(
  [...Object.values(CANONICAL_THREATS).flat(), ...CROSS_LAYER_THREATS].map(({ id, gloss }) => [
    id,
    `${gloss.charAt(0).toUpperCase()}${gloss.slice(1)}.`,
  ]),
);

type OwnList = Exclude<TopicListId, 'mitre-atlas' | 'maestro'>;

/** The meanings of the entries, in our own words. */
const BY_LIST: Readonly<Record<OwnList, Readonly<Record<string, string>>>> = meanings;

/** What an entry of the newest edition of a list means, in a sentence of our own. */
export function meaningOf(list: TopicListId, id: string): string {
  if (list === 'mitre-atlas') return atlasMeaning(id);
  if (list === 'maestro') return MAESTRO_MEANINGS.get(id) ?? '';
  return BY_LIST[list][id] ?? '';
}

/** ATLAS has too many techniques for a meaning of each, so its parent and tactics are named. */
function atlasMeaning(id: string): string {
  const tactics = tacticsOf(id).join(', ');
  const parent = parentTechnique(id);
  const names: Readonly<Record<string, string>> = TAXONOMIES['mitre-atlas'].entries;
  return parent
    ? `A form of ${parent} ${names[parent]}. An attacker uses it for: ${tactics}.`
    : `A technique that an attacker uses for: ${tactics}.`;
}
