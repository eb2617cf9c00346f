import { parseArgs } from 'node:util';
import { type CatalogueEdition, differencesOf } from '../src/domain/editions/edition.ts';
import { readEditions } from '../src/intake/editions.ts';
import { count, listOf } from '../src/views/shared/format.ts';
import { CannotRun, Misused, runCommand } from './command.ts';
import { placeOfEditions } from './editions/place.ts';
import { rebuild } from './editions/rebuild.ts';

const USAGE = `Usage: npm run verify [-- EDITION]

Builds the commit of an edition again, in a folder of its own, and compares it with what was frozen: the content, the
data and the whole site, byte for byte. Without a name, the newest edition.

  --help   print this

Ends with 0 when all is the same, with 1 after a list of what differs, and with 2 when it could not be built.`;

function main(): number {
  const { positionals } = parseArgs({ allowPositionals: true });
  if (positionals.length > 1) throw new Misused('Name one edition.');
  const place = placeOfEditions(process.env);
  const frozen = chosen(readEditions(process.env), positionals[0]);
  const { siteUrl, basePath, repository, root, folders, edition, commit } = frozen;
  const then = { ...place, root, content: folders, settings: { siteUrl, basePath, repository } };
  const differences = differencesOf(frozen, rebuild(then, { edition, commit }));
  const which = `Edition ${edition}, commit ${commit.slice(0, 12)}`;
  if (differences.length === 0) {
    console.log(`${which}: the same, byte for byte.`);
    return 0;
  }
  console.log(`${differences.join('\n')}\n\n${which}: ${count(differences.length, 'difference')}.`);
  return 1;
}

function chosen(editions: readonly CatalogueEdition[], name: string | undefined): CatalogueEdition {
  const found = editions.find(({ edition }) => name === undefined || edition === name);
  if (found) return found;
  throw new CannotRun(
    editions.length === 0
      ? 'There is no edition yet: npm run edition -- 2026.12 freezes one.'
      : `There is no edition "${name}": there are ${listOf(editions.map(({ edition }) => edition))}.`,
  );
}

await runCommand(USAGE, main);
