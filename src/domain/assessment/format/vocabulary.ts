import { idsOf } from '../../tables.ts';
/** What an assessed thing is. */
export const KINDS = {
  agent: { label: 'Agent', meaning: 'Pursues a goal for someone and acts on its own account.' },
  framework: { label: 'Framework', meaning: 'Code from which agents are built.' },
  tool: { label: 'Tool', meaning: 'Something that agents use, without goals of its own.' },
  platform: { label: 'Platform', meaning: 'A service that hosts, runs or connects agents.' },
  protocol: { label: 'Protocol', meaning: 'Rules by which agents or tools talk to each other.' },
  model: { label: 'Model', meaning: 'A model offered for agents to reason with.' },
  skill: { label: 'Skill', meaning: 'Instructions or code that an agent loads to do one thing.' },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type KindId = keyof typeof KINDS;
export const KIND_IDS = idsOf(KINDS);

/** The best evidence that an assessment rests on, the thinnest first. */
export const EVIDENCE_BASES = {
  listing: { label: 'Listing', meaning: 'A directory entry or a short public description.' },
  documentation: { label: 'Documentation', meaning: 'The documentation of the agent itself.' },
  'source-code': { label: 'Source code', meaning: 'The code was read.' },
  'hands-on': { label: 'Hands-on', meaning: 'The agent was run and observed.' },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type EvidenceBasisId = keyof typeof EVIDENCE_BASES;
export const EVIDENCE_BASIS_IDS = idsOf(EVIDENCE_BASES);
