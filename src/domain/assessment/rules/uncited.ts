import { FACTORS, type FactorId } from '../../aivss/factors.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import { aboutKey, data, group, has, isMisspelt, list, text, threats } from './draft.ts';
import type { Finding } from './rule.ts';

/** Judgements that say what they rest on in words, and name no source. */

/** Most ids that a help lists. */
const IDS_MAX = 8;

/**
 * A judgement without a reason is told about that first. A catalogue that was taken over judges from one page each:
 * there is nothing to choose between.
 */
export function uncited(file: AssessmentFile): Finding[] {
  const { basis, sources, factors } = data(file);
  const ids = list(sources).flatMap((source) => text(group(source).id) ?? []);
  if (basis === 'listing' || ids.length === 0) return [];
  const ofFactors = Object.entries(group(factors))
    .filter(([id, entry]) => Object.hasOwn(FACTORS, id) && Number(group(entry).score) > 0)
    .map(([id, entry]): Judgement => [FACTORS[id as FactorId].label, ['factors', id], entry]);
  const ofThreats = threats(file)
    .filter(({ threat }) => has(threat, 'cvss') || has(threat, 'cvss-base'))
    .map(({ path, threat }): Judgement => ['The threat', [...path, 'reason'], threat]);
  return [...ofFactors, ...ofThreats]
    .filter(([, , entry]) => restsOnWords(group(entry)))
    .map(([what, path]) => aboutKey(file, path, `${what} names no source.`, help(ids)));
}

type Judgement = readonly [what: string, path: Path, entry: unknown];

const restsOnWords = (entry: Readonly<Record<string, unknown>>): boolean =>
  has(entry, 'reason') && !has(entry, 'sources') && !isMisspelt(entry, 'sources');

function help(ids: readonly string[]): string {
  if (ids.length === 1) return `Add sources: [${ids[0]}].`;
  const shown = ids.slice(0, IDS_MAX).join(', ');
  return `Add sources: [id], with the ids of what you read: ${shown}${ids.length > IDS_MAX ? ', …' : ''}.`;
}
