import mitigations from '../taxonomies/lists/maestro-mitigations.json' with { type: 'json' };
import type { LayerId } from './layers.ts';

interface PlaybookMitigation {
  readonly id: string;
  readonly name: string;
  readonly gloss: string;
}

/**
 * A selection of the mitigations in the MAESTRO playbook v1.0.0 (agentic-threat-modeling/MAESTRO, module 09,
 * CC BY-SA 4.0). Ids are the playbook's; names are shortened and glosses written by us. The letter says what a
 * mitigation does: P prevents, D detects, C corrects, R deters.
 */
export const MITIGATIONS: Readonly<Record<LayerId, readonly PlaybookMitigation[]>> = mitigations;
