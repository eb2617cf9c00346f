import { type BandId, bandRank } from '../aivss/bands.ts';
import { isRegistryPackage, purlKey, qualifierOf } from '../identifiers.ts';
import { compareNames } from '../names.ts';
import { isAgentLike } from './agent-like.ts';
import { type Component, versionIn, withoutDigest } from './component.ts';
import { type Found, finderIn } from './find-agents.ts';
import { updateFrom } from './unaffected.ts';
import { affects, comparableVersion, type PublishedRange, versionStanding } from './versions.ts';

/** An assessed agent as matching needs it. */
export interface MatchableAgent {
  readonly slug: string;
  readonly name: string;
  /** Keys of its names, its own first, package URLs and addresses, as `nameKey`, `purlKey` and `addressKey` give them. */
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  readonly band: BandId | null;
  readonly score: number | null;
  /** The version that was read. */
  readonly version: string | null;
  readonly advisories: readonly KnownAdvisory[];
  /** What to do first, and where that is about one of several packages, what to do for others; empty where no measure is known. */
  readonly advice: readonly FirstMeasure[];
}

export interface FirstMeasure {
  readonly text: string;
  /** The keys of those packages of the agent that its threat is about; empty where that is the agent as a whole. */
  readonly packages: readonly string[];
}

export interface KnownAdvisory extends PublishedRange {
  readonly id: string;
  /** The package that the range is about; null for the packages of the agent. */
  readonly package: string | null;
  /** The base score as published, or the one that follows from the published vector. */
  readonly severity: number | null;
}

export interface Matches {
  /** Most severe band first, by name inside a band. */
  readonly known: readonly AgentMatch[];
  /** What looks like an agent and is not in the catalogue. */
  readonly notAssessed: readonly Component[];
  /** The components that are neither. */
  readonly others: readonly Component[];
}

/** Finds the agents of the catalogue among the components of a list; each version of each once. */
export function matchComponents(
  components: readonly Component[],
  agents: readonly MatchableAgent[],
): Matches {
  const find = finderIn(agents);
  const once = new Map(components.map((each) => [identityOf(each), each]));
  const matches: AgentMatch[] = [];
  const rest: Component[] = [];
  const matchesOf = (component: Component): AgentMatch[] =>
    find(component).map((each) => matchOf(each, component));
  for (const component of once.values()) {
    const { key } = component;
    const own = matchesOf(component);
    const found =
      own.length > 0 || !key ? own : matchesOf({ ...component, name: key, purl: undefined });
    matches.push(...found);
    if (found.length === 0) rest.push(component);
  }
  const notAssessed = rest.filter(isAgentLike);
  return {
    known: matches.toSorted(compareMatches),
    notAssessed: notAssessed.toSorted((a, b) => compareNames(a.name, b.name)),
    others: rest.filter((component) => !isAgentLike(component)),
  };
}

const identityOf = ({ name, version, purl, address, key }: Component): string =>
  JSON.stringify([purl ? purlKey(purl) : name, versionIn(purl) ?? version, address, key]);

/** A digest is no version; the tag of an image is. */
const versionOf = ({ version, purl }: Component): string | undefined =>
  [version, versionIn(purl), purl && qualifierOf(purl, 'tag')]
    .map((each) => withoutDigest(each ?? ''))
    .find((each) => each !== '');

function matchOf({ agent, by, packageKey, isByRepository }: Found, component: Component) {
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

function compareMatches(a: AgentMatch, b: AgentMatch): number {
  const rank = ({ agent }: AgentMatch) => bandRank(agent.band ?? undefined);
  return (
    rank(a) - rank(b) ||
    compareNames(a.agent.name, b.agent.name) ||
    Number(a.by === 'part') - Number(b.by === 'part')
  );
}
