import { idsOf } from '../tables.ts';
import { type LayerId, layersIn } from './layers.ts';

/**
 * The attack chains of the MAESTRO playbook (agentic-threat-modeling project, v1.0.0, on the first edition), with the
 * layers of each by number. The first four are from the OWASP Multi-Agentic System Threat Modelling Guide.
 */
export const ATTACK_CHAINS = {
  'hallucination-to-tool-misuse': {
    label: 'Hallucination, retrieval (RAG) and tool misuse',
    layers: ['foundation-models', 'data-operations', 'agent-frameworks'],
  },
  'framework-to-compliance': {
    label: 'Framework exploit reaches infrastructure and bypasses compliance',
    layers: ['agent-frameworks', 'deployment-and-infrastructure', 'security-and-compliance'],
  },
  'poisoned-data-to-ecosystem': {
    label: 'Poisoned data leads to an agent action and spreads in the ecosystem',
    layers: ['data-operations', 'agent-frameworks', 'agent-ecosystem'],
  },
  'manipulated-logs': {
    label: 'Manipulated logs hide fraud from detection',
    layers: ['agent-frameworks', 'evaluation-and-observability', 'security-and-compliance'],
  },
  'trust-failure': { label: 'Cascading trust failure', layers: layersIn() },
  'confused-deputy': {
    label: 'Confused deputy, or excessive agency',
    layers: ['agent-frameworks', 'security-and-compliance', 'agent-ecosystem'],
  },
  'overwhelmed-reviewers': {
    label: 'Overwhelmed reviewers trust the automation',
    layers: ['evaluation-and-observability', 'agent-ecosystem'],
  },
} as const satisfies Record<string, { label: string; layers: readonly LayerId[] }>;

export type AttackChainId = keyof typeof ATTACK_CHAINS;
export const ATTACK_CHAIN_IDS = idsOf(ATTACK_CHAINS);
