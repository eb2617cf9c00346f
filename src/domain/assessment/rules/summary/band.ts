import { BAND_IDS, BANDS, type BandId } from '../../../aivss/bands.ts';
import { idIn } from '../../../tables.ts';
import { asText, dataOf } from '../draft.ts';
import { judgementOf } from '../judgement.ts';
import type { FileRule } from '../rule.ts';

const BAND = `(${BAND_IDS.join('|')})`;

/** A band of the agent itself, not of something that it handles ("high-risk actions"). */
const NAMED = [
  new RegExp(
    `\\b${BAND}[- ](?:risk|severity)(?=\\s*(?:$|[.,;:!?)]|agent|tool|framework|platform|score|rating|overall|for|because|as|since|when|if|and|but)\\b|\\s*$|[.,;:!?)])`,
    'giu',
  ),
  new RegExp(`\\b(?:risk|severity|band|rating|score)\\s+(?:is|as|of)\\s+${BAND}\\b`, 'giu'),
  new RegExp(`\\b(?:rated|scored|scores|ranks|rates)\\s+(?:as\\s+)?${BAND}\\b`, 'giu'),
];

/** What follows "Example Agent is" where that is a verdict on it. */
const OWN = new RegExp(`^${BAND}(?=\\s*(?:[.,;:!?]|$))`, 'iu');

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
    const summary = asText(dataOf(file).summary);
    const found =
      summary === undefined ? undefined : bandNamed(summary, asText(dataOf(file).name) ?? '');
    const judgement = found && judgementOf(file, options);
    if (!summary || !found || !judgement) return [];
    const { headline } = judgement;
    if (headline?.band === found.band) return [];
    const computed = headline
      ? `the computed band is ${BANDS[headline.band].label} (${headline.score.toFixed(1)})`
      : 'no threat in the file is scored';
    const [start, end] = file.frontmatter?.valueRange(['summary']) ?? [0, 1];
    const at = file.text.slice(start, end).search(new RegExp(found.words.replace(/\s+/g, '\\s+')));
    return [
      {
        range: at < 0 ? [start, end] : [start + at, start + at + found.words.length],
        path: ['summary'],
        message: `The summary says "${found.words}", but ${computed}.`,
      },
    ];
  },
};

function bandNamed(summary: string, name: string): { band: BandId; words: string } | undefined {
  const begins = `${name} is `;
  const [, own] = OWN.exec(summary.startsWith(begins) ? summary.slice(begins.length) : '') ?? [];
  if (own) return { band: idIn(BAND_IDS, own.toLowerCase()), words: `is ${own}` };
  for (const pattern of NAMED) {
    for (const { 0: words, 1: band = '', index } of summary.matchAll(pattern)) {
      if (DENIAL.test(summary.slice(0, index))) continue;
      return { band: idIn(BAND_IDS, band.toLowerCase()), words };
    }
  }
  return undefined;
}
