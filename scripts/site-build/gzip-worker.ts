import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A file, and the gzipped file to write. */
export interface GzipTask {
  readonly from: string;
  readonly to: string;
}

/** The index of the byte that names the system which made a gzip file, and its value "unknown" (RFC 1952). */
const SYSTEM_AT = 9;
const UNKNOWN = 255;

/** Leaves out the time and the system, so that gzipping a file gives the same bytes everywhere. */
export default async function gzip({ from, to }: GzipTask): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  await pipeline(createReadStream(from), createGzip(), createWriteStream(to));
  const file = await open(to, 'r+');
  await file.write(Uint8Array.of(UNKNOWN), 0, 1, SYSTEM_AT);
  await file.close();
}
