import { addressKey, isRegistryPackage, purlKey } from '../identifiers.ts';
import { nameKey } from '../names.ts';
import type { Component } from './component.ts';
import type { MatchableAgent } from './match.ts';

/** An agent that a component is, or is a part of. */
export interface Found {
  readonly agent: MatchableAgent;
  /** By its package or address, by no more than its name, or as a package of which an advisory of the agent is. */
  readonly by: 'identifier' | 'name' | 'part';
  /** The key of the package that the component is; undefined where it stands for all of the agent, as a repository does. */
  readonly packageKey: string | undefined;
}

/** Finds the agents of a component: one that it is, or all that it is a part of. */
export function finderIn(agents: readonly MatchableAgent[]) {
  const byIdentifier = indexOf(agents, ({ identifiers }) => identifiers.flatMap(keysFor));
  const byName = indexOf(agents, ({ names }) => names);
  const byProgram = indexOf(agents, ({ names, identifiers }) => [
    ...names,
    ...identifiers.flatMap(programsOf),
  ]);
  const byPart = Map.groupBy(agents.flatMap(partsOf), ({ key }) => key);
  return (component: Component): Found[] => {
    const { name, purl, program } = component;
    const parts = purl ? (byPart.get(purlKey(purl)) ?? []) : [];
    const keys = keysOf(component, parts.length > 0);
    const identified = keys.flatMap((key) => byIdentifier.get(key) ?? [])[0];
    const agent =
      identified ??
      (purl ? undefined : byName.get(nameKey(name))) ??
      (program && !purl ? byProgram.get(nameKey(program)) : undefined);
    if (agent) {
      const packageKey = packageOf(agent, keys, program);
      return [{ agent, by: identified ? 'identifier' : 'name', packageKey }];
    }
    return parts.map((part) => ({ agent: part.agent, by: 'part', packageKey: part.key }));
  };
}

function indexOf(
  agents: readonly MatchableAgent[],
  keys: (agent: MatchableAgent) => readonly string[],
): Map<string, MatchableAgent> {
  return new Map(agents.flatMap((agent) => keys(agent).map((key) => [key, agent] as const)));
}

/** The keys of a component: its package, then its repository or server, which may hold more than this part of an agent. */
const keysOf = ({ purl, address }: Component, isPart: boolean): string[] => [
  ...(purl ? keysFor(purlKey(purl)) : []),
  ...(address && !isPart ? [addressKey(address)] : []),
];

/** A package of a code host is its repository, and so is the module of Go at its root. */
function keysFor(key: string): string[] {
  const [, repository] =
    /^pkg:(?:github|docker\/ghcr\.io)\/(.+)$/.exec(key) ??
    /^pkg:golang\/github\.com\/([^/]+\/[^/]+)(?:\/v\d+)?$/.exec(key) ??
    [];
  return [key, ...(repository ? [`github.com/${repository}`] : [])];
}

/** A package without a scope installs a program of its name. */
const programsOf = (key: string): string[] =>
  /^pkg:(?:npm|pypi)\/([^/]+)$/.exec(key)?.slice(1).map(nameKey) ?? [];

const packageOf = (
  { identifiers }: MatchableAgent,
  keys: readonly string[],
  program: string | undefined,
): string | undefined =>
  identifiers
    .filter(isRegistryPackage)
    .find((key) => keys.includes(key) || (program && programsOf(key).includes(nameKey(program))));

/** The packages that an agent's advisories name, besides its own. */
const partsOf = (agent: MatchableAgent): { key: string; agent: MatchableAgent }[] => {
  const keys = agent.advisories.flatMap((advisory) =>
    advisory.package === null ? [] : purlKey(advisory.package),
  );
  return [...new Set(keys)].map((key) => ({ key, agent }));
};
