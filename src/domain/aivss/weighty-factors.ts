import { isOneOf } from '../tables.ts';
import { CORE_RISK_IDS, type CoreRiskId } from './core-risks.ts';
import type { FactorId } from './factors.ts';

/**
 * The factors that AIVSS v0.8 Table 3 names as weighing most in the judgement of a core risk. They are advice on what to
 * look at first; the equation gives every factor the same weight.
 */
const WEIGHTY_FACTORS = {
  'agentic-ai-tool-misuse': [
    'autonomy-of-action',
    'dynamic-tool-use',
    'natural-language-interface',
  ],
  'agent-access-control-violation': ['dynamic-tool-use', 'dynamic-identity', 'persistent-memory'],
  'agent-cascading-failures': [
    'autonomy-of-action',
    'multi-agent-interactions',
    'non-determinism',
    'opacity-and-reflexivity',
  ],
  'agent-orchestration-and-multi-agent-exploitation': [
    'autonomy-of-action',
    'dynamic-identity',
    'multi-agent-interactions',
    'contextual-awareness',
  ],
  'agent-identity-impersonation': [
    'dynamic-identity',
    'opacity-and-reflexivity',
    'natural-language-interface',
  ],
  'agent-memory-and-context-manipulation': [
    'persistent-memory',
    'contextual-awareness',
    'opacity-and-reflexivity',
  ],
  'insecure-agent-critical-systems-interaction': [
    'autonomy-of-action',
    'dynamic-tool-use',
    'contextual-awareness',
    'self-modification',
  ],
  'agent-supply-chain-and-dependency-risk': [
    'autonomy-of-action',
    'dynamic-tool-use',
    'self-modification',
  ],
  'agent-untraceability': ['opacity-and-reflexivity', 'dynamic-identity', 'non-determinism'],
  'agent-goal-and-instruction-manipulation': [
    'natural-language-interface',
    'autonomy-of-action',
    'non-determinism',
    'contextual-awareness',
  ],
} as const satisfies Record<CoreRiskId, readonly FactorId[]>;

/** The core risks in whose judgement a factor weighs most. None for the planning factor, which v0.8 does not have. */
export const risksWeighedBy = (factor: FactorId): CoreRiskId[] =>
  CORE_RISK_IDS.filter((risk) => isOneOf<FactorId>(WEIGHTY_FACTORS[risk], factor));
