import type { Exposure, ThreatInputs } from './exposure.ts';
import type { FactorId } from './factors.ts';
import type { ExploitMaturity, Mitigation } from './levels.ts';

/** Judgements of a threat that are changed in thought. */
export interface ThreatChange {
  readonly exploitMaturity?: ExploitMaturity;
  readonly mitigation?: Mitigation;
}

/** A what-if: what is judged otherwise than in the assessment, and nothing else. */
export interface Scenario {
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  /** By the id of the threat. */
  readonly threats: Readonly<Record<string, ThreatChange>>;
}

/** The agent as it would be. A threat that states a factor of its own keeps it; a level takes the place of a number. */
export const applied = ({ factors, threats }: Exposure, scenario: Scenario): Exposure => ({
  factors: { ...factors, ...scenario.factors },
  threats: threats.map((threat) => changed(threat, scenario.threats[threat.id] ?? {})),
});

function changed(threat: ThreatInputs, { exploitMaturity, mitigation }: ThreatChange) {
  const { threatMultiplier, mitigationFactor, ...rest } = threat;
  return {
    ...rest,
    ...(exploitMaturity ? { exploitMaturity } : { threatMultiplier }),
    ...(mitigation ? { mitigation } : { mitigationFactor }),
  };
}
