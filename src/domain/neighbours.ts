import type { BandId } from './aivss/bands.ts';
import type { Outline, Outlines } from './catalogue.ts';

interface AgentName {
  readonly slug: string;
  readonly name: string;
}

/** Where an agent stands among those of its band, in the order of the catalogue. */
export interface Neighbours {
  /** Undefined for agents that are not scored, which are treated like a band. */
  readonly band: BandId | undefined;
  /** From 1. */
  readonly place: number;
  readonly of: number;
  readonly previous: AgentName | undefined;
  readonly next: AgentName | undefined;
}

/** The neighbours of every agent, by slug. */
export function neighboursOf({ agents }: Outlines): ReadonlyMap<string, Neighbours> {
  const bands = Map.groupBy(agents, ({ band }) => band);
  return new Map(
    [...bands].flatMap(([band, members]) =>
      members.map((agent, index): [string, Neighbours] => [
        agent.slug,
        {
          band,
          place: index + 1,
          of: members.length,
          previous: nameOf(members[index - 1]),
          next: nameOf(members[index + 1]),
        },
      ]),
    ),
  );
}

const nameOf = (agent: Outline | undefined): AgentName | undefined =>
  agent && { slug: agent.slug, name: agent.assessment.name };
