import { isRegistryPackage, purlKey, qualifierOf } from '../identifiers.ts';
import { type Component, versionIn, withoutDigest } from './component.ts';
import type { Found } from './find-agents.ts';
import type { MatchableAgent } from './match.ts';
import { updateFrom } from './unaffected.ts';
import { affects, comparableVersion, versionStanding } from './versions.ts';

/** A digest is no version; the tag of an image is. */
const versionOf = ({ version, purl }: Component): string | undefined =>
  [version, versionIn(purl), purl && qualifierOf(purl, 'tag')]
    .map((each) => withoutDigest(each ?? ''))
    .find((each) => each !== '');

/** What is known of a component that is an agent, or a part of one. */
export function matchOf({ agent, by, packageKey, isByRepository }: Found, component: Component) {
  const version = isByRepository ? undefined : versionOf(component);
  const compared = version && comparableVersion(component.purl, version);
  // Of an agent with several packages, nobody knows which one the version read is of.
  const [own, ...others] = agent.identifiers.filter(isRegistryPackage);
  const isOnePackage = others.length === 0;
  // An image or a name has the versions of the agent's package, and their order.
  const ordered = packageKey ?? (isOnePackage ? own : undefined);
  const verdicts = agent.advisories.flatMap((advisory) => {
    const key = advisory.package === null ? undefined : purlKey(advisory.package);
    const about = isOnePackage && key === own ? undefined : key;
    if (packageKey && about && about !== packageKey) return [];
    if (by === 'part' && about === undefined) return [];
    const isComparable = about === undefined ? isOnePackage : about === packageKey;
    const is = isComparable ? affects(ordered, compared, advisory) : undefined;
    return { advisory, isComparable, is };
  });
  const advisoriesWhere = (wanted: boolean | undefined) =>
    verdicts
      .flatMap(({ advisory, is }) => (is === wanted ? [advisory] : []))
      .toSorted((a, b) => (b.severity ?? 0) - (a.severity ?? 0));
  const comparable = verdicts.flatMap(({ advisory, isComparable }) =>
    isComparable ? advisory : [],
  );
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
    touched: advisoriesWhere(true),
    unclear: advisoriesWhere(undefined),
    /** What to update to; undefined where that is no help, and where another package of the repository may be in use. */
    update: isByRepository ? undefined : updateFrom(ordered, compared, comparable),
    /** What to do first with the agent besides, in a sentence. */
    advice: by === 'part' ? null : adviceFor(agent, packageKey),
  };
}

/** The first advice that is not about another package of the agent. Nobody knows which of them a repository stands for. */
const adviceFor = ({ advice }: MatchableAgent, packageKey: string | undefined): string | null =>
  advice.find(({ packages }) => packages.length === 0 || packages.some((key) => key === packageKey))
    ?.text ?? null;

/** A component that the catalogue knows. */
export type AgentMatch = Readonly<ReturnType<typeof matchOf>>;
