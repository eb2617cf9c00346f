import type { AgentFile } from './agent-file.ts';

/** The version of the specification that knows these two types of reference first. */
const SPEC_VERSION = '1.5';

/**
 * A bill of materials with one component and nothing else: the agent, with the two references that a user copies to the
 * same component of an SBOM of their own (CycloneDX, `externalReferences`). Threats that were modelled are no findings,
 * so they are not written as vulnerabilities.
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
