import { LAYERS, type LayerId, layerCode } from '../maestro/layers.ts';
import { idsOf } from '../tables.ts';

const calm = (layer: LayerId) => ({
  label: `No threat above High on ${layerCode(layer)} ${LAYERS[layer].name}`,
});

/** What somebody who decides may ask of an agent. A closed set: `met.ts` answers each, facets and comparisons iterate it. */
export const CONDITIONS = {
  'leaves-band': { label: 'Leaves its band with measures of your own' },
  'asks-before-acting': { label: 'Asks before it acts' },
  'keeps-nothing': { label: 'Keeps nothing between sessions' },
  'is-sandboxed': { label: 'Runs in a sandbox by default' },
  'takes-no-untrusted-content': { label: 'Takes in no untrusted content' },
  'has-no-way-out': { label: 'Has no way out' },
  'reads-no-private-data': { label: 'Reads no private data' },
  'runs-no-code-on-host': { label: 'Runs no code on the host' },
  'installs-nothing': { label: 'Installs no extensions' },
  'acts-as-itself': { label: 'Acts under an identity of its own' },
  'logs-everything': { label: 'Keeps a complete log' },
  'source-read': { label: 'Its source code was read' },
  'version-known': { label: 'The version that was read is named' },
  'assessed-recently': { label: 'Assessed within six months' },
  'calm-foundation-models': calm('foundation-models'),
  'calm-data-operations': calm('data-operations'),
  'calm-agent-frameworks': calm('agent-frameworks'),
  'calm-deployment-and-infrastructure': calm('deployment-and-infrastructure'),
  'calm-evaluation-and-observability': calm('evaluation-and-observability'),
  'calm-security-and-compliance': calm('security-and-compliance'),
  'calm-agent-ecosystem': calm('agent-ecosystem'),
} as const satisfies Record<string, { label: string }>;
export type ConditionId = keyof typeof CONDITIONS;
export const CONDITION_IDS = idsOf(CONDITIONS);
