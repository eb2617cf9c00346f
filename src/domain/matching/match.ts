import { type BandId, bandRank } from '../aivss/bands.ts';
import { addressKey, purlKey } from '../identifiers.ts';
import { compareNames, nameKey } from '../names.ts';
import type { Component } from './component.ts';
import { type PublishedRange, touches, versionStanding } from './versions.ts';

/** What matching knows of an assessed agent. */
export interface MatchableAgent {
  readonly slug: string;
  readonly name: string;
  /** Keys of its names, package URLs and addresses, as `nameKey`, `purlKey` and `addressKey` give them. */
  readonly names: readonly string[];
  readonly identifiers: readonly string[];
  readonly band: BandId | null;
  readonly score: number | null;
  /** The version that was read. */
  readonly version: string | null;
  readonly advisories: readonly KnownAdvisory[];
  /** What to do first, in a sentence; null where no measure is known. */
  readonly advice: string | null;
}

export interface KnownAdvisory extends PublishedRange {
  readonly id: string;
  /** The base score as published. */
  readonly severity: number | null;
}

export interface Matches {
  /** Most severe band first, by name inside a band. */
  readonly known: readonly AgentMatch[];
  /** What looks like an agent and is not in the catalogue. */
  readonly notAssessed: readonly Component[];
  /** How many components are neither. */
  readonly others: number;
}

/** Finds the agents of the catalogue among the components of a list; each version of each once. */
export function matchComponents(
  components: readonly Component[],
  agents: readonly MatchableAgent[],
): Matches {
  const byIdentifier = indexOf(agents, ({ identifiers }) => identifiers);
  const byName = indexOf(agents, ({ names }) => names);
  const once = new Map(components.map((each) => [identity(each), each]));
  const known: AgentMatch[] = [];
  const rest: Component[] = [];
  for (const component of once.values()) {
    const certain = keysOf(component).flatMap((key) => byIdentifier.get(key) ?? [])[0];
    const agent = certain ?? (component.purl ? undefined : byName.get(nameKey(component.name)));
    if (agent) known.push(matchOf(agent, certain ? 'identifier' : 'name', component));
    else rest.push(component);
  }
  const notAssessed = rest.filter(isAgentLike);
  return {
    known: known.toSorted(compareMatches),
    notAssessed: notAssessed.toSorted((a, b) => compareNames(a.name, b.name)),
    others: rest.length - notAssessed.length,
  };
}

const identity = ({ name, version, purl, address }: Component): string =>
  JSON.stringify([purl ? purlKey(purl) : name, versionIn(purl) ?? version, address]);

function indexOf(
  agents: readonly MatchableAgent[],
  keys: (agent: MatchableAgent) => readonly string[],
): Map<string, MatchableAgent> {
  return new Map(agents.flatMap((agent) => keys(agent).map((key) => [key, agent] as const)));
}

/** By package first, then by repository or server. A package of a code host is its repository. */
function keysOf({ purl, address }: Component): string[] {
  const key = purl && purlKey(purl);
  const [, owned] = /^pkg:(?:github|docker\/ghcr\.io)\/(.+)$/.exec(key ?? '') ?? [];
  return [
    ...(key ? [key] : []),
    ...(owned ? [`github.com/${owned}`] : []),
    ...(address ? [addressKey(address)] : []),
  ];
}

const versionIn = (purl: string | undefined): string | undefined =>
  /[^/]@([^?#]+)/.exec(purl ?? '')?.[1];

function matchOf(agent: MatchableAgent, by: 'identifier' | 'name', component: Component) {
  const { purl } = component;
  const version = component.version ?? versionIn(purl);
  // Neither the version that was read nor an advisory says which of several packages it is of.
  const isOne = agent.identifiers.filter((key) => key.startsWith('pkg:')).length < 2;
  const judged = agent.advisories.map((advisory) => ({
    advisory,
    is: isOne ? touches(purl, version, advisory) : undefined,
  }));
  const those = (wanted: boolean | undefined) =>
    judged.flatMap(({ advisory, is }) => (is === wanted ? [advisory] : []));
  return {
    agent,
    /** What told: the package or address, or no more than the same name. */
    by,
    component: { ...component, version },
    /** How the version that is used stands to the one that was read. */
    standing: isOne ? versionStanding(purl, version, agent.version ?? undefined) : undefined,
    /** The known vulnerabilities that touch the version, and those of which that cannot be told. */
    touched: those(true),
    unclear: those(undefined),
  };
}

/** A component that the catalogue knows. */
export type AgentMatch = Readonly<ReturnType<typeof matchOf>>;

function compareMatches(a: AgentMatch, b: AgentMatch): number {
  const rank = ({ agent }: AgentMatch) => bandRank(agent.band ?? undefined);
  return rank(a) - rank(b) || compareNames(a.agent.name, b.agent.name);
}

/** Words in the name of a package that speak of an agent or of what one is made with. */
const WORDS = new Set(
  'agent agents agentic mcp llm llms copilot assistant langchain langgraph llamaindex autogen crewai openai anthropic genai chatbot swarm'.split(
    ' ',
  ),
);

/** Packages whose name has such a word and means something else: the agents of HTTP. */
const NO_AGENT =
  /(?:^|[/-])(?:(?:https?|socks|pac|proxy|user|ftp)-(?:proxy-)?agents?|agent-base|agentkeepalive|(?:\w+-)*proxy-agent|agent|superagent|useragent|random-user-agents?|newrelic-agent|elastic-apm-node)$/;

/** Whether a component looks like an agent, a framework for agents or a part of one. A guess by its name. */
const isAgentLike = ({ name, isAgentPart }: Component): boolean =>
  isAgentPart === true ||
  (!NO_AGENT.test(name.toLowerCase()) &&
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .some((word) => WORDS.has(word)));
