import { BAND_IDS, BANDS, type BandId } from '../../../aivss/bands.ts';
import { idIn } from '../../../tables.ts';
import { asText, dataOf, valueRangeOf } from '../draft.ts';
import { judgementOf } from '../judgement.ts';
import type { FileRule } from '../rule.ts';

const BAND = `(${BAND_IDS.join('|')})`;

/** A band of the agent itself, not of something that it handles ("high-risk actions"). */
const BAND_IN_WORDS = [
  new RegExp(
    `\\b${BAND}[- ](?:risk|severity)(?=\\s*(?:$|[.,;:!?)]|agent|tool|framework|platform|score|rating|overall|for|because|as|since|when|if|and|but)\\b|\\s*$|[.,;:!?)])`,
    'giu',
  ),
  new RegExp(`\\b(?:risk|severity|band|rating|score)\\s+(?:is|as|of)\\s+${BAND}\\b`, 'giu'),
  new RegExp(`\\b(?:rated|scored|scores|ranks|rates)\\s+(?:as\\s+)?${BAND}\\b`, 'giu'),
];

/** What follows "Example Agent is", if that is a verdict. */
const VERDICT = new RegExp(`^${BAND}(?=\\s*(?:[.,;:!?]|$))`, 'iu');

const DENIAL = /\b(?:no|not|never|without|nor)\s+(?:an?\s+|of\s+|any\s+)?$/i;

export const summaryBand: FileRule = {
  id: 'summary/band',
  severity: 'warning',
  title: 'A summary names no band other than the computed one.',
  why: 'Scores are never written by hand. A band in the summary stays when a factor, a vector or the equation changes, and then contradicts the score next to it.',
  remedy: 'Remove the band, and say where the risk lies instead.',
  example: {
    change: ['what it reads on a page can steer what it does next.', 'that is a ‹low risk›.'],
  },
  check(file, options) {
    const { name, summary } = dataOf(file);
    const claim = bandClaimedIn(asText(summary) ?? '', asText(name) ?? '');
    const judgement = claim && judgementOf(file, options);
    if (!claim || !judgement) return [];
    const { headline } = judgement;
    if (headline?.band === claim.band) return [];
    const computed = headline
      ? `the computed band is ${BANDS[headline.band].label} (${headline.score.toFixed(1)})`
      : 'no threat in the file is scored';
    const { words } = claim;
    const [start, end] = valueRangeOf(file, ['summary']);
    const at = file.text.slice(start, end).search(new RegExp(words.replace(/\s+/g, '\\s+')));
    return [
      {
        range: at < 0 ? [start, end] : [start + at, start + at + words.length],
        path: ['summary'],
        message: `The summary says "${words}", but ${computed}.`,
      },
    ];
  },
};

function bandClaimedIn(summary: string, name: string): { band: BandId; words: string } | undefined {
  const isName = `${name} is `;
  const rest = summary.startsWith(isName) ? summary.slice(isName.length) : '';
  const [, verdict] = VERDICT.exec(rest) ?? [];
  if (verdict) return { band: idIn(BAND_IDS, verdict.toLowerCase()), words: `is ${verdict}` };
  for (const pattern of BAND_IN_WORDS) {
    for (const { 0: words, 1: band = '', index } of summary.matchAll(pattern)) {
      if (DENIAL.test(summary.slice(0, index))) continue;
      return { band: idIn(BAND_IDS, band.toLowerCase()), words };
    }
  }
  return undefined;
}
