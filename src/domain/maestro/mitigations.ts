import type { LayerId } from './layers.ts';

/**
 * A selection of the mitigations in the MAESTRO playbook v1.0.0 (agentic-threat-modeling/MAESTRO, module 09,
 * CC BY-SA 4.0). Ids are the playbook's; names are shortened and glosses written by us. The letter says what a
 * mitigation does: P prevents, D detects, C corrects, R deters.
 */
export const MITIGATIONS = {
  'foundation-models': [
    {
      id: 'L1-P1',
      name: 'Input guardrails',
      gloss: 'screen prompts for injection before they reach the model',
    },
    {
      id: 'L1-P2',
      name: 'Output validation',
      gloss: 'check answers against schema and business rules before anything acts on them',
    },
    {
      id: 'L1-P3',
      name: 'Model access controls',
      gloss: 'scope keys for inference and fine-tuning',
    },
    {
      id: 'L1-P4',
      name: 'System-prompt hardening',
      gloss: 'separate instructions from data, keep the prompt from leaking',
    },
    { id: 'L1-D2', name: 'Hallucination detection', gloss: 'test claims against an authority' },
    {
      id: 'L1-D3',
      name: 'Inference-pattern monitoring',
      gloss: 'notice extraction-style querying',
    },
    { id: 'L1-C1', name: 'Model rollback', gloss: 'return to a known-good version' },
    { id: 'L1-R3', name: 'Rate limits with escalation', gloss: 'make abuse and model DoS costly' },
  ],
  'data-operations': [
    { id: 'L2-P1', name: 'Source-document integrity', gloss: 'hash or sign what is ingested' },
    { id: 'L2-P2', name: 'Vector-store access control', gloss: 'per-agent isolation and roles' },
    { id: 'L2-P3', name: 'Re-indexing schedule', gloss: 'stale embeddings are found and renewed' },
    {
      id: 'L2-P4',
      name: 'RAG-query sanitising',
      gloss: 'stop crafted queries from steering retrieval',
    },
    { id: 'L2-D2', name: 'Embedding-drift detection', gloss: 'compare with a baseline' },
    { id: 'L2-C1', name: 'Knowledge-base rollback', gloss: 'restore a clean snapshot' },
    { id: 'L2-R1', name: 'Provenance tracking', gloss: 'source-to-vector audit trail' },
  ],
  'agent-frameworks': [
    {
      id: 'L3-P1',
      name: 'Tool allow-listing and scoping',
      gloss: 'named tools, bounded parameters',
    },
    { id: 'L3-P2', name: 'Workflow validation', gloss: 'no skipped or reordered steps' },
    { id: 'L3-P3', name: 'Agent sandboxing', gloss: 'limit files, network, processes' },
    { id: 'L3-P4', name: 'Plugin verification', gloss: 'signatures, approved registry' },
    { id: 'L3-P5', name: 'Schema validation', gloss: 'reject malformed calls and messages' },
    { id: 'L3-D1', name: 'Tool-call monitoring', gloss: 'who called what with which arguments' },
    { id: 'L3-C1', name: 'Circuit breaker', gloss: 'halt on runaway or abnormal behaviour' },
  ],
  'deployment-and-infrastructure': [
    { id: 'L4-P1', name: 'Least-privilege IAM', gloss: 'no wildcards, regular audits' },
    { id: 'L4-P2', name: 'Network segmentation', gloss: 'only required paths open' },
    { id: 'L4-P3', name: 'Secrets management', gloss: 'vault plus rotation' },
    { id: 'L4-P4', name: 'Signed artefacts and images', gloss: 'verify before run' },
    { id: 'L4-P5', name: 'DDoS protection', gloss: 'limits and hard caps' },
    { id: 'L4-D3', name: 'Credential-leak scanning', gloss: 'repos, logs, config' },
    { id: 'L4-C2', name: 'Isolation of compromised parts', gloss: 'cut off and reroute' },
  ],
  'evaluation-and-observability': [
    { id: 'L5-P1', name: 'Immutable audit logs', gloss: 'append-only, tamper-evident' },
    { id: 'L5-P2', name: 'HITL capacity planning', gloss: 'reviewers sized to agent volume' },
    { id: 'L5-P4', name: 'Log integrity chaining', gloss: 'each entry hashes the last' },
    {
      id: 'L5-D1',
      name: 'Behavioural-drift detection',
      gloss: 'decision statistics against baseline',
    },
    { id: 'L5-D2', name: 'HITL effectiveness monitoring', gloss: 'spot rubber-stamping' },
    { id: 'L5-D3', name: 'Log completeness checks', gloss: 'expected versus recorded events' },
  ],
  'security-and-compliance': [
    {
      id: 'L6-P1',
      name: 'RBAC with separation of duties',
      gloss: 'no role both approves and executes',
    },
    {
      id: 'L6-P2',
      name: 'End-to-end authorisation propagation',
      gloss: 'user identity reaches the backend',
    },
    { id: 'L6-P3', name: 'Runtime guardrails', gloss: 'policy engine judges each action' },
    { id: 'L6-P4', name: 'Data-residency controls', gloss: 'keep data within its jurisdiction' },
    {
      id: 'L6-P5',
      name: 'MCP-server permission isolation',
      gloss: 'minimal host rights per server',
    },
    { id: 'L6-D2', name: 'Privilege-use monitoring', gloss: 'first-time and out-of-hours use' },
    { id: 'L6-C2', name: 'Emergency revocation', gloss: 'pull every agent credential at once' },
  ],
  'agent-ecosystem': [
    { id: 'L7-P1', name: 'Mutual authentication', gloss: 'both parties verified' },
    { id: 'L7-P2', name: 'MCP-server registry and verification', gloss: 'only approved servers' },
    { id: 'L7-P3', name: 'External-input validation', gloss: 'all outside data untrusted' },
    {
      id: 'L7-P4',
      name: 'Human-interaction guardrails',
      gloss: 'confirm sensitive acts, show uncertainty',
    },
    { id: 'L7-D4', name: 'Inter-agent traffic analysis', gloss: 'odd volumes and patterns' },
    { id: 'L7-C1', name: 'Agent de-registration', gloss: 'isolate what cannot be verified' },
    { id: 'L7-R2', name: 'Supply-chain transparency', gloss: 'SBOMs for agents, plugins, servers' },
  ],
} as const satisfies Record<LayerId, readonly PlaybookMitigation[]>;

export interface PlaybookMitigation {
  readonly id: string;
  readonly name: string;
  readonly gloss: string;
}
