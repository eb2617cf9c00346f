import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editionsIn } from '../../src/domain/taxonomies/editions.ts';
import {
  TAXONOMIES,
  TAXONOMY_SCHEMES,
  type Taxonomy,
  type TaxonomyScheme,
} from '../../src/domain/taxonomies/index.ts';
import { changeOf, type ListChange, statedEdition } from '../../src/domain/taxonomies/published.ts';
import { PROJECT_ROOT } from '../../src/intake/places.ts';
import { CannotRun, runCommand } from '../command.ts';
import { writeWhole } from '../write-whole.ts';
import { PUBLISHED_LISTS, publicFiles, type ReadList } from './published-lists.ts';

const USAGE = `Usage: npm run -s upstream [-- --write]

Compares the lists that threats point into with what their makers publish today. Uses the network:
https://raw.githubusercontent.com, or the address in UPSTREAM_URL.

  --write   put each new edition into the file of its list, in src/domain/taxonomies/lists
  --help    print this

Ends with 0, whatever it finds, and with 2 when it could not ask.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { write: { type: 'boolean' } } });
  const get = publicFiles(process.env);
  for (const scheme of TAXONOMY_SCHEMES) {
    const { label, version, url, editions }: Taxonomy = TAXONOMIES[scheme];
    const read = PUBLISHED_LISTS[scheme];
    if (!read) {
      console.log(`${label} ${version}: no list for programs, look at ${url}`);
      continue;
    }
    const published = await read(get);
    const change = changeOf(editionsIn(editions)[0], published);
    console.log(changeReport(`${label} ${version}`, published.version, change));
    if (change && values.write) writeEdition(scheme, published, change);
  }
  return 0;
}

function changeReport(list: string, published: string, change: ListChange | undefined): string {
  if (!change) return `${list}: as published`;
  const { isNew, added, renamed, gone } = change;
  return [
    `${list}: ${isNew ? `${published} is published` : 'published with other entries'}`,
    ...added.map(({ id, name }) => `  added    ${id} ${name}`),
    ...renamed.map(({ id, from, to }) => `  renamed  ${id} ${from} → ${to}`),
    ...gone.map(
      ({ id, successor }) =>
        `  gone     ${id}${successor === null ? ', and nothing has its name: enter its successor by hand' : ` → ${successor}`}`,
    ),
  ].join('\n');
}

/** @throws CannotRun where our edition of the same number has other entries: a person must find out which are right */
function writeEdition(scheme: TaxonomyScheme, published: ReadList, change: ListChange): void {
  if (!change.isNew) {
    throw new CannotRun(
      `${scheme} ${published.version} has other entries than here under the same number. Correct its file by hand.`,
    );
  }
  const { editions }: Taxonomy = TAXONOMIES[scheme];
  const file = join(PROJECT_ROOT, 'src/domain/taxonomies/lists', `${scheme}.json`);
  const list: { editions: object[] } = JSON.parse(readFileSync(file, 'utf8'));
  const edition = statedEdition(editionsIn(editions)[0], published, change);
  const newList = { ...list, editions: [edition, ...list.editions], ...published.beside };
  writeWhole(file, `${JSON.stringify(newList, null, 2)}\n`, { replace: true });
}

await runCommand(USAGE, main);
