import type { LayerId } from '../maestro/layers.ts';
import { idsOf } from '../tables.ts';

/**
 * The ten core risks of "AIVSS Scoring System For OWASP Agentic AI Core Security Risks" v0.8, in the order of
 * its §3.6. `layers` is Appendix C: the MAESTRO layers where each is most often seen.
 */
export const CORE_RISKS = {
  'agentic-ai-tool-misuse': { label: 'Agentic AI Tool Misuse', layers: ['agent-ecosystem'] },
  'agent-access-control-violation': {
    label: 'Agent Access Control Violation',
    layers: ['deployment-and-infrastructure', 'security-and-compliance'],
  },
  'agent-cascading-failures': {
    label: 'Agent Cascading Failures',
    layers: ['agent-frameworks', 'evaluation-and-observability'],
  },
  'agent-orchestration-and-multi-agent-exploitation': {
    label: 'Agent Orchestration and Multi-Agent Exploitation',
    layers: ['agent-frameworks'],
  },
  'agent-identity-impersonation': {
    label: 'Agent Identity Impersonation',
    layers: ['security-and-compliance'],
  },
  'agent-memory-and-context-manipulation': {
    label: 'Agent Memory and Context Manipulation',
    layers: ['data-operations'],
  },
  'insecure-agent-critical-systems-interaction': {
    label: 'Insecure Agent Critical Systems Interaction',
    layers: ['deployment-and-infrastructure'],
  },
  'agent-supply-chain-and-dependency-risk': {
    label: 'Agent Supply Chain and Dependency Risk',
    layers: ['data-operations', 'agent-ecosystem'],
  },
  'agent-untraceability': {
    label: 'Agent Untraceability',
    layers: ['foundation-models', 'evaluation-and-observability'],
  },
  'agent-goal-and-instruction-manipulation': {
    label: 'Agent Goal and Instruction Manipulation',
    layers: ['foundation-models'],
  },
} as const satisfies Record<string, { label: string; layers: readonly LayerId[] }>;

export type CoreRiskId = keyof typeof CORE_RISKS;
export const CORE_RISK_IDS = idsOf(CORE_RISKS);
