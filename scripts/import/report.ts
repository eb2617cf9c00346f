import { type LayerTag, layersIn } from '../../src/domain/maestro/layers.ts';
import { entriesOf } from '../../src/domain/tables.ts';
import { computedScore, printedDifferences } from '../../src/importing/compare.ts';
import type { Listing, Unread } from '../../src/importing/listing.ts';
import { harmless } from '../../src/reports/check/cells.ts';
import { bandLabel } from '../../src/views/shared/badge.ts';
import { count, decimal } from '../../src/views/shared/format.ts';
import type { ListingPage } from './pages.ts';

/** A page with what became of it. */
export interface Imported extends ListingPage {
  /** The file that was written, why none was, or the fuller page of the same agent that was taken instead. */
  readonly outcome:
    | { readonly file: string }
    | { readonly refused: string }
    | { readonly twinOf: string };
  /** What was decided on the way, one clause each. */
  readonly remarks: readonly string[];
}

/** Whether nothing is left to tell of a page but its figures. */
export const isComplete = ({ reading, outcome }: Imported): boolean =>
  'twinOf' in outcome || (reading.unread.length === 0 && 'file' in outcome);

/**
 * What was made of each page, what differs from it and what could not be read.
 *
 * @param licence under which the site publishes what was quoted, where sentences were taken over
 */
export function importReport(pages: readonly Imported[], licence?: string): string {
  const written = pages.filter(({ outcome }) => 'file' in outcome).length;
  const total = pages.every(isComplete)
    ? `Wrote ${count(written, 'file')}; every page was read completely.`
    : `Wrote ${count(written, 'file')} from ${count(pages.length, 'page')}: ${inStates(pages)}.`;
  const next =
    'Each is a draft. Still to do: the kind, the address and the summary of the agent, a reason for each factor above 0, and the commentary on seven layers. Then remove draft, and: npm run check';
  const warning = `The sentences are their authors'. This site says under each page that its texts are under ${licence}: publish them only where licence is taken out of its settings.`;
  return [
    ...pages.map(pageReport),
    [total, ...(written > 0 ? [next] : []), ...(written > 0 && licence ? [warning] : [])].join(
      '\n',
    ),
  ].join('\n\n');
}

/** What can become of a page, the worst first. */
const STATES = {
  refused: 'not written',
  lost: 'with something that could not be read',
  cut: 'cut short, the rest was read',
  twin: 'skipped for a fuller page of the same agent',
  whole: 'read whole',
} as const;

function stateOf({ reading: { unread }, outcome }: Imported): keyof typeof STATES {
  if ('refused' in outcome) return 'refused';
  if ('twinOf' in outcome) return 'twin';
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
        const { path, slug, reading, outcome, remarks } = page;
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
          twinOf: 'twinOf' in outcome ? outcome.twinOf : null,
          lost,
          cut,
          differences: reading.listing ? printedDifferences(reading.listing) : [],
          remarks,
        };
      }),
    },
    null,
    2,
  );

function pageReport({ path, slug, reading, outcome, remarks }: Imported): string {
  const { listing, unread } = reading;
  if ('twinOf' in outcome) return harmless(`${path}: skipped for ${outcome.twinOf}`);
  const first =
    'file' in outcome ? `${path} → ${outcome.file}` : `${path}: not written. ${outcome.refused}`;
  return [
    first,
    ...(listing ? [`  ${summaryOf(listing)}`] : []),
    ...(listing
      ? [...printedDifferences(listing), ...remarks].map((one) => `  ${slug}: ${one}`)
      : []),
    ...unread.map((one) => `  ${placeOf(path, one)}${one.what}`),
  ]
    .map(harmless)
    .join('\n');
}

const placeOf = (path: string, { line, isCut }: Unread): string =>
  `${isCut ? 'cut' : 'not read'}: ${line === undefined ? '' : `${path}:${line}: `}`;

function summaryOf(listing: Listing): string {
  const layers = layersIn().map((id) => listing.layers[id].tag);
  const of = (wanted: LayerTag) => layers.filter((tag) => tag === wanted).length;
  return [
    `${listing.form} page`,
    scoreOf(listing),
    count(Object.keys(listing.factors).length, 'factor'),
    `${of('mapped')} of ${count(layers.length, 'layer')} mapped`,
    ...(of('not-read') > 0 ? [`${of('not-read')} not read`] : []),
  ].join(', ');
}

function scoreOf(listing: Listing): string {
  const score = computedScore(listing);
  if (score) {
    return `AIVSS ${decimal(score.score)} ${bandLabel(score.band)}${score.capped ? ' (capped)' : ''}`;
  }
  return listing.figures.cvssBase === undefined ? 'not scored: no CVSS base' : 'score not computed';
}
