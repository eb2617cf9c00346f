import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Environment } from '../config.ts';
import { PROJECT_ROOT } from './directories.ts';

/** Where a build keeps what it need not do again. Everything in there may be removed at any time. */
export const cacheDirectory = (env: Environment): string =>
  env.SEPTET_CACHE || join(PROJECT_ROOT, 'node_modules', '.cache', 'septet');

/** A short name for a file of the cache, different where any of the values differs. */
export const cacheName = (...of: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16);
