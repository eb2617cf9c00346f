import { readBaseVector } from '../../cvss/vector.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { asText, hasKey, threatsOf } from './draft.ts';

/** Rules about what a reason says, held against what is judged. They read words, so they are warnings. */

/** The threats of a file that have a sound vector and a reason. */
export const reasonedThreats = (file: AssessmentFile) =>
  threatsOf(file).flatMap(({ path, threat }) => {
    const [vector, reason] = [asText(threat.cvss), asText(threat.reason)];
    const reading = vector === undefined ? undefined : readBaseVector(vector);
    if (!reading || !('metrics' in reading) || reason === undefined) return [];
    const { mitigation, 'mitigation-factor': factor } = threat;
    return {
      id: asText(threat.id) ?? '',
      /** Of the reason. */
      path: [...path, 'reason'],
      metrics: reading.metrics,
      sentences: reason.split(/(?<=[.;!?])\s+/),
      /** Whether a mitigation is credited, in a word or as a number below 1. */
      isMitigated: hasKey(threat, 'mitigation')
        ? mitigation === 'partial' || mitigation === 'strong'
        : typeof factor === 'number' && factor < 1,
    };
  });
