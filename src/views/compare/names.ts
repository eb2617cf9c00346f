import { fold } from '../../domain/names.ts';

/** An agent as people look for it. */
export interface NamedAgent {
  readonly slug: string;
  readonly name: string;
}

/** How many suggestions are shown: more than that is a reason to type on. */
const SUGGESTIONS = 12;

/** What is typed or chosen for an agent: its name, with the slug where another has the same name. */
export const nameToType = ({ slug, name }: NamedAgent, all: readonly NamedAgent[]): string =>
  all.some((other) => other.name === name && other.slug !== slug) ? `${name} (${slug})` : name;

/** The agents that typed letters may mean: names that begin with them first, then those that have them anywhere. */
export function suggestions(
  all: readonly NamedAgent[],
  typed: string,
  taken: readonly string[],
): NamedAgent[] {
  const wanted = fold(typed.trim());
  const free = all.filter(({ slug }) => !taken.includes(slug));
  const begins = free.filter(({ name }) => fold(name).startsWith(wanted));
  const has = free.filter(({ name, slug }) => `${fold(name)} ${slug}`.includes(wanted));
  return [...new Set([...begins, ...has])].slice(0, SUGGESTIONS);
}

/** The one agent that the typed words name, or the only one that has them; undefined where none or several do. */
export function agentNamed(all: readonly NamedAgent[], typed: string): NamedAgent | undefined {
  const wanted = fold(typed.trim());
  if (wanted === '') return undefined;
  // Only a name that the words begin with is looked up among all: of thousands that is a handful.
  const exact = all.filter(
    (agent) =>
      agent.slug === wanted ||
      (wanted.startsWith(fold(agent.name)) && fold(nameToType(agent, all)) === wanted),
  );
  const near = exact.length > 0 ? exact : suggestions(all, typed, []);
  return near.length === 1 ? near[0] : undefined;
}
