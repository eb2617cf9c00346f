import type { JudgedThreat, Judgement } from '../assessment/score.ts';
import { type Agent, compareAgentNames } from '../catalogue.ts';
import { itemAt } from '../lookup.ts';
import { type LayerId, layerCode } from '../maestro/layers.ts';
import { onceEach } from '../once-each.ts';
import { pathsOf } from './leads-to.ts';

/** The layers that an attack passes through, in at least two agents. */
export interface PathPattern {
  /** `l3-l2`: the codes of its layers. */
  readonly id: string;
  /** At least two; no layer follows itself. */
  readonly layers: readonly LayerId[];
  /** Where it occurs, by the name of the agent. */
  readonly found: readonly FoundPath[];
  /** How many agents have it: at least two. */
  readonly agents: number;
}

/** The threats of an agent that follow a pattern, in the order of the attack. */
export interface FoundPath {
  readonly agent: Agent;
  readonly threats: readonly JudgedThreat[];
}

/**
 * The patterns that recur, those of most agents first. A part of a longer pattern is left out where the same agents have
 * both.
 */
export function pathPatterns(agents: readonly Agent[]): PathPattern[] {
  const stretches = agents
    .toSorted(compareAgentNames)
    .flatMap((agent) => stretchesOf(agent.judgement).map((stretch) => ({ agent, ...stretch })));
  const recurring = [...Map.groupBy(stretches, ({ layers }) => idOf(layers))]
    .map(([id, alike]) => ({
      id,
      layers: itemAt(alike, 0).layers,
      found: alike.map(({ agent, threats }) => ({ agent, threats })),
      agents: new Set(alike.map(({ agent }) => agent)).size,
    }))
    .filter((pattern) => pattern.agents > 1);
  return recurring
    .filter(
      (part) => !recurring.some((whole) => isPartOf(part, whole) && whole.agents === part.agents),
    )
    .toSorted((a, b) => b.agents - a.agents || (a.id < b.id ? -1 : 1));
}

const idOf = (layers: readonly LayerId[]): string =>
  layers
    .map((id) =>
      layerCode(id)
        .toLowerCase()
        .replace(/ \((.+)\)/, '_$1'),
    )
    .join('-');

const isPartOf = (part: PathPattern, whole: PathPattern): boolean =>
  part.id !== whole.id && `-${whole.id}-`.includes(`-${part.id}-`);

/** Every stretch of every path that passes from one layer to another, each once. */
const stretchesOf = onceEach(({ threats }: Pick<Judgement, 'threats'>): readonly Stretch[] => {
  const stretches = pathsOf(threats).flatMap((path) => {
    const runs = runsOf(path);
    return [...runs.keys()].flatMap((from) =>
      runs.slice(from + 1).map((_, length) => stretchOf(runs.slice(from, from + length + 2))),
    );
  });
  const byThreats = new Map(
    stretches.map((stretch) => [stretch.threats.map(({ id }) => id).join(' '), stretch]),
  );
  return [...byThreats.values()];
});

const stretchOf = (runs: readonly Run[]) => ({
  layers: runs.map(({ layer }) => layer),
  threats: runs.flatMap(({ threats }) => threats),
});
type Stretch = Readonly<ReturnType<typeof stretchOf>>;

interface Run {
  readonly layer: LayerId;
  readonly threats: JudgedThreat[];
}

/** Groups threats that follow each other on one layer: they are one step of a pattern. */
function runsOf(path: readonly JudgedThreat[]): Run[] {
  const runs: Run[] = [];
  for (const threat of path) {
    const last = runs.at(-1);
    if (last?.layer === threat.layer) last.threats.push(threat);
    else runs.push({ layer: threat.layer, threats: [threat] });
  }
  return runs;
}
