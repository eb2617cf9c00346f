import type { CoreRiskId } from './core-risks.ts';
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

type Scores = [
  ...[autonomy: number, tools: number, language: number, context: number, nonDeterminism: number],
  ...[opacity: number, persistence: number, identity: number, multiAgent: number, selfMod: number],
];

/** Ten scores in the order of the document's tables, by factor. */
const factors = (...scores: Scores): WorkedExample['factors'] => ({
  'autonomy-of-action': scores[0],
  'dynamic-tool-use': scores[1],
  'natural-language-interface': scores[2],
  'contextual-awareness': scores[3],
  'non-determinism': scores[4],
  'opacity-and-reflexivity': scores[5],
  'persistent-memory': scores[6],
  'dynamic-identity': scores[7],
  'multi-agent-interactions': scores[8],
  'self-modification': scores[9],
});

/**
 * The ten worked examples of AIVSS v0.8 (§3.6.1 to §3.6.10), in its order. All assume a proof of concept (ThM 0.97)
 * and no mitigation (Mitigation_Factor 1).
 */
export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  {
    risk: 'agentic-ai-tool-misuse',
    vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H',
    base: 9.4,
    factors: factors(1, 1, 1, 1, 1, 1, 0.5, 1, 1, 0.5),
    factorSum: 9,
    aars: 0.5238,
    score: 9.9,
  },
  {
    risk: 'agent-access-control-violation',
    vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    base: 8.7,
    factors: factors(1, 1, 1, 1, 0.5, 1, 1, 1, 0.5, 0),
    factorSum: 8,
    aars: 1.0088,
    score: 9.7,
  },
  {
    risk: 'agent-cascading-failures',
    vector: 'CVSS:4.0/AV:N/AC:H/AT:N/PR:L/UI:N/VC:N/VI:N/VA:H/SC:N/SI:H/SA:H',
    base: 7.1,
    factors: factors(1, 0.5, 1, 1, 1, 1, 0.5, 0.5, 1, 0.5),
    factorSum: 8,
    aars: 2.2504,
    score: 9.4,
  },
  {
    risk: 'agent-orchestration-and-multi-agent-exploitation',
    vector: 'CVSS:4.0/AV:A/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H',
    base: 9.4,
    factors: factors(1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5),
    factorSum: 9.5,
    aars: 0.5529,
    score: 10,
  },
  {
    risk: 'agent-identity-impersonation',
    vector: 'CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:A/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N',
    base: 7.4,
    factors: factors(1, 1, 1, 1, 1, 1, 0, 1, 0.5, 0),
    factorSum: 7.5,
    aars: 1.8915,
    score: 9.3,
  },
  {
    risk: 'agent-memory-and-context-manipulation',
    vector: 'CVSS:4.0/AV:A/AC:H/AT:N/PR:H/UI:N/VC:L/VI:H/VA:L/SC:N/SI:N/SA:N',
    base: 5.8,
    factors: factors(1, 0.5, 1, 1, 0.5, 1, 1, 0, 0.5, 1),
    factorSum: 7.5,
    aars: 3.0555,
    score: 8.9,
  },
  {
    risk: 'insecure-agent-critical-systems-interaction',
    vector: 'CVSS:4.0/AV:A/AC:L/AT:N/PR:H/UI:N/VC:N/VI:H/VA:H/SC:N/SI:N/SA:N',
    base: 6.9,
    factors: factors(1, 1, 0.5, 1, 0.5, 1, 0.5, 0, 1, 1),
    factorSum: 7.5,
    aars: 2.25525,
    score: 9.2,
  },
  {
    risk: 'agent-supply-chain-and-dependency-risk',
    vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    base: 9.3,
    factors: factors(1, 1, 0, 0, 1, 1, 0.5, 1, 1, 0),
    factorSum: 6.5,
    aars: 0.44135,
    score: 9.7,
  },
  {
    risk: 'agent-untraceability',
    vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:N/VI:L/VA:N/SC:N/SI:N/SA:N',
    base: 5.3,
    factors: factors(1, 1, 0, 0, 1, 1, 0.5, 0.5, 1, 0.5),
    factorSum: 6.5,
    aars: 2.96335,
    score: 8.3,
  },
  {
    risk: 'agent-goal-and-instruction-manipulation',
    vector: 'CVSS:4.0/AV:N/AC:H/AT:N/PR:N/UI:A/VC:L/VI:L/VA:N/SC:N/SI:N/SA:N',
    base: 2.1,
    factors: factors(0.5, 0, 1, 1, 1, 1, 1, 0, 0, 1),
    factorSum: 6.5,
    aars: 4.98095,
    score: 7.1,
  },
];
