import { resolve } from 'node:path';
import { writeAssessment } from '../src/domain/assessment/format/write.ts';
import { draftOf } from '../src/importing/draft.ts';
import { shown } from '../src/intake/directories.ts';
import { runCommand } from './command.ts';
import { IMPORT_USAGE, type Options, readOptions, SLUG_PLACE } from './import/options.ts';
import { type ListingPage, readListingPages } from './import/pages.ts';
import { type Imported, importJson, importReport, isComplete } from './import/report.ts';
import { writeWhole } from './write-whole.ts';

function main(): number {
  const options = readOptions(process.argv.slice(2), process.env, today());
  const pages = readListingPages(options.paths, process.env);
  const imported = pages.map((page) => ({ ...page, outcome: importPage(page, pages, options) }));
  console.log(options.json ? importJson(imported) : importReport(imported));
  return imported.every(isComplete) ? 0 : 1;
}

const today = (): string => new Date().toISOString().slice(0, 10);

function importPage(
  page: ListingPage,
  all: readonly ListingPage[],
  { out, urlPattern, force, ...rest }: Options,
): Imported['outcome'] {
  const { slug, reading } = page;
  if (!reading.listing) return { refused: 'It is not to be read as a listing.' };
  if (slug === '')
    return { refused: 'Neither its file nor its title makes a slug: rename the file.' };
  const twins = all.filter(
    (other) => other !== page && other.slug === slug && other.reading.listing,
  );
  if (twins.length > 0) {
    const paths = twins.map(({ path }) => path).join(' and ');
    return { refused: `${paths} would become ${slug}.md too: keep one of them, or rename it.` };
  }
  const url = urlPattern.replaceAll(SLUG_PLACE, slug);
  const text = writeAssessment(draftOf(reading.listing, { url, ...rest }));
  const file = resolve(out, `${slug}.md`);
  if (writeWhole(file, text, force)) return { file: shown(file) };
  return { refused: `${shown(file)} is there already: --force replaces it.` };
}

await runCommand(IMPORT_USAGE, main);
