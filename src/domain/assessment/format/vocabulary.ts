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

/** What kind of assessor made a judgement. */
export const ASSESSOR_KINDS = {
  person: { label: 'person', meaning: 'One person judged.' },
  team: { label: 'team', meaning: 'Several people judged together.' },
  tool: { label: 'tool', meaning: 'A program judged without a person.' },
  'model-assisted': {
    label: 'model-assisted',
    meaning: 'A language model read and drafted; people set the rules and answer for the result.',
  },
  imported: { label: 'imported', meaning: 'The judgement was taken over from another catalogue.' },
} as const satisfies Record<string, { label: string; meaning: string }>;

export const ASSESSOR_KIND_IDS = idsOf(ASSESSOR_KINDS);

/** What became of a threat in the version that was read. */
export const THREAT_STATUSES = {
  open: { label: 'Open', meaning: 'It is there in the version that was read.' },
  'fix-proposed': {
    label: 'Fix proposed',
    meaning: 'A fix is proposed, and not in the version that was read.',
  },
  fixed: {
    label: 'Fixed',
    meaning: 'It is fixed in the version that was read, and does not count for the headline.',
  },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type ThreatStatus = keyof typeof THREAT_STATUSES;
export const THREAT_STATUS_IDS = idsOf(THREAT_STATUSES);

/** Who can carry out a measure. */
export const MEASURE_ACTORS = {
  user: { label: 'user', meaning: 'Whoever runs the agent.' },
  admin: { label: 'administrator', meaning: 'Whoever manages it for an organisation.' },
  vendor: { label: 'vendor', meaning: 'Whoever makes it.' },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type MeasureActor = keyof typeof MEASURE_ACTORS;
export const MEASURE_ACTOR_IDS = idsOf(MEASURE_ACTORS);

/** What a threat says by the rubric, or else by the bare number of a source: one key of each pair. */
export const ALTERNATIVES = [
  ['cvss', 'cvss-base'],
  ['exploit-maturity', 'threat-multiplier'],
  ['mitigation', 'mitigation-factor'],
] as const;

/** What became of an objection. One without an outcome is open. */
export const OBJECTION_OUTCOMES = {
  upheld: { label: 'Upheld', meaning: 'The assessment was changed as it asks.' },
  'partly-upheld': { label: 'Partly upheld', meaning: 'The assessment was changed in part.' },
  dismissed: { label: 'Dismissed', meaning: 'The assessment stands.' },
  withdrawn: { label: 'Withdrawn', meaning: 'Whoever objected took it back.' },
} as const satisfies Record<string, { label: string; meaning: string }>;
export const OBJECTION_OUTCOME_IDS = idsOf(OBJECTION_OUTCOMES);
