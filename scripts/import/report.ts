import { LAYER_IDS } from '../../src/domain/maestro/layers.ts';
import { entriesOf } from '../../src/domain/tables.ts';
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
  const total = pages.every(isComplete)
    ? `Wrote ${count(written, 'file')}; every page was read whole.`
    : `Wrote ${count(written, 'file')} from ${count(pages.length, 'page')}: ${inStates(pages)}.`;
  const next =
    'Each is a draft. Still to do: the kind, the address and the summary of the agent, a reason for each factor above 0, and the commentary on seven layers. Then remove draft, and: npm run check';
  return [...pages.map(pageReport), written === 0 ? total : `${total}\n${next}`].join('\n\n');
}

/** What can become of a page, the worst first. */
const STATES = {
  refused: 'not written',
  lost: 'with something that could not be read',
  cut: 'cut short and otherwise read',
  whole: 'read whole',
} as const;

function stateOf({ reading: { unread }, outcome }: Imported): keyof typeof STATES {
  if ('refused' in outcome) return 'refused';
  if (unread.length === 0) return 'whole';
  return unread.every(({ isCut }) => isCut) ? 'cut' : 'lost';
}

const inStates = (pages: readonly Imported[]): string =>
  entriesOf(STATES)
    .map(([state, words]) => [pages.filter((page) => stateOf(page) === state).length, words])
    .filter(([number]) => number !== 0)
    .map(([number, words]) => `${number} ${words}`)
    .join(', ');

/** The same for programs. */
export const importJson = (pages: readonly Imported[]): string =>
  JSON.stringify(
    {
      format: 1,
      pages: pages.map((page) => {
        const { path, slug, reading, outcome } = page;
        const [lost, cut] = [false, true].map((isCut) =>
          reading.unread
            .filter((one) => Boolean(one.isCut) === isCut)
            .map(({ line, what }) => ({ line: line ?? null, what })),
        );
        return {
          path,
          slug,
          state: stateOf(page),
          file: 'file' in outcome ? outcome.file : null,
          refused: 'refused' in outcome ? outcome.refused : null,
          lost,
          cut,
          differences: reading.listing ? differences(reading.listing) : [],
        };
      }),
    },
    null,
    2,
  );

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

const placeOf = (path: string, { line, isCut }: Unread): string =>
  `${isCut ? 'cut' : 'not read'}: ${line === undefined ? '' : `${path}:${line}: `}`;

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
