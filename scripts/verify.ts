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
  const frozen = editionNamed(positionals[0], readEditions(process.env));
  const { siteUrl, basePath, repository, root, folders, edition, commit } = frozen;
  const settings = { siteUrl, basePath, repository };
  const frozenPlace = { ...place, root, content: folders, settings };
  const differences = differencesOf(frozen, rebuild(frozenPlace, { edition, commit }));
  const title = `Edition ${edition}, commit ${commit.slice(0, 12)}`;
  if (differences.length === 0) {
    console.log(`${title}: the same, byte for byte.`);
    return 0;
  }
  console.log(`${differences.join('\n')}\n\n${title}: ${count(differences.length, 'difference')}.`);
  return 1;
}

/** The newest edition where no name is given. */
function editionNamed(name: string | undefined, editions: readonly CatalogueEdition[]) {
  const [found] =
    name === undefined ? editions : editions.filter(({ edition }) => edition === name);
  if (found) return found;
  throw new CannotRun(
    editions.length === 0
      ? 'There is no edition yet: npm run edition -- 2026.12 freezes one.'
      : `There is no edition "${name}": there are ${listOf(editions.map(({ edition }) => edition))}.`,
  );
}

await runCommand(USAGE, main);
