import { nameFinder } from '../../domain/name-finder.ts';
import { fold } from '../../domain/names.ts';

interface NamedAgent {
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The most suggestions that are shown. */
const SUGGESTIONS = 12;

/** The text that stands for an agent in the field: its name, with the slug where another agent has the same name. */
export const nameToType = ({ slug, name }: NamedAgent, agents: readonly NamedAgent[]): string =>
  agents.some((other) => other.name === name && other.slug !== slug) ? `${name} (${slug})` : name;

/** A finder of agents, for the field of the comparison. */
export function agentsByName(agents: readonly NamedAgent[]) {
  const find = nameFinder(
    agents.map((agent) => ({ ...agent, aliases: [...agent.aliases, agent.slug] })),
  );

  /** The agents that a typed text may mean, the likeliest first; all agents for an empty text. */
  const suggestions = (typed: string, chosen: readonly string[]): NamedAgent[] => {
    const matches = typed.trim() === '' ? agents : find(typed).map(({ entry }) => entry);
    return matches.filter(({ slug }) => !chosen.includes(slug)).slice(0, SUGGESTIONS);
  };

  /** The only agent that a typed text can mean; undefined where there is none, or several. */
  const agentNamed = (typed: string): NamedAgent | undefined => {
    const wanted = fold(typed.trim());
    if (wanted === '') return undefined;
    const exact = agents.find(
      (agent) =>
        agent.slug === wanted ||
        (wanted.startsWith(fold(agent.name)) && fold(nameToType(agent, agents)) === wanted),
    );
    if (exact) return exact;
    const [first, second] = find(typed);
    return first && first.match !== second?.match ? first.entry : undefined;
  };

  return { suggestions, agentNamed };
}
