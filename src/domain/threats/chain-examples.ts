import type { JudgedThreat } from '../assessment/score.ts';
import type { Agent, Catalogue } from '../catalogue.ts';
import { ATTACK_CHAINS, type AttackChainId } from '../maestro/attack-chains.ts';
import type { LayerId } from '../maestro/layers.ts';

/** Threats of one agent of the catalogue that run through layers of an attack chain. */
interface ChainExample {
  readonly agent: Agent;
  readonly threats: readonly JudgedThreat[];
  /** Whether the assessment says that each leads to the next; otherwise they are only on these layers. */
  readonly isPath: boolean;
}

/**
 * The example of a chain: the path of threats that reaches most of its layers; where no assessment has a path, the
 * threats of the agent that has some on most of them. Of equals the first in the order of the catalogue. An example
 * reaches at least two layers.
 */
export function chainExample(
  { agents }: Catalogue,
  chain: AttackChainId,
): ChainExample | undefined {
  const layers = new Set<LayerId>(ATTACK_CHAINS[chain].layers);
  const bestExample = (isPath: boolean, candidates: (agent: Agent) => JudgedThreat[][]) => {
    let [best, most]: [ChainExample | undefined, number] = [undefined, 1];
    for (const agent of agents) {
      for (const threats of candidates(agent)) {
        const reached = new Set(threats.map(({ layer }) => layer)).size;
        if (reached > most) [best, most] = [{ agent, threats, isPath }, reached];
      }
      // Nothing later can be better.
      if (most === layers.size) break;
    }
    return best;
  };
  return (
    bestExample(true, (agent) => pathsOn(layers, agent)) ??
    bestExample(false, (agent) => [onePerLayer(layers, agent)])
  );
}

/** Every path along "leads to" that stays on the layers, from each threat. */
function pathsOn(layers: ReadonlySet<LayerId>, { judgement }: Agent): JudgedThreat[][] {
  const onLayers = judgement.threats.filter(({ layer }) => layers.has(layer));
  const walk = (path: readonly JudgedThreat[], threat: JudgedThreat): JudgedThreat[][] => {
    const longer = [...path, threat];
    const next = onLayers.filter(
      (other) => threat.leadsTo.includes(other.id) && !longer.includes(other),
    );
    return next.length === 0 ? [longer] : next.flatMap((other) => walk(longer, other));
  };
  return onLayers.filter(({ leadsTo }) => leadsTo.length > 0).flatMap((threat) => walk([], threat));
}

/** The most severe threat on each layer, in the order of the layers. */
const onePerLayer = (layers: ReadonlySet<LayerId>, { judgement }: Agent): JudgedThreat[] =>
  [...layers].flatMap((layer) => judgement.threats.find((threat) => threat.layer === layer) ?? []);
