import { isFixed } from '../../domain/assessment/score.ts';
import type { AgentFile } from '../api-schema.ts';
import {
  instantOf,
  oneVersion,
  type ThreatInFile,
  threatAddress,
  threatScore,
  threatText,
} from './agent-file.ts';

/** What CycloneDX 2.0 calls the bands. */
const LEVELS = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  none: 'info',
} as const;

/**
 * An assessment as a threat model of CycloneDX 2.0, which is not published yet: this follows its branch for threat
 * modelling as of 12 July 2026. A threat that is not scored is left out of the risks, since no level says "not scored". The
 * risk of one that is fixed is retired, which means there that it no longer applies.
 */
export function cycloneDxThreats(agent: AgentFile) {
  const controls = agent.threats.flatMap(controlsOf);
  const risks = agent.threats.flatMap((threat) => riskOf(threat, agent) ?? []);
  return {
    specFormat: 'CycloneDX',
    specVersion: '2.0',
    version: 1,
    metadata: {
      component: {
        type: agent.kind === 'framework' ? 'framework' : 'application',
        'bom-ref': AGENT,
        name: agent.name,
        ...oneVersion(agent),
        externalReferences: [{ type: 'threat-model', url: agent.page }],
      },
    },
    threats: {
      methodologies: ['MAESTRO'],
      threats: agent.threats.map((threat) => threatOf(threat, agent)),
    },
    ...(risks.length > 0 && {
      risks: {
        risks,
        assessments: [assessmentOf(agent, risks)],
      },
    }),
    ...(controls.length > 0 && { controls }),
  };
}

const AGENT = 'agent';
const refOf = (kind: 'threat' | 'risk', { id }: ThreatInFile): string => `${kind}-${id}`;
const controlRef = ({ id }: ThreatInFile, index: number): string => `control-${id}-${index + 1}`;

const threatOf = (threat: ThreatInFile, agent: AgentFile) => ({
  'bom-ref': refOf('threat', threat),
  name: threat.title,
  description: threatText(threat),
  categories: [{ taxonomy: 'MAESTRO', category: threat.layer }],
  affectedAssets: [AGENT],
  ...(threat.measures.length > 0 && {
    mitigations: threat.measures.map((_, index) => controlRef(threat, index)),
  }),
  externalReferences: [{ type: 'threat-model', url: threatAddress(agent, threat) }],
});

/** Measures that are advised. They have no status, since nobody knows whether they are in place. */
const controlsOf = (threat: ThreatInFile) =>
  threat.measures.map(({ text }, index) => ({
    'bom-ref': controlRef(threat, index),
    name: text,
    appliesTo: [AGENT],
  }));

function riskOf(threat: ThreatInFile, agent: AgentFile) {
  const score = threatScore(threat, agent);
  return (
    score && {
      'bom-ref': refOf('risk', threat),
      name: threat.title,
      statement: threatText(threat),
      affects: [AGENT],
      relatedThreats: [refOf('threat', threat)],
      inherentRisk: {
        score: {
          level: LEVELS[score.band],
          score: score.score,
          ...(threat.cvss !== null && { vector: threat.cvss }),
          methodology: { name: `OWASP AIVSS v${agent.equation}` },
        },
        ...(threat.reason !== null && { rationale: threat.reason }),
      },
      ...(isFixed(threat) && { status: 'retired' }),
    }
  );
}

const assessmentOf = (agent: AgentFile, risks: readonly { readonly 'bom-ref': string }[]) => ({
  'bom-ref': 'assessment',
  name: `Threat model of ${agent.name}`,
  type: ['threat'],
  cadence: 'periodic',
  timestamp: instantOf(agent.assessed),
  summary: agent.summary,
  risks: risks.map((risk) => risk['bom-ref']),
  nextReview: instantOf(agent.reviewBy),
  externalReferences: [{ type: 'risk-assessment', url: agent.page }],
});
