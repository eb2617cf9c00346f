import { resolve } from 'node:path';
import { writeAssessment } from '../../src/domain/assessment/format/write.ts';
import { draftOf } from '../../src/importing/draft.ts';
import { displayPath } from '../../src/intake/listing.ts';
import { writeWhole } from '../write-whole.ts';
import { type Options, SLUG_PLACE } from './options.ts';
import type { ListingPage } from './pages.ts';
import type { Imported } from './report.ts';

type Outcome = Pick<Imported, 'outcome' | 'remarks'>;

/** Writes the draft of a page, or gives the reason why none is written. */
export function writeDraft(
  page: ListingPage,
  all: readonly ListingPage[],
  { out, urlPattern, force, day, ...rest }: Options,
): Outcome {
  const { slug, reading, source } = page;
  if (!reading.listing) return refused('It was not read as a page of a listing.');
  if (slug === '') return refused('Neither its file nor its title makes a slug: rename the file.');
  const twinOutcome = outcomeAmongTwins(page, all);
  if (twinOutcome) return twinOutcome;
  const urlOfPattern = urlPattern?.replaceAll(SLUG_PLACE, slug);
  const url = source.url ?? urlOfPattern;
  if (url === undefined) {
    return refused(
      `It does not say where it stands: add --source-url https://example.org/directory/${SLUG_PLACE}/threat-model, or write its address above its title.`,
    );
  }
  const draft = draftOf(reading.listing, { url, day: source.day ?? day, ...rest });
  const file = resolve(out, `${slug}.md`);
  if (!writeWhole(file, writeAssessment(draft), { replace: force })) {
    return refused(`${displayPath(file)} is there already: --force replaces it.`);
  }
  const differs = urlOfPattern !== undefined && urlOfPattern !== url;
  return {
    outcome: { file: displayPath(file) },
    remarks: differs ? [`its own address was taken, ${url}, and not ${urlOfPattern}`] : [],
  };
}

const refused = (why: string): Outcome => ({ outcome: { refused: why }, remarks: [] });

/**
 * Where several pages have one slug, the outcome of a page that must not be written. Only one with figures can be
 * chosen among them; otherwise nobody knows which is right.
 */
function outcomeAmongTwins(page: ListingPage, all: readonly ListingPage[]): Outcome | undefined {
  const twins = all.filter(({ slug, reading }) => slug === page.slug && reading.listing);
  if (twins.length === 1) return undefined;
  const scored = twins.filter(({ reading }) => reading.listing?.figures.cvssBase !== undefined);
  const [fullest] = scored;
  const names = new Set(twins.map(({ reading }) => reading.listing?.name));
  if (fullest && scored.length === 1 && names.size === 1) {
    return page === fullest ? undefined : { outcome: { twinOf: fullest.path }, remarks: [] };
  }
  const paths = twins.filter((other) => other !== page).map(({ path }) => path);
  return refused(
    `${paths.join(' and ')} would become ${page.slug}.md too: keep one of them, or rename it.`,
  );
}
