import { FACTOR_IDS, FACTORS } from '../../../aivss/factors.ts';
import { isOneOf } from '../../../tables.ts';
import type { Path } from '../../reading/path.ts';
import { aboutKey, asGroup, dataOf, hasBase, hasKey, hasMeantKey, threatsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { sourceIdsOf } from '../sources.ts';

/** Most ids that a help lists. */
const IDS_MAX = 8;

/** Not for what has no reason, which another rule reports first, nor for listings, which judge each agent from one page. */
export const sourcesMissing: FileRule = {
  id: 'sources/missing',
  severity: 'warning',
  title: 'Factors above 0 and scored threats name their sources.',
  why: 'A reason can be checked if it says what was read. Without a source, readers cannot tell findings from guesses. A factor of 0 needs none, since absence is rarely documented; nor does an assessment based on a listing, since all of it comes from one page.',
  remedy:
    'Add "sources" with the ids of what you read. If you found nothing, lower the score, or say in the reason what it was inferred from and cite that.',
  example: {
    change: ['actions.", sources: [docs]', 'actions."'],
    at: '‹non-determinism›',
  },
  check(file) {
    const { basis, factors } = dataOf(file);
    const ids = sourceIdsOf(file);
    if (basis === 'listing' || ids.length === 0) return [];
    const ofFactors = Object.entries(asGroup(factors)).flatMap(([id, entry]): JudgedEntry[] =>
      isOneOf(FACTOR_IDS, id) && Number(asGroup(entry).score) > 0
        ? [[FACTORS[id].label, ['factors', id], entry]]
        : [],
    );
    const ofThreats = threatsOf(file)
      .filter(({ threat }) => hasBase(threat))
      .map(({ path, threat }): JudgedEntry => ['The threat', [...path, 'reason'], threat]);
    return [...ofFactors, ...ofThreats]
      .filter(([, , entry]) => hasReasonWithoutSource(asGroup(entry)))
      .map(([what, path]) => aboutKey(file, path, `${what} names no source.`, help(ids)));
  },
};

type JudgedEntry = readonly [what: string, path: Path, entry: unknown];

const hasReasonWithoutSource = (entry: Readonly<Record<string, unknown>>): boolean =>
  hasKey(entry, 'reason') && !hasMeantKey(entry, 'sources');

function help(ids: readonly string[]): string {
  if (ids.length === 1) return `Add sources: [${ids[0]}].`;
  const shown = ids.slice(0, IDS_MAX).join(', ');
  return `Add sources: [id], with the ids of what you read: ${shown}${ids.length > IDS_MAX ? ', …' : ''}.`;
}
