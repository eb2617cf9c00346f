import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { FACTORS, SHARED_FACTOR_IDS } from '../../domain/aivss/factors.ts';
import type { RelatedAgent } from '../../domain/related/index.ts';
import { isOneOf } from '../../domain/tables.ts';
import { lookUp, TAXONOMIES } from '../../domain/taxonomies/index.ts';
import { say } from '../../words/say.ts';
import { bandBadge } from '../shared/badge.ts';
import { asSentence, listOf, signedFactor } from '../shared/format.ts';

/** A related agent, with its differences from the agent of the page and what they share, in words. */
export const relatedView = (related: RelatedAgent) => ({
  slug: related.slug,
  name: related.name,
  /** Without a score: inside a band decimals do not rank. */
  badge: bandBadge(related.band),
  factors: factorsInWords(related),
  /** Absent where their threats have nothing in common. */
  threats: threatsInWords(related.shared),
});
export type RelatedView = ReturnType<typeof relatedView>;

/** The most differences and shared threats that are named; the rest is counted. */
const MOST_NAMED = 3;

function factorsInWords({ differences, otherTenth }: RelatedAgent): string {
  const compared = SHARED_FACTOR_IDS.length + (otherTenth ? 0 : 1);
  const same = compared - differences.length;
  const namedDifferences = differences.slice(0, MOST_NAMED);
  const sideInWords = (word: string, sign: number): string[] => {
    const factors = namedDifferences
      .filter(({ by }) => Math.sign(by) === sign)
      .map(({ factor, by }) => `${FACTORS[factor].label} (${signedFactor(by)})`);
    return factors.length > 0 ? [`${word} ${listOf(factors)}`] : [];
  };
  const others = differences.length - namedDifferences.length;
  const parts = [
    same === compared
      ? say('the same score in all {compared} factors', { compared })
      : same === 0
        ? say('no factor in common')
        : say('the same score in {same} of {compared} factors', { same, compared }),
    ...sideInWords(say('higher:'), 1),
    ...sideInWords(say('lower:'), -1),
    ...(others > 0 ? [say('and {others} more', { others })] : []),
    ...(otherTenth
      ? [say('its tenth factor is {label}', { label: FACTORS[otherTenth].label })]
      : []),
  ];
  return asSentence(parts.join('; '));
}

function threatsInWords(shared: readonly string[]): string | undefined {
  if (shared.length === 0) return undefined;
  const named = shared.slice(0, MOST_NAMED).map(topicInWords);
  const others = shared.length - named.length;
  return asSentence(
    say('shares {risks}', {
      risks: listOf([...named, ...(others > 0 ? [say('{others} more', { others })] : [])]),
    }),
  );
}

/** A core risk by its name, an entry of a list by the list, its id and its name. */
function topicInWords(topic: string): string {
  if (isOneOf(CORE_RISK_IDS, topic))
    return say('the core risk {label}', { label: CORE_RISKS[topic].label });
  const entry = lookUp(topic);
  if ('problem' in entry) return topic;
  const { short } = TAXONOMIES[entry.scheme];
  // The ids of MAESTRO's threats are our own and repeat the name. Some lists have their short name in their ids.
  if (entry.scheme === 'maestro') return `${short} ${entry.name}`;
  return `${entry.id.startsWith(short) ? '' : `${short} `}${entry.id} ${entry.name}`;
}
