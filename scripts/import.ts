import { siteConfig } from '../src/config.ts';
import { runCommand, thisDay } from './command.ts';
import { IMPORT_USAGE, readOptions } from './import/options.ts';
import { readListingPages } from './import/pages.ts';
import { importJson, importReport, isComplete } from './import/report.ts';
import { writeDraft } from './import/write-draft.ts';

function main(): number {
  const options = readOptions(process.argv.slice(2), process.env, thisDay());
  const pages = readListingPages(options.paths, process.env);
  const imported = pages.map((page) => ({ ...page, ...writeDraft(page, pages, options) }));
  const licence = options.withText ? siteConfig(process.env).licence : undefined;
  console.log(options.json ? importJson(imported) : importReport(imported, licence?.name));
  return imported.every(isComplete) ? 0 : 1;
}

await runCommand(IMPORT_USAGE, main);
