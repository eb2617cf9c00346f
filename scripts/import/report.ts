import { LAYER_IDS } from '../../src/domain/maestro/layers.ts';
import { computedScore, differences } from '../../src/importing/compare.ts';
import type { Listing, Unread } from '../../src/importing/listing.ts';
import { harmless } from '../../src/reports/check/cells.ts';
import { bandLabel } from '../../src/views/shared/badge.ts';
import { count, decimal } from '../../src/views/shared/format.ts';
import type { ListingPage } from './pages.ts';

/** A page with what became of it. */
export interface Imported extends ListingPage {
  /** The file that was written, or why none was. */
  readonly outcome: { readonly file: string } | { readonly refused: string };
}

/** Whether nothing is left to tell of a page but its figures. */
export const isComplete = ({ reading, outcome }: Imported): boolean =>
  reading.unread.length === 0 && 'file' in outcome;

/** What was made of each page, what differs from it and what could not be read. */
export function importReport(pages: readonly Imported[]): string {
  const written = pages.filter(({ outcome }) => 'file' in outcome).length;
  const incomplete = pages.filter((page) => !isComplete(page)).length;
  const total =
    incomplete === 0
      ? `Wrote ${count(written, 'file')}; every page was read whole.`
      : `Wrote ${count(written, 'file')} from ${count(pages.length, 'page')}; ${incomplete} not read whole or not written, as said above.`;
  const next =
    'Still to do in each: the kind, the address and the summary of the agent, a reason for each factor above 0, and the commentary on seven layers. Then: npm run check';
  return [...pages.map(pageReport), written === 0 ? total : `${total}\n${next}`].join('\n\n');
}

function pageReport({ path, slug, reading, outcome }: Imported): string {
  const { listing, unread } = reading;
  const first =
    'file' in outcome ? `${path} → ${outcome.file}` : `${path}: not written. ${outcome.refused}`;
  return [
    first,
    ...(listing ? [`  ${summaryOf(listing)}`] : []),
    ...(listing ? differences(listing).map((difference) => `  ${slug}: ${difference}`) : []),
    ...unread.map((one) => `  ${placeOf(path, one)}${one.what}`),
  ]
    .map(harmless)
    .join('\n');
}

const placeOf = (path: string, { line }: Unread): string =>
  line === undefined ? 'not read: ' : `not read: ${path}:${line}: `;

function summaryOf(listing: Listing): string {
  const layers = LAYER_IDS.map((id) => listing.layers[id].tag);
  const mapped = layers.filter((tag) => tag === 'mapped').length;
  return [
    `${listing.form} page`,
    scoreOf(listing),
    count(Object.keys(listing.factors).length, 'factor'),
    `${mapped} of ${count(layers.length, 'layer')} mapped`,
  ].join(', ');
}

function scoreOf(listing: Listing): string {
  const score = computedScore(listing);
  if (score) {
    return `AIVSS ${decimal(score.score)} ${bandLabel(score.band)}${score.capped ? ' (capped)' : ''}`;
  }
  return listing.figures.cvssBase === undefined
    ? 'not scored, for want of a CVSS base'
    : 'score not computed';
}
