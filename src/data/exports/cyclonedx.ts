import type { AgentFile } from './agent-file.ts';

/** The first version of the specification that has these two types of reference. */
const SPEC_VERSION = '1.5';

/**
 * A bill of materials with one component: the agent, with the two references that users copy to the same component of
 * their own SBOM (CycloneDX, `externalReferences`). Modelled threats are not findings, so they are not written as
 * vulnerabilities.
 */
export const cycloneDxSnippet = (agent: AgentFile, json: string) => ({
  bomFormat: 'CycloneDX',
  specVersion: SPEC_VERSION,
  version: 1,
  components: [
    {
      type: agent.kind === 'framework' ? 'framework' : 'application',
      name: agent.name,
      ...(agent.versionRead !== null && { version: agent.versionRead }),
      ...(agent.identifiers[0] !== undefined && { purl: agent.identifiers[0] }),
      externalReferences: [
        { type: 'threat-model', url: agent.page, comment: `Threat model of ${agent.name}` },
        { type: 'risk-assessment', url: json, comment: verdictOf(agent) },
      ],
    },
  ],
});

const verdictOf = ({ score, band, equation, assessed }: AgentFile): string =>
  score === null ? `Not scored, ${assessed}` : `AIVSS v${equation} ${score} (${band}), ${assessed}`;
