import { BAND_IDS, type BandId } from '../aivss/bands.ts';
import { CORE_RISK_IDS, type CoreRiskId } from '../aivss/core-risks.ts';
import { itemAt } from '../lookup.ts';
import { LAYER_IDS, type LayerId } from '../maestro/layers.ts';
import type { CataloguedThreat } from './threat-index.ts';

type Threats = readonly CataloguedThreat[];

/** How often each key occurs. */
function tally<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Threats by band, most severe first, with those that are not scored under `undefined`. */
export function threatsByBand(threats: Threats): { band: BandId | undefined; count: number }[] {
  const counts = tally(threats.map(({ score }) => score?.band));
  return [...BAND_IDS, undefined].map((band) => ({ band, count: counts.get(band) ?? 0 }));
}

/** Threats by layer, from L1 to L7. */
export function threatsByLayer(threats: Threats): { layer: LayerId; count: number }[] {
  const counts = tally(threats.map(({ threat }) => threat.layer));
  return LAYER_IDS.map((layer) => ({ layer, count: counts.get(layer) ?? 0 }));
}

/** Threats by core risk in the order of AIVSS, with those without one under `undefined`. */
export function threatsByRisk(threats: Threats): { risk: CoreRiskId | undefined; count: number }[] {
  const counts = tally(threats.map(({ threat }) => threat.risk?.id));
  return [...CORE_RISK_IDS, undefined].map((risk) => ({ risk, count: counts.get(risk) ?? 0 }));
}

/** How many threats have a core risk and lie on a layer: a row for each risk, one for the threats without. */
export function riskByLayer(threats: Threats) {
  const byRisk = Map.groupBy(threats, ({ threat }) => threat.risk?.id);
  return [...CORE_RISK_IDS, undefined].map((risk) => {
    const about = byRisk.get(risk) ?? [];
    return { risk, count: about.length, layers: threatsByLayer(about) };
  });
}

/**
 * The agents that have the threats, in the order of the worst of each: how many are its own, and the most severe; a fixed
 * one where all are fixed.
 */
export function agentsWith(threats: Threats) {
  const byAgent = Map.groupBy(threats, ({ agent }) => agent);
  const worstOf = (own: Threats) =>
    own.find(({ threat }) => threat.status !== 'fixed') ?? itemAt(own, 0);
  const ofAgent = new Map(
    [...byAgent].map(([agent, own]) => [worstOf(own), { agent, count: own.length }]),
  );
  return threats.flatMap((worst) => {
    const found = ofAgent.get(worst);
    return found ? { ...found, worst } : [];
  });
}
