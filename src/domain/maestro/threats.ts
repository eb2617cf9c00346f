import type { LayerId } from './layers.ts';

/**
 * The 55 threat labels of the MAESTRO article (Ken Huang, Cloud Security Alliance, 6 February 2025), by layer.
 * Names are the article's; the glosses are ours. The article gives no ids: a slug carries its layer, because
 * labels such as "Backdoor Attacks" occur in more than one.
 */
export const CANONICAL_THREATS = {
  'foundation-models': [
    {
      id: 'l1-adversarial-examples',
      name: 'Adversarial Examples',
      gloss: 'inputs tuned so the model errs or does what the attacker wants',
    },
    {
      id: 'l1-model-stealing',
      name: 'Model Stealing',
      gloss: 'a working copy is rebuilt from query answers',
    },
    {
      id: 'l1-backdoor-attacks',
      name: 'Backdoor Attacks',
      gloss: 'a planted trigger switches the model to hostile behaviour',
    },
    {
      id: 'l1-membership-inference-attacks',
      name: 'Membership Inference Attacks',
      gloss: 'an outsider learns whether a record was in the training set',
    },
    {
      id: 'l1-data-poisoning-training-phase',
      name: 'Data Poisoning (Training Phase)',
      gloss: 'tainted training data bends what the model learns',
    },
    {
      id: 'l1-reprogramming-attacks',
      name: 'Reprogramming Attacks',
      gloss: 'the model is put to a task its owner never intended',
    },
    {
      id: 'l1-denial-of-service-dos-attacks',
      name: 'Denial of Service (DoS) Attacks',
      gloss: 'expensive queries exhaust the model for everyone else',
    },
  ],
  'data-operations': [
    {
      id: 'l2-data-poisoning',
      name: 'Data Poisoning',
      gloss: 'stored or operational data is altered to steer the agent',
    },
    {
      id: 'l2-data-exfiltration',
      name: 'Data Exfiltration',
      gloss: 'sensitive data is taken from stores',
    },
    {
      id: 'l2-denial-of-service-on-data-infrastructure',
      name: 'Denial of Service on Data Infrastructure',
      gloss: 'the agent is cut off from its data',
    },
    {
      id: 'l2-data-tampering',
      name: 'Data Tampering',
      gloss: 'data is changed in transit or at rest',
    },
    {
      id: 'l2-compromised-rag-pipelines',
      name: 'Compromised RAG Pipelines',
      gloss: 'hostile content or code enters retrieval',
    },
  ],
  'agent-frameworks': [
    {
      id: 'l3-compromised-framework-components',
      name: 'Compromised Framework Components',
      gloss: 'malicious or faulty library code inside the framework',
    },
    {
      id: 'l3-backdoor-attacks',
      name: 'Backdoor Attacks',
      gloss: 'hidden functions in the framework give outside control',
    },
    {
      id: 'l3-input-validation-attacks',
      name: 'Input Validation Attacks',
      gloss: 'unchecked input becomes injection or takeover',
    },
    {
      id: 'l3-supply-chain-attacks',
      name: 'Supply Chain Attacks',
      gloss: 'a dependency is compromised before it reaches you',
    },
    {
      id: 'l3-denial-of-service-on-framework-apis',
      name: 'Denial of Service on Framework APIs',
      gloss: 'the framework’s own API is flooded',
    },
    {
      id: 'l3-framework-evasion',
      name: 'Framework Evasion',
      gloss: 'an agent is built to slip past the framework’s controls',
    },
  ],
  'deployment-and-infrastructure': [
    {
      id: 'l4-compromised-container-images',
      name: 'Compromised Container Images',
      gloss: 'hostile code in the image reaches production',
    },
    {
      id: 'l4-orchestration-attacks',
      name: 'Orchestration Attacks',
      gloss: 'Kubernetes or a similar controller is exploited',
    },
    {
      id: 'l4-infrastructure-as-code-iac-manipulation',
      name: 'Infrastructure-as-Code (IaC) Manipulation',
      gloss: 'deployment scripts are changed to provision insecure resources',
    },
    {
      id: 'l4-denial-of-service-dos-attacks',
      name: 'Denial of Service (DoS) Attacks',
      gloss: 'infrastructure is overloaded',
    },
    {
      id: 'l4-resource-hijacking',
      name: 'Resource Hijacking',
      gloss: 'compute is stolen, e.g. for mining',
    },
    {
      id: 'l4-lateral-movement',
      name: 'Lateral Movement',
      gloss: 'one foothold becomes access to neighbouring systems',
    },
  ],
  'evaluation-and-observability': [
    {
      id: 'l5-manipulation-of-evaluation-metrics',
      name: 'Manipulation of Evaluation Metrics',
      gloss: 'benchmarks or test data are skewed in an agent’s favour',
    },
    {
      id: 'l5-compromised-observability-tools',
      name: 'Compromised Observability Tools',
      gloss: 'the monitoring tool is subverted to leak or hide',
    },
    {
      id: 'l5-denial-of-service-on-evaluation-infrastructure',
      name: 'Denial of Service on Evaluation Infrastructure',
      gloss: 'testing is disrupted so that bad behaviour goes unseen',
    },
    {
      id: 'l5-evasion-of-detection',
      name: 'Evasion of Detection',
      gloss: 'an agent behaves so as not to trip alerts',
    },
    {
      id: 'l5-data-leakage-through-observability',
      name: 'Data Leakage through Observability',
      gloss: 'logs or dashboards reveal secrets',
    },
    {
      id: 'l5-poisoning-observability-data',
      name: 'Poisoning Observability Data',
      gloss: 'false telemetry masks an incident',
    },
  ],
  'security-and-compliance': [
    {
      id: 'l6-security-agent-data-poisoning',
      name: 'Security Agent Data Poisoning',
      gloss: 'data a security agent learns from is corrupted',
    },
    {
      id: 'l6-evasion-of-security-ai-agents',
      name: 'Evasion of Security AI Agents',
      gloss: 'activity is shaped so the security agent misses it',
    },
    {
      id: 'l6-compromised-security-ai-agents',
      name: 'Compromised Security AI Agents',
      gloss: 'the defender is taken over',
    },
    {
      id: 'l6-regulatory-non-compliance-by-ai-security-agents',
      name: 'Regulatory Non-Compliance by AI Security Agents',
      gloss: 'the security agent itself breaks privacy or other rules',
    },
    {
      id: 'l6-bias-in-security-ai-agents',
      name: 'Bias in Security AI Agents',
      gloss: 'some systems or users are treated unfairly',
    },
    {
      id: 'l6-lack-of-explainability-in-security-ai-agents',
      name: 'Lack of Explainability in Security AI Agents',
      gloss: 'decisions cannot be audited',
    },
    {
      id: 'l6-model-extraction-of-ai-security-agents',
      name: 'Model Extraction of AI Security Agents',
      gloss: 'the detection model is reverse-engineered',
    },
  ],
  'agent-ecosystem': [
    {
      id: 'l7-compromised-agents',
      name: 'Compromised Agents',
      gloss: 'hostile agents pose as useful ones in the ecosystem',
    },
    {
      id: 'l7-agent-impersonation',
      name: 'Agent Impersonation',
      gloss: 'one agent passes itself off as another',
    },
    {
      id: 'l7-agent-identity-attack',
      name: 'Agent Identity Attack',
      gloss: 'an agent’s authentication or identity is broken',
    },
    {
      id: 'l7-agent-tool-misuse',
      name: 'Agent Tool Misuse',
      gloss: 'an agent is led to use its tools harmfully',
    },
    {
      id: 'l7-agent-goal-manipulation',
      name: 'Agent Goal Manipulation',
      gloss: 'its objective is redirected',
    },
    {
      id: 'l7-marketplace-manipulation',
      name: 'Marketplace Manipulation',
      gloss: 'fake ratings or recommendations',
    },
    {
      id: 'l7-integration-risks',
      name: 'Integration Risks',
      gloss: 'weak APIs or SDKs at the joint',
    },
    {
      id: 'l7-horizontal-vertical-solution-vulnerabilities',
      name: 'Horizontal/Vertical Solution Vulnerabilities',
      gloss: 'flaws particular to a function or an industry',
    },
    { id: 'l7-repudiation', name: 'Repudiation', gloss: 'an action cannot be pinned to the agent' },
    {
      id: 'l7-compromised-agent-registry',
      name: 'Compromised Agent Registry',
      gloss: 'listings are injected or altered',
    },
    {
      id: 'l7-malicious-agent-discovery',
      name: 'Malicious Agent Discovery',
      gloss: 'what users can find is manipulated',
    },
    {
      id: 'l7-agent-pricing-model-manipulation',
      name: 'Agent Pricing Model Manipulation',
      gloss: 'pricing is gamed for loss or advantage',
    },
    {
      id: 'l7-inaccurate-agent-capability-description',
      name: 'Inaccurate Agent Capability Description',
      gloss: 'advertised abilities mislead users',
    },
  ],
} as const satisfies Record<LayerId, readonly CanonicalThreat[]>;

export interface CanonicalThreat {
  readonly id: string;
  readonly name: string;
  readonly gloss: string;
}

/** The five threats that the article places across layers. `layers` is our reading: the article lists none. */
export const CROSS_LAYER_THREATS = [
  {
    id: 'x-supply-chain-attacks',
    name: 'Supply Chain Attacks',
    gloss: 'one compromised component harms other layers',
    layers: 'L3, L4 first; then L1, L2, L7',
  },
  {
    id: 'x-lateral-movement',
    name: 'Lateral Movement',
    gloss: 'a foothold in one layer is used to enter another',
    layers: 'L4 to L2 (the article’s own example); also L3, L6',
  },
  {
    id: 'x-privilege-escalation',
    name: 'Privilege Escalation',
    gloss: 'rights gained in one layer are used in another',
    layers: 'L4, L6 to L2, L3, L7',
  },
  {
    id: 'x-data-leakage',
    name: 'Data Leakage',
    gloss: 'data of one layer becomes visible through another',
    layers: 'L2 to L5, L7; also L1, L3',
  },
  {
    id: 'x-goal-misalignment-cascades',
    name: 'Goal Misalignment Cascades',
    gloss: 'one agent’s wrong or altered goal spreads',
    layers: 'L1, L3 to L7 and all',
  },
] as const satisfies readonly (CanonicalThreat & { readonly layers: string })[];
