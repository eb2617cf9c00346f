import type { MatchableAgent } from './match.ts';
import type { Compare } from './versions.ts';

/** The first advice that is not about another package of the agent. Nobody knows which of them a repository stands for. */
export const adviceFor = (
  { advice }: MatchableAgent,
  packageKey: string | undefined,
): string | null =>
  advice.find(({ packages }) => packages.length === 0 || packages.some((key) => key === packageKey))
    ?.text ?? null;

/** How a measure begins that is an update. */
const UPDATE = /^Update /;
const VERSIONS = /\d+(?:\.\w+)+/g;

/**
 * How advice stands to an update: beside it, or as an update itself, whose version is at least as late as that of the other
 * or not.
 */
export function adviceStanding(
  advice: string | null,
  { from, above }: { readonly from: readonly string[]; readonly above: string | undefined },
  compare: Compare,
): 'beside' | 'later' | 'earlier' {
  const least = above ?? from.at(-1);
  if (!advice || !UPDATE.test(advice) || least === undefined) return 'beside';
  const named = advice.match(VERSIONS) ?? [];
  return named.some((version) => (compare(version, least) ?? -1) >= 0) ? 'later' : 'earlier';
}
