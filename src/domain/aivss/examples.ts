import type { CoreRiskId } from './core-risks.ts';
import type { FactorId } from './factors.ts';

/** A worked example of the document, with the numbers that it prints. */
export interface WorkedExample {
  readonly risk: CoreRiskId;
  readonly vector: string;
  /** The CVSS v4.0 base score that the document gives for the vector. */
  readonly base: number;
  readonly factors: Readonly<Partial<Record<FactorId, number>>>;
  readonly factorSum: number;
  readonly aars: number;
  readonly score: number;
}

/** The order in which the document lists its factors. */
const ORDER = [
  'autonomy-of-action',
  'dynamic-tool-use',
  'natural-language-interface',
  'contextual-awareness',
  'non-determinism',
  'opacity-and-reflexivity',
  'persistent-memory',
  'dynamic-identity',
  'multi-agent-interactions',
  'self-modification',
] as const satisfies readonly FactorId[];

const factors = (...scores: readonly number[]): WorkedExample['factors'] =>
  Object.fromEntries(ORDER.map((id, index) => [id, scores[index] ?? 0]));

const VECTOR = 'CVSS:4.0/';

/** The ten worked examples of AIVSS v0.8 §3.6.1–3.6.10; all with ThM 0.97 and Mitigation_Factor 1.0. */
export const WORKED_EXAMPLES = [
  {
    risk: 'agentic-ai-tool-misuse',
    vector: `${VECTOR}AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H`,
    base: 9.4,
    factors: factors(1, 1, 1, 1, 1, 1, 0.5, 1, 1, 0.5),
    factorSum: 9,
    aars: 0.5238,
    score: 9.9,
  },
  {
    risk: 'agent-access-control-violation',
    vector: `${VECTOR}AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N`,
    base: 8.7,
    factors: factors(1, 1, 1, 1, 0.5, 1, 1, 1, 0.5, 0),
    factorSum: 8,
    aars: 1.0088,
    score: 9.7,
  },
  {
    risk: 'agent-cascading-failures',
    vector: `${VECTOR}AV:N/AC:H/AT:N/PR:L/UI:N/VC:N/VI:N/VA:H/SC:N/SI:H/SA:H`,
    base: 7.1,
    factors: factors(1, 0.5, 1, 1, 1, 1, 0.5, 0.5, 1, 0.5),
    factorSum: 8,
    aars: 2.2504,
    score: 9.4,
  },
  {
    risk: 'agent-orchestration-and-multi-agent-exploitation',
    vector: `${VECTOR}AV:A/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H`,
    base: 9.4,
    factors: factors(1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5),
    factorSum: 9.5,
    aars: 0.5529,
    score: 10,
  },
  {
    risk: 'agent-identity-impersonation',
    vector: `${VECTOR}AV:N/AC:H/AT:N/PR:N/UI:A/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N`,
    base: 7.4,
    factors: factors(1, 1, 1, 1, 1, 1, 0, 1, 0.5, 0),
    factorSum: 7.5,
    aars: 1.8915,
    score: 9.3,
  },
  {
    risk: 'agent-memory-and-context-manipulation',
    vector: `${VECTOR}AV:A/AC:H/AT:N/PR:H/UI:N/VC:L/VI:H/VA:L/SC:N/SI:N/SA:N`,
    base: 5.8,
    factors: factors(1, 0.5, 1, 1, 0.5, 1, 1, 0, 0.5, 1),
    factorSum: 7.5,
    aars: 3.0555,
    score: 8.9,
  },
  {
    risk: 'insecure-agent-critical-systems-interaction',
    vector: `${VECTOR}AV:A/AC:L/AT:N/PR:H/UI:N/VC:N/VI:H/VA:H/SC:N/SI:N/SA:N`,
    base: 6.9,
    factors: factors(1, 1, 0.5, 1, 0.5, 1, 0.5, 0, 1, 1),
    factorSum: 7.5,
    aars: 2.25525,
    score: 9.2,
  },
  {
    risk: 'agent-supply-chain-and-dependency-risk',
    vector: `${VECTOR}AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N`,
    base: 9.3,
    factors: factors(1, 1, 0, 0, 1, 1, 0.5, 1, 1, 0),
    factorSum: 6.5,
    aars: 0.44135,
    score: 9.7,
  },
  {
    risk: 'agent-untraceability',
    vector: `${VECTOR}AV:N/AC:L/AT:N/PR:L/UI:N/VC:N/VI:L/VA:N/SC:N/SI:N/SA:N`,
    base: 5.3,
    factors: factors(1, 1, 0, 0, 1, 1, 0.5, 0.5, 1, 0.5),
    factorSum: 6.5,
    aars: 2.96335,
    score: 8.3,
  },
  {
    risk: 'agent-goal-and-instruction-manipulation',
    vector: `${VECTOR}AV:N/AC:H/AT:N/PR:N/UI:A/VC:L/VI:L/VA:N/SC:N/SI:N/SA:N`,
    base: 2.1,
    factors: factors(0.5, 0, 1, 1, 1, 1, 1, 0, 0, 1),
    factorSum: 6.5,
    aars: 4.98095,
    score: 7.1,
  },
] as const satisfies readonly WorkedExample[];
