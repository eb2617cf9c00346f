import { type BandId, bandRank } from '../aivss/bands.ts';
import { addressKey, purlKey } from '../identifiers.ts';
import { compareNames, nameKey } from '../names.ts';
import type { Component } from './component.ts';
import { affects, type PublishedRange, versionStanding } from './versions.ts';

/** An assessed agent as matching needs it. */
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
  const once = new Map(components.map((each) => [identityOf(each), each]));
  const matches: AgentMatch[] = [];
  const rest: Component[] = [];
  for (const component of once.values()) {
    const byKey = keysOf(component).flatMap((key) => byIdentifier.get(key) ?? [])[0];
    const agent = byKey ?? (component.purl ? undefined : byName.get(nameKey(component.name)));
    if (agent) matches.push(matchOf(agent, byKey ? 'identifier' : 'name', component));
    else rest.push(component);
  }
  const notAssessed = rest.filter(isAgentLike);
  return {
    known: matches.toSorted(compareMatches),
    notAssessed: notAssessed.toSorted((a, b) => compareNames(a.name, b.name)),
    others: rest.length - notAssessed.length,
  };
}

const identityOf = ({ name, version, purl, address }: Component): string =>
  JSON.stringify([purl ? purlKey(purl) : name, versionIn(purl) ?? version, address]);

function indexOf(
  agents: readonly MatchableAgent[],
  keys: (agent: MatchableAgent) => readonly string[],
): Map<string, MatchableAgent> {
  return new Map(agents.flatMap((agent) => keys(agent).map((key) => [key, agent] as const)));
}

/** The keys of a component: its package, then its repository or server. A package of a code host is its repository. */
function keysOf({ purl, address }: Component): string[] {
  const key = purl && purlKey(purl);
  const [, repository] = /^pkg:(?:github|docker\/ghcr\.io)\/(.+)$/.exec(key ?? '') ?? [];
  return [
    ...(key ? [key] : []),
    ...(repository ? [`github.com/${repository}`] : []),
    ...(address ? [addressKey(address)] : []),
  ];
}

const versionIn = (purl: string | undefined): string | undefined =>
  /[^/]@([^?#]+)/.exec(purl ?? '')?.[1];

function matchOf(agent: MatchableAgent, by: 'identifier' | 'name', component: Component) {
  const { purl } = component;
  const version = component.version ?? versionIn(purl);
  // Of an agent with several packages, nobody knows which one the version read or an advisory is about.
  const isOnePackage = agent.identifiers.filter((key) => key.startsWith('pkg:')).length < 2;
  const verdicts = agent.advisories.map((advisory) => ({
    advisory,
    is: isOnePackage ? affects(purl, version, advisory) : undefined,
  }));
  const advisoriesWhere = (wanted: boolean | undefined) =>
    verdicts.flatMap(({ advisory, is }) => (is === wanted ? [advisory] : []));
  return {
    agent,
    /** By what it was found: its package or address, or only its name. */
    by,
    component: { ...component, version },
    /** How the version that is used stands to the one that was read. */
    standing: isOnePackage ? versionStanding(purl, version, agent.version ?? undefined) : undefined,
    /** The advisories that affect the version, and those for which that is unknown. */
    touched: advisoriesWhere(true),
    unclear: advisoriesWhere(undefined),
  };
}

/** A component that the catalogue knows. */
export type AgentMatch = Readonly<ReturnType<typeof matchOf>>;

function compareMatches(a: AgentMatch, b: AgentMatch): number {
  const rank = ({ agent }: AgentMatch) => bandRank(agent.band ?? undefined);
  return rank(a) - rank(b) || compareNames(a.agent.name, b.agent.name);
}

/** Words in the name of a package that hint at an agent, or at what agents are made with. */
const WORDS = new Set(
  'agent agents agentic mcp llm llms copilot assistant langchain langgraph llamaindex autogen crewai openai anthropic genai chatbot swarm'.split(
    ' ',
  ),
);

/** Packages in whose names such a word means something else, as in HTTP agents. */
const NO_AGENT =
  /(?:^|[/-])(?:(?:https?|socks|pac|proxy|user|ftp)-(?:proxy-)?agents?|agent-base|agentkeepalive|(?:\w+-)*proxy-agent|agent|superagent|useragent|random-user-agents?|newrelic-agent|elastic-apm-node)$/;

/** Guesses by its name whether a component is an agent, a framework for agents or a part of one. */
const isAgentLike = ({ name, isAgentPart }: Component): boolean =>
  isAgentPart === true ||
  (!NO_AGENT.test(name.toLowerCase()) &&
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .some((word) => WORDS.has(word)));
