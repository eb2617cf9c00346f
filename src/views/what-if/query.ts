import type { Exposure, ThreatInputs } from '../../domain/aivss/exposure.ts';
import { FACTOR_IDS, type FactorId } from '../../domain/aivss/factors.ts';
import {
  DEFAULT_EXPLOIT_MATURITY,
  DEFAULT_MITIGATION,
  EXPLOIT_MATURITY_IDS,
  MITIGATION_IDS,
} from '../../domain/aivss/levels.ts';
import type { Scenario, ThreatChange } from '../../domain/aivss/scenario.ts';
import { idsOf, isOneOf } from '../../domain/tables.ts';

/** The two judgements of a threat that can be changed, by their keys in the address, which must stay for old links. */
export const THREAT_LEVERS = {
  maturity: {
    change: 'exploitMaturity',
    number: 'threatMultiplier',
    ids: EXPLOIT_MATURITY_IDS,
    otherwise: DEFAULT_EXPLOIT_MATURITY,
  },
  mitigation: {
    change: 'mitigation',
    number: 'mitigationFactor',
    ids: MITIGATION_IDS,
    otherwise: DEFAULT_MITIGATION,
  },
} as const satisfies Record<
  string,
  {
    change: keyof ThreatChange;
    number: 'threatMultiplier' | 'mitigationFactor';
    ids: readonly string[];
    otherwise: string;
  }
>;
export type ThreatLever = keyof typeof THREAT_LEVERS;
export const THREAT_LEVER_IDS = idsOf(THREAT_LEVERS);

/** The assessed level of a threat; undefined where a source gives a number instead. */
export function assessedLevel(threat: ThreatInputs, lever: ThreatLever): string | undefined {
  const { change, number, otherwise } = THREAT_LEVERS[lever];
  return threat[number] === undefined ? (threat[change] ?? otherwise) : undefined;
}

/**
 * A scenario as the query of an address: `?autonomy-of-action=0.5&mitigation=strong&maturity.some-threat=attacked`.
 * A level without a threat is for every threat. Empty where nothing is changed.
 */
export function queryOfScenario({ threats }: Exposure, scenario: Scenario): string {
  const query = new URLSearchParams();
  for (const [id, score] of Object.entries(scenario.factors)) query.set(id, String(score));
  for (const lever of THREAT_LEVER_IDS) {
    const levels = threats.map((threat) => {
      const changed = scenario.threats[threat.id]?.[THREAT_LEVERS[lever].change];
      return { id: threat.id, changed, level: changed ?? assessedLevel(threat, lever) };
    });
    const [first] = levels;
    const isEvery = levels.every(({ level }) => level !== undefined && level === first?.level);
    if (levels.some(({ changed }) => changed) && isEvery && first?.level)
      query.set(lever, first.level);
    else for (const { id, changed } of levels) if (changed) query.set(`${lever}.${id}`, changed);
  }
  return query.size === 0 ? '' : `?${query}`;
}

/** Reads a query. Values that do not fit the agent, or are those of the assessment, are left out. */
export function scenarioOfQuery({ factors, threats }: Exposure, query: string): Scenario {
  const parameters = new URLSearchParams(query);
  const changedFactors = FACTOR_IDS.flatMap((id): [FactorId, number][] => {
    const text = parameters.get(id) ?? '';
    const score = /^(?:0|1|0?\.\d{1,2})$/.test(text) ? Number(text) : undefined;
    const isChange = score !== undefined && factors[id] !== undefined && factors[id] !== score;
    return isChange ? [[id, score]] : [];
  });
  const changedThreats = threats.flatMap((threat): [string, ThreatChange][] => {
    const change = Object.fromEntries(
      THREAT_LEVER_IDS.flatMap((lever) => {
        const level = parameters.get(`${lever}.${threat.id}`) ?? parameters.get(lever) ?? '';
        const { change: key, ids } = THREAT_LEVERS[lever];
        const isLevel = isOneOf<string>(ids, level);
        return isLevel && level !== assessedLevel(threat, lever) ? [[key, level]] : [];
      }),
    );
    return Object.keys(change).length > 0 ? [[threat.id, change]] : [];
  });
  return {
    factors: Object.fromEntries(changedFactors),
    threats: Object.fromEntries(changedThreats),
  };
}
