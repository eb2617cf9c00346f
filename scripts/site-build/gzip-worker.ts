import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A file, and where it is to lie gzipped. */
export interface GzipTask {
  readonly from: string;
  readonly to: string;
}

/** The byte of a gzip file that names the system which made it, and what it says where that is not told (RFC 1952). */
const [SYSTEM_AT, UNKNOWN] = [9, 255];

/** Without a time and a system in it, so that equal files are equally gzipped everywhere. */
export default async function gzip({ from, to }: GzipTask): Promise<void> {
  mkdirSync(dirname(to), { recursive: true });
  await pipeline(createReadStream(from), createGzip(), createWriteStream(to));
  const file = await open(to, 'r+');
  await file.write(Uint8Array.of(UNKNOWN), 0, 1, SYSTEM_AT);
  await file.close();
}
