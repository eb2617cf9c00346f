import { entriesOf } from '../tables.ts';
import type { CoreRiskId } from './core-risks.ts';
import examples from './examples.json' with { type: 'json' };
import type { FactorId } from './factors.ts';

/** A worked example of the document: its inputs and what it says comes out. */
export interface WorkedExample {
  readonly risk: CoreRiskId;
  readonly vector: string;
  /** The CVSS v4.0 base that the document states for the vector. */
  readonly base: number;
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  readonly factorSum: number;
  readonly aars: number;
  readonly score: number;
}

const BY_RISK: Readonly<Record<CoreRiskId, Omit<WorkedExample, 'risk'>>> = examples;

/**
 * The ten worked examples of AIVSS v0.8 (§3.6.1 to §3.6.10), in its order. All assume a proof of concept (ThM 0.97)
 * and no mitigation (Mitigation_Factor 1).
 */
export const WORKED_EXAMPLES: readonly WorkedExample[] = entriesOf(BY_RISK).map(
  ([risk, example]) => ({ risk, ...example }),
);
