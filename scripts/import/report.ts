import { type LayerTag, layersIn } from '../../src/domain/maestro/layers.ts';
import { entriesOf } from '../../src/domain/tables.ts';
import { computedScore, printedDifferences } from '../../src/importing/compare.ts';
import type { Listing, Unread } from '../../src/importing/listing.ts';
import { harmless } from '../../src/reports/check/cells.ts';
import { bandLabel } from '../../src/views/shared/badge.ts';
import { count, decimal } from '../../src/views/shared/format.ts';
import type { ListingPage } from './pages.ts';

/** A page after the import. */
export interface Imported extends ListingPage {
  /** The file that was written, why none was, or the fuller page of the same agent that was used instead. */
  readonly outcome:
    | { readonly file: string }
    | { readonly refused: string }
    | { readonly twinOf: string };
  /** A clause for each choice that the import made. */
  readonly remarks: readonly string[];
}

/** Whether a page was read and written without a problem. */
export const isComplete = ({ reading, outcome }: Imported): boolean =>
  'twinOf' in outcome || (reading.unread.length === 0 && 'file' in outcome);

/**
 * What was made of each page, where figures differ and what could not be read.
 *
 * @param licence the licence of the site, where sentences were taken over
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

/** What can come of a page, the worst first. */
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

/** The report for programs. */
export const importJson = (pages: readonly Imported[]): string =>
  JSON.stringify(
    {
      format: 1,
      pages: pages.map((page) => {
        const { path, slug, reading, outcome, remarks } = page;
        const [lost, cut] = [false, true].map((isCut) =>
          reading.unread
            .filter((part) => Boolean(part.isCut) === isCut)
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
  const notes = listing ? [...printedDifferences(listing), ...remarks] : [];
  return [
    'file' in outcome ? `${path} → ${outcome.file}` : `${path}: not written. ${outcome.refused}`,
    ...(listing ? [`  ${summaryOf(listing)}`] : []),
    ...notes.map((note) => `  ${slug}: ${note}`),
    ...unread.map((part) => `  ${placeOfUnread(path, part)}${part.what}`),
  ]
    .map(harmless)
    .join('\n');
}

const placeOfUnread = (path: string, { line, isCut }: Unread): string =>
  `${isCut ? 'cut' : 'not read'}: ${line === undefined ? '' : `${path}:${line}: `}`;

function summaryOf(listing: Listing): string {
  const tags = layersIn().map((id) => listing.layers[id].tag);
  const countOf = (tag: LayerTag) => tags.filter((other) => other === tag).length;
  return [
    `${listing.form} page`,
    scoreOf(listing),
    count(Object.keys(listing.factors).length, 'factor'),
    `${countOf('mapped')} of ${count(tags.length, 'layer')} mapped`,
    ...(countOf('not-read') > 0 ? [`${countOf('not-read')} not read`] : []),
  ].join(', ');
}

function scoreOf(listing: Listing): string {
  const score = computedScore(listing);
  if (score) {
    return `AIVSS ${decimal(score.score)} ${bandLabel(score.band)}${score.capped ? ' (capped)' : ''}`;
  }
  return listing.figures.cvssBase === undefined ? 'not scored: no CVSS base' : 'score not computed';
}
