import { say } from '../../words/say.ts';
import type { FactAnswer } from '../assessment/format/facts.ts';
import { LAYERS, type LayerId, layerCode } from '../maestro/layers.ts';
import { idsOf } from '../tables.ts';

/** The headings of long lists of conditions. */
export const CONDITION_GROUPS = {
  behaviour: { label: say('How it behaves') },
  threats: { label: say('What threatens it') },
  evidence: { label: say('How it was assessed') },
} as const satisfies Record<string, { label: string }>;
type ConditionGroup = keyof typeof CONDITION_GROUPS;
export const CONDITION_GROUP_IDS = idsOf(CONDITION_GROUPS);

const calmLayer = (layer: LayerId) => ({
  label: say('No threat above High on {layer} {name}', {
    layer: layerCode(layer),
    name: LAYERS[layer].name,
  }),
  group: 'threats' as const,
});

/** What a decider may ask of an agent. A closed set: `answer-condition.ts` answers each, facets and comparisons iterate it. */
export const CONDITIONS = {
  'leaves-band': { label: say('Leaves its band with measures of your own'), group: 'threats' },
  'asks-before-acting': { label: say('Asks before it acts'), group: 'behaviour' },
  'keeps-nothing': {
    label: say('A new session knows nothing of earlier ones'),
    group: 'behaviour',
  },
  'is-sandboxed': { label: say('Runs in a sandbox by default'), group: 'behaviour' },
  'takes-no-untrusted-content': { label: say('Takes in no untrusted content'), group: 'behaviour' },
  'has-no-way-out': { label: say('Has no way out'), group: 'behaviour' },
  'reads-no-private-data': { label: say('Reads no private data'), group: 'behaviour' },
  'runs-no-code-on-host': { label: say('Runs no code on the host'), group: 'behaviour' },
  'installs-nothing': { label: say('Installs no extensions'), group: 'behaviour' },
  'acts-as-itself': { label: say('Acts under an identity of its own'), group: 'behaviour' },
  'logs-everything': { label: say('Keeps a complete log'), group: 'behaviour' },
  'calm-foundation-models': calmLayer('foundation-models'),
  'calm-data-operations': calmLayer('data-operations'),
  'calm-agent-frameworks': calmLayer('agent-frameworks'),
  'calm-deployment-and-infrastructure': calmLayer('deployment-and-infrastructure'),
  'calm-evaluation-and-observability': calmLayer('evaluation-and-observability'),
  'calm-security-and-compliance': calmLayer('security-and-compliance'),
  'calm-agent-ecosystem': calmLayer('agent-ecosystem'),
  'source-read': { label: say('Its source code was read'), group: 'evidence' },
  'version-known': { label: say('The version that was read is named'), group: 'evidence' },
  'assessed-recently': { label: say('Assessed within six months'), group: 'evidence' },
} as const satisfies Record<string, { label: string; group: ConditionGroup }>;
export type ConditionId = keyof typeof CONDITIONS;
export const CONDITION_IDS = idsOf(CONDITIONS);

export const conditionsIn = (group: ConditionGroup): ConditionId[] =>
  CONDITION_IDS.filter((id) => CONDITIONS[id].group === group);

/** Whether a condition is about the agent; others are about what is known of it, so that an agent cannot fail them. */
export const isAboutAgent = (id: ConditionId): boolean => CONDITIONS[id].group !== 'evidence';

/** Whether an agent meets a condition, in a sign and a word. */
export const CONDITION_ANSWERS = {
  yes: { sign: '✓', label: say('Meets') },
  no: { sign: '✕', label: say('Fails') },
  unknown: { sign: '?', label: say('Unknown') },
} as const satisfies Record<FactAnswer, { sign: string; label: string }>;
