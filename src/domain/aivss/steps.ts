import { idsOf } from '../tables.ts';
import { type EquationId, equation } from './equations/index.ts';
import type { Exposure, ThreatInputs } from './exposure.ts';
import { FACTOR_IDS, type FactorId, RUBRIC_LEVELS } from './factors.ts';
import {
  DEFAULT_EXPLOIT_MATURITY,
  DEFAULT_MITIGATION,
  EXPLOIT_MATURITY_IDS,
  type ExploitMaturity,
  MITIGATION_IDS,
  type Mitigation,
} from './levels.ts';

/**
 * The kinds of judgements that a step lowers, in the order in which to consider them. `control`: whether people can do it.
 * Exploit maturity is a fact about the world: it may turn out to be lower, but nobody can lower it.
 */
export const LEVERS = {
  factor: { control: true },
  'one-mitigation': { control: true },
  'every-mitigation': { control: true },
  'exploit-maturity': { control: false },
} as const satisfies Record<string, { control: boolean }>;
export type Lever = keyof typeof LEVERS;
export const LEVER_IDS = idsOf(LEVERS);

/** One judgement that is lowered. */
export type Lowering = (
  | { readonly lever: 'factor'; readonly factor: FactorId; readonly from: number }
  | { readonly lever: 'one-mitigation'; readonly threat: string; readonly mitigation: Mitigation }
  | { readonly lever: 'every-mitigation'; readonly mitigation: Mitigation }
  | { readonly lever: 'exploit-maturity'; readonly exploitMaturity: ExploitMaturity }
) & {
  /** The new number. */
  readonly to: number;
};

/** One judgement that is lowered to a level of the rubric. */
export type Step = Lowering & {
  /** How many levels of the rubric it goes down; not a whole number where the score was off the rubric. */
  readonly levels: number;
};

/** ThM and Mitigation_Factor of a threat as numbers: those that it states, else those of its levels. */
export const multipliersOf = (threat: ThreatInputs, id: EquationId) => {
  const { threatMultipliers, mitigationFactors } = equation(id);
  const maturity = threat.exploitMaturity ?? DEFAULT_EXPLOIT_MATURITY;
  const mitigation = threat.mitigation ?? DEFAULT_MITIGATION;
  return {
    threatMultiplier: threat.threatMultiplier ?? Number(threatMultipliers[maturity]),
    mitigationFactor: threat.mitigationFactor ?? Number(mitigationFactors?.[mitigation] ?? 1),
  };
};

/** Every step down for an agent. `one-mitigation` is offered for the threat with the highest score alone. */
export const stepsOf = (exposure: Exposure, highest: ThreatInputs, id: EquationId): Step[] => [
  ...factorSteps(exposure),
  ...mitigationSteps(exposure, highest, id),
  ...maturitySteps(exposure, id),
];

const LEVEL_SIZE = 0.5;

const factorSteps = ({ factors }: Exposure): Step[] =>
  FACTOR_IDS.flatMap((factor) => {
    const from = factors[factor] ?? 0;
    return RUBRIC_LEVELS.filter(({ score }) => score < from).map(({ score: to }) => ({
      lever: 'factor' as const,
      factor,
      from,
      to,
      levels: (from - to) / LEVEL_SIZE,
    }));
  });

function mitigationSteps({ threats }: Exposure, highest: ThreatInputs, id: EquationId): Step[] {
  const numbers = equation(id).mitigationFactors;
  if (!numbers) return [];
  const factorNow = (threat: ThreatInputs) => multipliersOf(threat, id).mitigationFactor;
  return MITIGATION_IDS.flatMap((mitigation): Step[] => {
    const to = Number(numbers[mitigation]);
    const lowered = threats.filter((threat) => factorNow(threat) > to);
    const levels = (threat: ThreatInputs): number =>
      levelsBetween(MITIGATION_IDS, threat.mitigation ?? DEFAULT_MITIGATION, mitigation);
    const steps: Step[] = [];
    if (lowered.includes(highest)) {
      const step = { lever: 'one-mitigation', threat: highest.id } as const;
      steps.push({ ...step, mitigation, to, levels: levels(highest) });
    }
    if (lowered.some((threat) => threat !== highest)) {
      const step = { lever: 'every-mitigation', mitigation, to } as const;
      steps.push({ ...step, levels: Math.max(...lowered.map(levels)) });
    }
    return steps;
  });
}

function maturitySteps({ threats }: Exposure, id: EquationId): Step[] {
  const numbers = equation(id).threatMultipliers;
  return EXPLOIT_MATURITY_IDS.flatMap((exploitMaturity) => {
    const to = Number(numbers[exploitMaturity]);
    const lowered = threats.filter((threat) => multipliersOf(threat, id).threatMultiplier > to);
    if (lowered.length === 0) return [];
    const levels = lowered.map((threat) =>
      levelsBetween(
        EXPLOIT_MATURITY_IDS,
        threat.exploitMaturity ?? DEFAULT_EXPLOIT_MATURITY,
        exploitMaturity,
      ),
    );
    const step = { lever: 'exploit-maturity' as const, exploitMaturity };
    return [{ ...step, to, levels: Math.max(...levels) }];
  });
}

/** At least 1, also where the number of a source lies between two levels. */
const levelsBetween = <Id extends string>(ids: readonly Id[], from: Id, to: Id): number =>
  Math.max(1, ids.indexOf(to) - ids.indexOf(from));
