import { addressKey, isRegistryPackage, purlKey, subpathOf } from '../identifiers.ts';
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
  /** Found by no more than the repository that it is from, which may hold packages with versions of their own. */
  readonly isByRepository: boolean;
}

/** Finds the agents of a component: one that it is, or all that it is a part of. */
export function finderIn(agents: readonly MatchableAgent[]) {
  const byIdentifier = indexOf(agents, ({ identifiers }) => identifiers.flatMap(keysFor));
  const byProgram = indexOf(agents, ({ identifiers }) => identifiers.flatMap(programsOf));
  // The short name of an agent may be the whole name of another.
  const byName = new Map([
    ...indexOf(agents, ({ names }) => names),
    ...indexOf(agents, ({ names }) => names.slice(0, 1)),
  ]);
  const byPart = Map.groupBy(agents.flatMap(partsOf), ({ packageKey }) => packageKey);
  /** The agent that has a name, where no package URL says what the component is. What has a version may be a package. */
  const called = ({ name, version, purl, program, isPackage }: Component) => {
    if (purl) return undefined;
    const [key, started] = [nameKey(name), nameKey(program ?? '')];
    const packaged = isPackage || version !== undefined ? byProgram.get(key) : undefined;
    if (packaged || isPackage) return packaged;
    return byName.get(key) ?? byName.get(started) ?? byProgram.get(started);
  };
  return (component: Component): Found[] => {
    const { purl, program, address } = component;
    const keys = purl ? keysOf(purl) : [];
    const packaged = keys.flatMap((key) => byIdentifier.get(key) ?? [])[0];
    const parts = purl ? (byPart.get(purlKey(purl)) ?? []) : [];
    const named = called(component);
    const placed = address ? byIdentifier.get(addressKey(address)) : undefined;
    // A repository may hold more than this part of an agent, or than this other agent.
    const isOther = parts.length > 0 || (named && hasOwnName(component));
    const identified = packaged ?? (isOther && placed !== named ? undefined : placed);
    const agent = identified ?? named;
    if (!agent) return parts.map((part) => ({ ...part, by: 'part', isByRepository: false }));
    return [
      {
        agent,
        by: identified ? 'identifier' : 'name',
        packageKey: packageOf(agent, keys, identified ? program : (program ?? component.name)),
        isByRepository: agent !== packaged && agent !== named,
      },
    ];
  };
}

function indexOf(
  agents: readonly MatchableAgent[],
  keys: (agent: MatchableAgent) => readonly string[],
): Map<string, MatchableAgent> {
  return new Map(agents.flatMap((agent) => keys(agent).map((key) => [key, agent] as const)));
}

/** Whether a name says more than its address: it is neither the last part of that nor a user's key for a server. */
const hasOwnName = ({ name, address, isAgentPart }: Component): boolean =>
  !isAgentPart && !address?.toLowerCase().endsWith(`/${name.toLowerCase()}`);

/** The keys of a package URL. A path within a repository may lead to anything. */
const keysOf = (purl: string): string[] => {
  const key = purlKey(purl);
  return subpathOf(purl) && /^pkg:(?:github|gitlab|bitbucket)\//.test(key) ? [] : keysFor(key);
};

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
  isRegistryPackage(key) ? (/^[^/]+\/([^/]+)$/.exec(key)?.slice(1).map(nameKey) ?? []) : [];

/** The package that a component is, by its keys or as the only one with the name of a program. */
function packageOf(
  { identifiers }: MatchableAgent,
  keys: readonly string[],
  program = '',
): string | undefined {
  const packages = identifiers.filter(isRegistryPackage);
  const named = packages.filter((key) => programsOf(key).includes(nameKey(program)));
  return packages.find((key) => keys.includes(key)) ?? (named.length === 1 ? named[0] : undefined);
}

/** The packages that an agent's advisories name, besides its own. */
const partsOf = (agent: MatchableAgent): { packageKey: string; agent: MatchableAgent }[] => {
  const keys = agent.advisories.flatMap((advisory) =>
    advisory.package === null ? [] : purlKey(advisory.package),
  );
  return [...new Set(keys)].map((packageKey) => ({ packageKey, agent }));
};
