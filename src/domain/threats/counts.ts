import { BAND_IDS, type BandId } from '../aivss/bands.ts';
import { CORE_RISK_IDS, type CoreRiskId } from '../aivss/core-risks.ts';
import { isFixed } from '../assessment/score.ts';
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

/** The threats that are there in the version that was read: all but the fixed ones. */
export const notFixed = (threats: Threats): CataloguedThreat[] =>
  threats.filter(({ threat }) => !isFixed(threat));

/**
 * The agents that have the threats, by the band of the worst threat of each, with how many they have. Agents that have
 * fixed all of them come last.
 */
export function agentsWith(threats: Threats) {
  const byAgent = Map.groupBy(threats, ({ agent }) => agent);
  const byWorst = new Map(
    [...byAgent].map(([agent, ofAgent]) => {
      const worst = worstOf(notFixed(ofAgent)) ?? worstOf(ofAgent);
      return [worst, { agent, count: ofAgent.length, worst: worst ?? itemAt(ofAgent, 0) }];
    }),
  );
  return threats
    .flatMap((threat) => byWorst.get(threat) ?? [])
    .toSorted((a, b) => Number(isFixed(a.worst.threat)) - Number(isFixed(b.worst.threat)));
}

/** The highest scored one; the order of threats says only which band is higher. */
const worstOf = ([first, ...others]: Threats): CataloguedThreat | undefined =>
  others.reduce(
    (worst, each) => ((each.score?.score ?? -1) > (worst?.score?.score ?? -1) ? each : worst),
    first,
  );
