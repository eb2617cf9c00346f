import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BULK_FILES } from '../../src/data/open-api.ts';
import { type NextSite, piecesOf } from '../../src/prerender/site-files.ts';
import { onThread } from '../../src/threads.ts';
import type { GzipTask } from './gzip-worker.ts';

/** The folder of the data in a site. */
const DATA = 'api/v1';
const PROGRAM = new URL('gzip-worker.ts', import.meta.url);

/**
 * Writes a gzipped file beside each bulk file, and `SHA256SUMS` with the checksums of all files of the whole catalogue.
 *
 * @param hasExtras whether the site also has room for the bulk files without compression
 */
export async function sealData(site: NextSite, hasExtras: boolean): Promise<void> {
  const sums = new Map<string, string>();
  for (const name of site.namesIn(DATA)) sums.set(name, checksumOf(site.fileAt(`${DATA}/${name}`)));
  for (const name of BULK_FILES) {
    const sum = sums.get(name);
    if (sum === undefined) continue;
    const [path, zipped] = [`${DATA}/${name}`, `${DATA}/${name}.gz`];
    if (!site.keepIfSame(zipped, [sum])) {
      const task = { from: site.fileAt(path), to: join(site.staging, zipped) };
      await onThread<GzipTask, void>(PROGRAM, task);
      site.note(zipped, [sum]);
    }
    sums.set(`${name}.gz`, checksumOf(site.fileAt(zipped)));
    if (!hasExtras && sums.delete(name)) site.drop(path);
  }
  const lines = [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = lines.map(([name, sum]) => `${sum}  ${name}\n`).join('');
  site.write(`${DATA}/SHA256SUMS`, new TextEncoder().encode(text));
}

function checksumOf(file: string): string {
  const sum = createHash('sha256');
  for (const piece of piecesOf(file)) sum.update(piece);
  return sum.digest('hex');
}
