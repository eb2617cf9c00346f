import type { JudgedThreat, Judgement } from '../assessment/score.ts';
import { type Agent, compareAgentNames } from '../catalogue.ts';
import { itemAt } from '../lookup.ts';
import { type LayerId, layerCode } from '../maestro/layers.ts';
import { onceEach } from '../once-each.ts';
import { pathsOf } from './leads-to.ts';

/** The way that an attack takes over layers, as two or more agents have it. */
export interface PathPattern {
  /** `l3-l2`: the codes of its layers. */
  readonly id: string;
  /** At least two; no layer follows itself. */
  readonly layers: readonly LayerId[];
  /** Where it is found, by the name of the agent. */
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
 * The patterns that recur, those of most agents first. One that the same agents have as a part of a longer one is left
 * out: the longer one says it.
 */
export function pathPatterns(agents: readonly Agent[]): PathPattern[] {
  const found = agents
    .toSorted(compareAgentNames)
    .flatMap((agent) => stretchesOf(agent.judgement).map((own) => ({ agent, ...own })));
  const recurring = [...Map.groupBy(found, ({ layers }) => idOf(layers))]
    .map(([id, own]) => ({
      id,
      layers: itemAt(own, 0).layers,
      found: own.map(({ agent, threats }) => ({ agent, threats })),
      agents: new Set(own.map(({ agent }) => agent)).size,
    }))
    .filter((pattern) => pattern.agents > 1);
  return recurring
    .filter(
      (one) => !recurring.some((other) => isPartOf(one, other) && other.agents === one.agents),
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

const isPartOf = (one: PathPattern, other: PathPattern): boolean =>
  one.id !== other.id && `-${other.id}-`.includes(`-${one.id}-`);

interface Stretch {
  readonly layers: readonly LayerId[];
  readonly threats: readonly JudgedThreat[];
}

/** Every stretch of every path that passes from a layer to another, each once. */
const stretchesOf = onceEach(({ threats }: Pick<Judgement, 'threats'>): readonly Stretch[] => {
  const stretches = pathsOf(threats).flatMap((path) => {
    const runs = runsOf(path);
    return runs.flatMap((_, from) =>
      runs.slice(from + 1).map((_, length) => stretch(runs.slice(from, from + length + 2))),
    );
  });
  const byThreats = new Map(
    stretches.map((own) => [own.threats.map(({ id }) => id).join(' '), own]),
  );
  return [...byThreats.values()];
});

const stretch = (runs: readonly Run[]): Stretch => ({
  layers: runs.map(({ layer }) => layer),
  threats: runs.flatMap(({ threats }) => threats),
});

interface Run {
  readonly layer: LayerId;
  readonly threats: JudgedThreat[];
}

/** Threats that follow each other on one layer are one place of a pattern. */
function runsOf(path: readonly JudgedThreat[]): Run[] {
  const runs: Run[] = [];
  for (const threat of path) {
    const last = runs.at(-1);
    if (last?.layer === threat.layer) last.threats.push(threat);
    else runs.push({ layer: threat.layer, threats: [threat] });
  }
  return runs;
}
