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

/** How many threats of each core risk are on each layer; the last row is for threats without a risk. */
export function riskByLayer(threats: Threats) {
  const byRisk = Map.groupBy(threats, ({ threat }) => threat.risk?.id);
  return [...CORE_RISK_IDS, undefined].map((risk) => {
    const threatsOfRisk = byRisk.get(risk) ?? [];
    return { risk, count: threatsOfRisk.length, layers: threatsByLayer(threatsOfRisk) };
  });
}

/**
 * The agents that have the threats, in the order of the worst threat of each, with how many they have. The worst is a
 * fixed one only where all are fixed.
 */
export function agentsWith(threats: Threats) {
  const byAgent = Map.groupBy(threats, ({ agent }) => agent);
  const byWorst = new Map(
    [...byAgent].map(([agent, ofAgent]) => {
      const worst = ofAgent.find(({ threat }) => threat.status !== 'fixed') ?? itemAt(ofAgent, 0);
      return [worst, { agent, count: ofAgent.length, worst }];
    }),
  );
  return threats.flatMap((threat) => byWorst.get(threat) ?? []);
}
