import { readBaseVector } from '../../cvss/vector.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { has, text, threats } from './draft.ts';

/** Rules about what a reason says, held against what is judged. They read words, so they are warnings. */

/** The threats of a file that have a sound vector and a reason. */
export const reasoned = (file: AssessmentFile) =>
  threats(file).flatMap(({ path, threat }) => {
    const [vector, reason] = [text(threat.cvss), text(threat.reason)];
    const reading = vector === undefined ? undefined : readBaseVector(vector);
    if (!reading || !('metrics' in reading) || reason === undefined) return [];
    const { mitigation, 'mitigation-factor': factor } = threat;
    return {
      id: text(threat.id) ?? '',
      /** Of the reason. */
      path: [...path, 'reason'],
      metrics: reading.metrics,
      sentences: reason.split(/(?<=[.;!?])\s+/),
      /** Whether a mitigation is credited, in a word or as a number below 1. */
      isMitigated: has(threat, 'mitigation')
        ? mitigation === 'partial' || mitigation === 'strong'
        : typeof factor === 'number' && factor < 1,
    };
  });
