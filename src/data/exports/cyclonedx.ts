import { isRegistryPackage } from '../../domain/identifiers.ts';
import type { AgentFile } from '../api-schema.ts';
import { oneVersion } from './agent-file.ts';

/** The first version of the specification that has these two types of reference. */
const SPEC_VERSION = '1.5';

/**
 * A bill of materials with a component for each package of the agent, with the two references that users copy to the same
 * component of their own SBOM (CycloneDX, `externalReferences`). Modelled threats are not findings, so they are not written
 * as vulnerabilities.
 */
export function cycloneDxSnippet(agent: AgentFile, json: string) {
  const component = {
    type: agent.kind === 'framework' ? 'framework' : 'application',
    name: agent.name,
    // Of several packages, nobody knows which one the version is of.
    ...(agent.identifiers.filter(isRegistryPackage).length < 2 && oneVersion(agent)),
    externalReferences: [
      { type: 'threat-model', url: agent.page, comment: `Threat model of ${agent.name}` },
      { type: 'risk-assessment', url: json, comment: verdictOf(agent) },
    ],
  } as const;
  return {
    bomFormat: 'CycloneDX',
    specVersion: SPEC_VERSION,
    version: 1,
    components:
      agent.identifiers.length === 0
        ? [component]
        : agent.identifiers.map((purl) => ({ ...component, purl })),
  };
}

const verdictOf = ({ score, band, equation, assessed }: AgentFile): string =>
  score === null ? `Not scored, ${assessed}` : `AIVSS v${equation} ${score} (${band}), ${assessed}`;
