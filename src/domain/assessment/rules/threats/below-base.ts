import { BANDS, bandOf } from '../../../aivss/bands.ts';
import { isScored } from '../../score.ts';
import { aboutKey, asText, threatsOf } from '../draft.ts';
import { DEFAULT_EQUATION, judgementOf } from '../judgement.ts';
import type { FileRule } from '../rule.ts';

const isMitigated = (threat: Readonly<Record<string, unknown>>): boolean =>
  ['partial', 'strong'].includes(asText(threat.mitigation) ?? '') ||
  threat['mitigation-factor'] !== undefined;

const scoreWithBand = (score: number): string =>
  `${score.toFixed(1)} (${BANDS[bandOf(score)].label})`;

export const threatsBelowBase: FileRule = {
  id: 'threats/below-base',
  severity: 'note',
  title: 'A mitigation rarely lowers a score below the band of its CVSS base.',
  why: 'In AIVSS v0.8 the mitigation factor multiplies the base as well, so a credited control can take the score of a flaw below its CVSS base. That is what the document computes, and the page says so; the note appears where the band drops with it.',
  remedy:
    'Credit only a control that was validated and that the vector does not count already. If both hold, leave it: the page says so next to the score.',
  example: {
    change: ['mitigation: partial', '‹mitigation›: strong'],
  },
  check(file, options) {
    if (!threatsOf(file).some(({ threat }) => isMitigated(threat))) return [];
    const judgement = judgementOf(file, options);
    const equation = options.equation ?? DEFAULT_EQUATION;
    return threatsOf(file).flatMap(({ path, threat }) => {
      const scored = judgement?.threats.find(({ id }) => id === threat.id);
      const result = scored && isScored(scored) ? scored.scores[equation] : undefined;
      // Every mitigation lowers a score. Only one that lowers the band is worth a note.
      const isBandLower =
        result?.flags.includes('below-base') && result.band !== bandOf(result.cvssBase);
      if (!result || !isBandLower) return [];
      const key = threat['mitigation-factor'] === undefined ? 'mitigation' : 'mitigation-factor';
      return aboutKey(
        file,
        [...path, key],
        `With this mitigation the score is ${scoreWithBand(result.score)}, below the CVSS base of ${scoreWithBand(result.cvssBase)}.`,
      );
    });
  },
};
