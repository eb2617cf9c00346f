import type { Exposure, ThreatInputs } from './exposure.ts';
import type { FactorId } from './factors.ts';
import type { ExploitMaturity, Mitigation } from './levels.ts';

/** Judgements of a threat that a what-if changes. */
export interface ThreatChange {
  readonly exploitMaturity?: ExploitMaturity;
  readonly mitigation?: Mitigation;
}

/** A what-if: only what is judged otherwise than in the assessment. */
export interface Scenario {
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  /** By the id of the threat. */
  readonly threats: Readonly<Record<string, ThreatChange>>;
}

/** The agent as it would be. A threat keeps a factor that it states itself; a level replaces the number of a source. */
export const applyScenario = ({ factors, threats }: Exposure, scenario: Scenario): Exposure => ({
  factors: { ...factors, ...scenario.factors },
  threats: threats.map((threat) => changeThreat(threat, scenario.threats[threat.id] ?? {})),
});

function changeThreat(threat: ThreatInputs, { exploitMaturity, mitigation }: ThreatChange) {
  const { threatMultiplier, mitigationFactor, ...rest } = threat;
  return {
    ...rest,
    ...(exploitMaturity ? { exploitMaturity } : { threatMultiplier }),
    ...(mitigation ? { mitigation } : { mitigationFactor }),
  };
}
