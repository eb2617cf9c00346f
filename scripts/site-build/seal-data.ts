import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Where the data lie in a site. */
const DATA = join('api', 'v1');
const SUMS = 'SHA256SUMS';
/** What has the whole catalogue in it. */
const BULK = ['catalogue.ndjson', 'catalogue.csv', 'threats.csv'];
/** The byte of a gzip file that names the system which made it, and what it says where that is not told (RFC 1952). */
const [SYSTEM_AT, UNKNOWN] = [9, 255];

/**
 * Writes the bulk files gzipped beside themselves, and `SHA256SUMS` over all files of the whole catalogue. What has not
 * changed since the last site is copied from it.
 *
 * @param staging the site that is being made
 * @param last the folder of the last one
 */
export async function sealData(staging: string, last: string): Promise<void> {
  const [folder, before] = [join(staging, DATA), join(last, DATA)];
  const known = sumsIn(before);
  const sums = new Map<string, string>();
  for (const name of filesIn(folder)) sums.set(name, await sumOf(join(folder, name)));
  for (const name of BULK.filter((one) => sums.has(one))) {
    const zipped = `${name}.gz`;
    const [from, to] = [join(before, zipped), join(folder, zipped)];
    if (known.get(name) === sums.get(name) && existsSync(from)) copyFileSync(from, to);
    else await gzip(join(folder, name), to);
    sums.set(zipped, await sumOf(to));
  }
  const lines = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(join(folder, SUMS), lines.map(([name, sum]) => `${sum}  ${name}\n`).join(''));
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );

/** The sums of a site, by file; none where it has no such list. */
function sumsIn(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, SUMS);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return new Map(
    text.split('\n').flatMap((line) => {
      const [sum, name] = line.split('  ');
      return sum && name ? [[name, sum] as const] : [];
    }),
  );
}

async function sumOf(file: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(file), sum);
  return sum.digest('hex');
}

/** Without a time and a system in it, so that equal files are equally gzipped everywhere. */
async function gzip(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createGzip(), createWriteStream(to));
  const file = await open(to, 'r+');
  await file.write(Uint8Array.of(UNKNOWN), 0, 1, SYSTEM_AT);
  await file.close();
}
