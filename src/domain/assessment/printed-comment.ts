import { BAND_IDS, BANDS, type BandId } from '../aivss/bands.ts';

/** The results that a page of a published catalogue prints; undefined where it prints none. */
export interface Printed {
  readonly score?: number;
  readonly band?: BandId;
  readonly aars?: number;
  readonly factorSum?: number;
}

/**
 * The comment with the printed results that the import writes beside the base:
 * `printed score 9.6 Critical, AARS 1.09, factor sum 7.3`. The check reads it in exactly this form.
 */
export function printedComment({ score, band, aars, factorSum }: Printed): string | undefined {
  const mark = [
    ...(score === undefined ? [] : [`printed score ${score.toFixed(1)}`]),
    ...(band ? [BANDS[band].label] : []),
  ].join(' ');
  const parts = [
    ...(mark === '' ? [] : [mark]),
    ...(aars === undefined ? [] : [`AARS ${aars}`]),
    ...(factorSum === undefined ? [] : [`factor sum ${factorSum.toFixed(1)}`]),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

const LABELS = BAND_IDS.map((id) => BANDS[id].label).join('|');
const COMMENT = new RegExp(
  `^printed score (\\d+\\.\\d)(?: (${LABELS}))?(?:, AARS (\\d+(?:\\.\\d+)?))?(?:, factor sum (\\d+\\.\\d+))?$`,
);

/** The results in a comment; undefined where it is any other comment. */
export function readPrinted(comment: string): Printed | undefined {
  const [, score, label, aars, factorSum] = COMMENT.exec(comment.trim()) ?? [];
  if (score === undefined) return undefined;
  const band = BAND_IDS.find((id) => BANDS[id].label === label);
  return {
    score: Number(score),
    ...(band && { band }),
    ...(aars !== undefined && { aars: Number(aars) }),
    ...(factorSum !== undefined && { factorSum: Number(factorSum) }),
  };
}
