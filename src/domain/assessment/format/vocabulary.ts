import { say } from '../../../words/say.ts';
import { idsOf } from '../../tables.ts';
/** What an assessed thing is. */
export const KINDS = {
  agent: {
    label: say('Agent'),
    meaning: say('Pursues a goal for someone and acts on its own account.'),
  },
  framework: { label: say('Framework'), meaning: say('Code from which agents are built.') },
  tool: {
    label: say('Tool'),
    meaning: say('Something that agents use, without goals of its own.'),
  },
  platform: {
    label: say('Platform'),
    meaning: say('A service that hosts, runs or connects agents.'),
  },
  protocol: {
    label: say('Protocol'),
    meaning: say('Rules by which agents or tools talk to each other.'),
  },
  model: { label: say('Model'), meaning: say('A model offered for agents to reason with.') },
  skill: {
    label: say('Skill'),
    meaning: say('Instructions or code that an agent loads to do one thing.'),
  },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type KindId = keyof typeof KINDS;
export const KIND_IDS = idsOf(KINDS);

/** The best evidence that an assessment rests on, the thinnest first. */
export const EVIDENCE_BASES = {
  listing: {
    label: say('Listing'),
    meaning: say('A directory entry or a short public description.'),
  },
  documentation: {
    label: say('Documentation'),
    meaning: say('The documentation of the agent itself.'),
  },
  'source-code': { label: say('Source code'), meaning: say('The code was read.') },
  'hands-on': { label: say('Hands-on'), meaning: say('The agent was run and observed.') },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type EvidenceBasisId = keyof typeof EVIDENCE_BASES;
export const EVIDENCE_BASIS_IDS = idsOf(EVIDENCE_BASES);

/** What kind of assessor made a judgement. */
export const ASSESSOR_KINDS = {
  person: { label: say('person'), meaning: say('One person judged.') },
  team: { label: say('team'), meaning: say('Several people judged together.') },
  tool: { label: say('tool'), meaning: say('A program judged without a person.') },
  'model-assisted': {
    label: say('model-assisted'),
    meaning: say(
      'A language model read and drafted; people set the rules and answer for the result.',
    ),
  },
  imported: {
    label: say('imported'),
    meaning: say('The judgement was taken over from another catalogue.'),
  },
} as const satisfies Record<string, { label: string; meaning: string }>;

export const ASSESSOR_KIND_IDS = idsOf(ASSESSOR_KINDS);

/** What became of a threat in the version that was read. */
export const THREAT_STATUSES = {
  open: { label: say('Open'), meaning: say('It is there in the version that was read.') },
  'fix-proposed': {
    label: say('Fix proposed'),
    meaning: say('A fix is proposed, and not in the version that was read.'),
  },
  fixed: {
    label: say('Fixed'),
    meaning: say('It is fixed in the version that was read, and does not count for the headline.'),
  },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type ThreatStatus = keyof typeof THREAT_STATUSES;
export const THREAT_STATUS_IDS = idsOf(THREAT_STATUSES);

/** Who can carry out a measure. */
export const MEASURE_ACTORS = {
  user: { label: say('user'), meaning: say('Whoever runs the agent.') },
  admin: { label: say('administrator'), meaning: say('Whoever manages it for an organisation.') },
  vendor: { label: say('vendor'), meaning: say('Whoever makes it.') },
} as const satisfies Record<string, { label: string; meaning: string }>;
export type MeasureActor = keyof typeof MEASURE_ACTORS;
export const MEASURE_ACTOR_IDS = idsOf(MEASURE_ACTORS);

/** Pairs of keys of a threat: a level of the rubric, and the bare number of a source that can replace it. */
export const ALTERNATIVES = [
  ['cvss', 'cvss-base'],
  ['exploit-maturity', 'threat-multiplier'],
  ['mitigation', 'mitigation-factor'],
] as const;

/** What became of an objection. One without an outcome is open. */
export const OBJECTION_OUTCOMES = {
  upheld: { label: say('Upheld'), meaning: say('The assessment was changed as it asks.') },
  'partly-upheld': {
    label: say('Partly upheld'),
    meaning: say('The assessment was changed in part.'),
  },
  dismissed: { label: say('Dismissed'), meaning: say('The assessment stands.') },
  withdrawn: { label: say('Withdrawn'), meaning: say('Whoever objected took it back.') },
} as const satisfies Record<string, { label: string; meaning: string }>;
export const OBJECTION_OUTCOME_IDS = idsOf(OBJECTION_OUTCOMES);
