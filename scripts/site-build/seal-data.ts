import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { SiteFiles } from '../../src/prerender/site-files.ts';

/** Where the data lie in a site. */
const DATA = 'api/v1';
/** What has the whole catalogue in it. */
const BULK = ['catalogue.ndjson', 'catalogue.csv', 'threats.csv'];
/** The byte of a gzip file that names the system which made it, and what it says where that is not told (RFC 1952). */
const [SYSTEM_AT, UNKNOWN] = [9, 255];

/** Puts the bulk files gzipped beside themselves, and `SHA256SUMS` over all files of the whole catalogue. */
export async function sealData(site: SiteFiles): Promise<void> {
  const sums = new Map<string, string>();
  for (const name of site.namesIn(DATA))
    sums.set(name, await sumOf(site.placeOf(`${DATA}/${name}`)));
  for (const name of BULK) {
    const sum = sums.get(name);
    if (sum === undefined) continue;
    const [path, zipped] = [`${DATA}/${name}`, `${DATA}/${name}.gz`];
    if (!site.keeps(zipped, [sum])) {
      await gzip(site.placeOf(path), join(site.staging, zipped));
      site.note(zipped, [sum]);
    }
    sums.set(`${name}.gz`, await sumOf(site.placeOf(zipped)));
  }
  const lines = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = lines.map(([name, sum]) => `${sum}  ${name}\n`).join('');
  site.write(`${DATA}/SHA256SUMS`, new TextEncoder().encode(text));
}

async function sumOf(file: string): Promise<string> {
  const sum = createHash('sha256');
  await pipeline(createReadStream(file), sum);
  return sum.digest('hex');
}

/** Without a time and a system in it, so that equal files are equally gzipped everywhere. */
async function gzip(from: string, to: string): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  await pipeline(createReadStream(from), createGzip(), createWriteStream(to));
  const file = await open(to, 'r+');
  await file.write(Uint8Array.of(UNKNOWN), 0, 1, SYSTEM_AT);
  await file.close();
}
