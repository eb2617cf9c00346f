import type { JudgedThreat } from '../assessment/score.ts';
import type { Agent, Catalogue } from '../catalogue.ts';
import { ATTACK_CHAINS, type AttackChainId } from '../maestro/attack-chains.ts';
import type { LayerId } from '../maestro/layers.ts';

/** Threats of one agent of the catalogue that run through layers of an attack chain. */
interface ChainExample {
  readonly agent: Agent;
  readonly threats: readonly JudgedThreat[];
  /** The assessment says that each leads to the next; otherwise they only stand on these layers. */
  readonly isPath: boolean;
}

/**
 * The example of a chain: the path of threats on the most of its layers; where no assessment has one, the threats of an
 * agent on the most of them. Of equals the first in the order of the catalogue. A chain joins two layers at least.
 */
export function chainExample(
  { agents }: Catalogue,
  chain: AttackChainId,
): ChainExample | undefined {
  const layers = new Set<LayerId>(ATTACK_CHAINS[chain].layers);
  const best = (isPath: boolean, candidates: (agent: Agent) => JudgedThreat[][]) => {
    let [found, most]: [ChainExample | undefined, number] = [undefined, 1];
    for (const agent of agents) {
      for (const threats of candidates(agent)) {
        const reached = new Set(threats.map(({ layer }) => layer)).size;
        if (reached > most) [found, most] = [{ agent, threats, isPath }, reached];
      }
      // Nothing later can be better.
      if (most === layers.size) break;
    }
    return found;
  };
  return (
    best(true, (agent) => pathsOn(layers, agent)) ??
    best(false, (agent) => [onePerLayer(layers, agent)])
  );
}

/** Every way along "leads to" that stays on the layers, from each threat on. */
function pathsOn(layers: ReadonlySet<LayerId>, { judgement }: Agent): JudgedThreat[][] {
  const here = judgement.threats.filter(({ layer }) => layers.has(layer));
  const walk = (path: readonly JudgedThreat[], threat: JudgedThreat): JudgedThreat[][] => {
    const way = [...path, threat];
    const next = here.filter(
      ({ id }) => threat.leadsTo.includes(id) && !way.some((one) => one.id === id),
    );
    return next.length === 0 ? [way] : next.flatMap((one) => walk(way, one));
  };
  return here.filter(({ leadsTo }) => leadsTo.length > 0).flatMap((threat) => walk([], threat));
}

/** The most severe threat on each layer, in the order of the layers. */
const onePerLayer = (layers: ReadonlySet<LayerId>, { judgement }: Agent): JudgedThreat[] =>
  [...layers].flatMap((layer) => judgement.threats.find((threat) => threat.layer === layer) ?? []);
