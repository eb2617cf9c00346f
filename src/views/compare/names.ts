import { nameFinder } from '../../domain/name-finder.ts';
import { fold } from '../../domain/names.ts';

/** An agent as people look for it. */
export interface NamedAgent {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** How many suggestions are shown: more than that is a reason to type on. */
const SUGGESTIONS = 12;

/** What is typed or chosen for an agent: its name, with the slug where another has the same name. */
export const nameToType = ({ slug, name }: NamedAgent, all: readonly NamedAgent[]): string =>
  all.some((other) => other.name === name && other.slug !== slug) ? `${name} (${slug})` : name;

/** Makes a finder over agents for the field of the comparison. */
export function agentsByName(all: readonly NamedAgent[]) {
  const find = nameFinder(
    all.map((agent) => ({ ...agent, aliases: [...agent.aliases, agent.slug] })),
  );

  /** The agents that typed letters may mean, the likeliest first; all of them where nothing is typed. */
  const suggestions = (typed: string, taken: readonly string[]): NamedAgent[] => {
    const found = typed.trim() === '' ? all : find(typed).map(({ entry }) => entry);
    return found.filter(({ slug }) => !taken.includes(slug)).slice(0, SUGGESTIONS);
  };

  /** The one agent that the typed words name; undefined where none or several do. */
  const named = (typed: string): NamedAgent | undefined => {
    const wanted = fold(typed.trim());
    if (wanted === '') return undefined;
    const exact = all.find(
      (agent) =>
        agent.slug === wanted ||
        (wanted.startsWith(fold(agent.name)) && fold(nameToType(agent, all)) === wanted),
    );
    if (exact) return exact;
    const [first, second] = find(typed);
    return first && first.match !== second?.match ? first.entry : undefined;
  };

  return { suggestions, named };
}
