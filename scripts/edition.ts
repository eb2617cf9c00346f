import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EDITION_ID } from '../src/domain/editions/edition.ts';
import { editionsFolder } from '../src/intake/editions.ts';
import { displayPath } from '../src/intake/listing.ts';
import { count } from '../src/views/shared/format.ts';
import { CannotRun, onlyOne, runCommand } from './command.ts';
import { cleanCommit, placeOfEditions } from './editions/place.ts';
import { rebuild } from './editions/rebuild.ts';
import { writeWhole } from './write-whole.ts';

const USAGE = `Usage: npm run edition -- EDITION

Freezes the last commit as an edition that can be cited and built again: builds it in a folder of its own, and writes
content/editions/EDITION.json with the sums of its content, its data and its site. EDITION is a year and a month, as
2026.12; a second one of a month is 2026.12.1.

  --help   print this

Ends with 0, and with 2 when nothing was frozen.`;

function main(): number {
  const { positionals } = parseArgs({ allowPositionals: true });
  const edition = onlyOne(positionals, 'Name one edition.');
  if (!EDITION_ID.test(edition)) {
    throw new CannotRun(
      `"${edition}" is not an edition name: write year.month, such as 2026.12, or 2026.12.1 for a second one.`,
    );
  }
  const place = placeOfEditions(process.env);
  const file = fileOf(edition);
  if (existsSync(file)) {
    throw new CannotRun(
      `There is an edition ${edition} already, ${displayPath(file)}, and an edition never changes: choose another name, such as ${nextFree(edition)}.`,
    );
  }
  const frozen = rebuild(place, { edition, commit: cleanCommit(place) });
  writeWhole(file, `${JSON.stringify(frozen, null, 2)}\n`, { replace: false });
  console.log(`Froze edition ${edition}: ${count(frozen.agents, 'assessment')}, commit ${frozen.commit.slice(0, 12)}. Next:

  git add ${displayPath(file)}
  git commit -m "Freeze edition ${edition}"
  git tag edition-${edition} ${frozen.commit.slice(0, 12)}`);
  return 0;
}

const fileOf = (edition: string): string => join(editionsFolder(process.env), `${edition}.json`);

/** The first name of the same month that no edition has. */
function nextFree(edition: string): string {
  const month = edition.slice(0, '2026.12'.length);
  let number = 1;
  while (existsSync(fileOf(`${month}.${number}`))) number += 1;
  return `${month}.${number}`;
}

await runCommand(USAGE, main);
