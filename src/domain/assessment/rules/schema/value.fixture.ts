import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['tags: [browser, open-source]', 'tags: [‹browser; open-source›]'],
    finds:
      'tags[0] — An entry of "tags" cannot be "browser; open-source". | Make 2 entries of it: browser, open-source.',
  },
  {
    change: ['assessed: 2026-11-20', 'assessed: ‹20.11.2026›'],
    finds:
      'assessed — "assessed" cannot be "20.11.2026". | Did you mean 2026-11-20? Use an existing date, written as year-month-day: 2026-11-20.',
  },
  {
    change: ['assessed: 2026-11-20', 'assessed: ‹2026-11-31›'],
    finds:
      'assessed — "assessed" cannot be "2026-11-31". | Use an existing date, written as year-month-day: 2026-11-20.',
  },
  {
    change: ['persistent-memory: 0', 'persistent-memory: ‹50›'],
    finds:
      'factors.persistent-memory — "persistent-memory" cannot be 50. | At most 1. Did you mean 0.5 (50 of 100)?',
  },
  {
    change: ['persistent-memory: 0', 'persistent-memory: ‹7›'],
    finds:
      'factors.persistent-memory — "persistent-memory" cannot be 7. | At most 1. Did you mean 0.7 (7 of 10)?',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹5›,'],
    finds:
      'factors.autonomy-of-action.score — "score" cannot be 5. | At most 1. Did you mean 0.5 (5 of 10)?',
  },
  {
    change: ['autonomy-of-action: { score: 0.5,', 'autonomy-of-action: { score: ‹0.52›,'],
    finds:
      'factors.autonomy-of-action.score — "score" cannot be 0.52. | Use steps of 0.05. Did you mean 0.5?',
  },
  {
    change: ['homepage: https://example.org/agent', 'homepage: ‹example.org/agent›'],
    finds:
      'homepage — "homepage" cannot be "example.org/agent". | Did you mean https://example.org/agent?',
  },
  {
    change: ['data-operations: mapped', 'data-operations: ‹maped›'],
    finds:
      'layers.data-operations — "data-operations" cannot be "maped". | Did you mean "mapped"? Allowed: mapped, uncertain, not-read, not-applicable.',
  },
  {
    change: [
      'summary: >-\n  Example Agent drives a browser for its user; what it reads on a page can steer what it does next.',
      'summary: ‹A browser agent.›',
    ],
    finds: 'summary — "summary" has 16 characters. | At least 20 characters.',
  },
  {
    change: ['tags: [browser, open-source]', 'tags: [browser, ‹Open Source›]'],
    finds:
      'tags[1] — An entry of "tags" cannot be "Open Source". | Did you mean "open-source"? Use lower-case letters, digits and single hyphens, at most 60 characters.',
  },
  {
    change: ['layer: agent-frameworks', 'layer: ‹L3›'],
    finds:
      'threats[0].layer — "layer" cannot be "L3". | Did you mean "agent-frameworks"? Allowed: foundation-models, data-operations, agent-frameworks, deployment-and-infrastructure, evaluation-and-observability, security-and-compliance, agent-ecosystem.',
  },
  {
    change: ['layer: agent-frameworks', 'layer: ‹Agent Frameworks›'],
    finds:
      'threats[0].layer — "layer" cannot be "Agent Frameworks". | Did you mean "agent-frameworks"? Allowed: foundation-models, data-operations, agent-frameworks, deployment-and-infrastructure, evaluation-and-observability, security-and-compliance, agent-ecosystem.',
  },
  {
    change: ['agent-goal-and-instruction-manipulation', '‹goal-and-instruction-manipulation›'],
    finds:
      'threats[0].risk — "risk" cannot be "goal-and-instruction-manipulation". | Did you mean "agent-goal-and-instruction-manipulation"? Allowed: agentic-ai-tool-misuse, agent-access-control-violation, agent-cascading-failures, agent-orchestration-and-multi-agent-exploitation, agent-identity-impersonation, agent-memory-and-context-manipulation, insecure-agent-critical-systems-interaction, agent-supply-chain-and-dependency-risk, agent-untraceability, agent-goal-and-instruction-manipulation.',
  },
] satisfies readonly TestedExample[];
