import type { AssessmentFile } from '../reading/file.ts';
import { asText, hasKey, threatsOf, vectorOf } from './draft.ts';

/** The threats of a file that have a sound vector and a reason. */
export const reasonedThreats = (file: AssessmentFile) =>
  threatsOf(file).flatMap(({ path, threat }) => {
    const reading = vectorOf(threat);
    const reason = asText(threat.reason);
    if (!reading || !('metrics' in reading) || reason === undefined) return [];
    const { mitigation, 'mitigation-factor': factor } = threat;
    return {
      id: asText(threat.id) ?? '',
      /** The path of the reason. */
      path: [...path, 'reason'],
      metrics: reading.metrics,
      sentences: reason.split(/(?<=[.;!?])\s+/),
      /** Whether a mitigation is credited, by its level or as a number below 1. */
      isMitigated: hasKey(threat, 'mitigation')
        ? mitigation === 'partial' || mitigation === 'strong'
        : typeof factor === 'number' && factor < 1,
    };
  });
