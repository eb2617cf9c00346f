import { isRegistryPackage, purlKey, qualifierOf } from '../identifiers.ts';
import { adviceFor, adviceStanding } from './advice.ts';
import { type Component, versionIn, withoutDigest } from './component.ts';
import type { Found } from './find-agents.ts';
import { updatesFor } from './unaffected.ts';
import { affectedBy, comparableVersion, comparisonFor, versionStanding } from './versions.ts';

/** A digest is no version; the tag of an image is. */
const versionOf = ({ version, purl }: Component): string | undefined =>
  [version, versionIn(purl), purl && qualifierOf(purl, 'tag')]
    .map((each) => withoutDigest(each ?? ''))
    .find((each) => each !== '');

/** What is known of all versions of a package of an agent, or of what may be any of its packages. */
function recordsOf({ agent, by, packageKey }: Found) {
  // Of an agent with several packages, nobody knows which one the version read is of.
  const [own, ...others] = agent.identifiers.filter(isRegistryPackage);
  const isOnePackage = others.length === 0;
  // An image or a name has the versions of the agent's package, and their order.
  const ordered = packageKey ?? (isOnePackage ? own : undefined);
  const compare = comparisonFor(ordered);
  const records = agent.advisories.flatMap((advisory) => {
    const key = advisory.package === null ? undefined : purlKey(advisory.package);
    const about = isOnePackage && key === own ? undefined : key;
    if (packageKey && about && about !== packageKey) return [];
    if (by === 'part' && about === undefined) return [];
    const isComparable = about === undefined ? isOnePackage : about === packageKey;
    return { advisory, affects: isComparable ? affectedBy(advisory, compare) : undefined };
  });
  const comparable = records.flatMap(({ advisory, affects }) => (affects ? advisory : []));
  return { isOnePackage, ordered, compare, records, updateOf: updatesFor(ordered, comparable) };
}

/** Matches components with what they were found to be. The records of each package are read once for all of its versions. */
export function matcher() {
  const kept = new Map<string, ReturnType<typeof recordsOf>>();
  return (found: Found, component: Component) => {
    const key = JSON.stringify([found.agent.slug, found.packageKey, found.by === 'part']);
    const records = kept.get(key) ?? recordsOf(found);
    kept.set(key, records);
    return matchOf(found, component, records);
  };
}

/** What is known of a component that is an agent, or a part of one. */
function matchOf(
  { agent, by, packageKey, isByRepository }: Found,
  component: Component,
  { isOnePackage, ordered, compare, records, updateOf }: ReturnType<typeof recordsOf>,
) {
  const version = isByRepository ? undefined : versionOf(component);
  const compared = version && comparableVersion(component.purl, version);
  const verdicts = records.map(({ advisory, affects }) => ({
    advisory,
    is: compared ? affects?.((limit) => compare(compared, limit)) : undefined,
  }));
  const advisoriesWhere = (wanted: boolean | undefined) =>
    verdicts
      .flatMap(({ advisory, is }) => (is === wanted ? [advisory] : []))
      .toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0));
  const touched = advisoriesWhere(true);
  const answer = isByRepository ? undefined : updateOf(compared);
  const update = answer && answer.from.length + touched.length > 0 ? answer : undefined;
  const advice = by === 'part' ? null : adviceFor(agent, packageKey);
  return {
    agent,
    by,
    component: { ...component, version },
    /** How the version that is used stands to the one that was read. */
    standing:
      isOnePackage && by !== 'part'
        ? versionStanding(ordered, compared, agent.version ?? undefined)
        : undefined,
    /** The advisories that affect the version, and those for which that is unknown, the most severe first. */
    touched,
    unclear: advisoriesWhere(undefined),
    /** What to update to; undefined where that is no help, and where another package of the repository may be in use. */
    update,
    /** What to do first with the agent, in a sentence. */
    advice,
    /** How the one stands to the other. */
    adviceIs: update ? adviceStanding(advice, update, compare) : 'beside',
  };
}

/** A component that the catalogue knows. */
export type AgentMatch = Readonly<ReturnType<typeof matchOf>>;
