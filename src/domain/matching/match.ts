import { type BandId, bandRank } from '../aivss/bands.ts';
import { purlKey } from '../identifiers.ts';
import { compareNames } from '../names.ts';
import { isAgentLike } from './agent-like.ts';
import { type Component, versionIn } from './component.ts';
import { finderIn } from './find-agents.ts';
import { type AgentMatch, matcher } from './match-of.ts';
import type { PublishedRange } from './versions.ts';

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
  const match = matcher();
  const once = new Map(components.map((each) => [identityOf(each), each]));
  const matches: AgentMatch[] = [];
  const rest: Component[] = [];
  const matchesOf = (component: Component): AgentMatch[] =>
    find(component).map((each) => match(each, component));
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

function compareMatches(a: AgentMatch, b: AgentMatch): number {
  const rank = ({ agent }: AgentMatch) => bandRank(agent.band ?? undefined);
  return (
    rank(a) - rank(b) ||
    compareNames(a.agent.name, b.agent.name) ||
    Number(a.by === 'part') - Number(b.by === 'part')
  );
}
