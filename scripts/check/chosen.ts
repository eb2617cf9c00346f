import type { Environment } from '../../src/config.ts';
import { type ContentFile, judgedFiles } from '../../src/intake/directories.ts';
import { catalogueWith, givenFile } from '../given-files.ts';

/** What a check is about. */
export interface Chosen {
  readonly files: readonly ContentFile[];
  /** The rest of the catalogue, which the files are compared with. */
  readonly beside: readonly ContentFile[];
}

/** The whole catalogue with the opinions on it, or the files that were named, each once. */
export function filesToCheck(paths: readonly string[], env: Environment): Chosen {
  if (paths.length === 0) return { files: judgedFiles(env), beside: [] };
  const given = new Map(paths.map((path) => givenFile(path, env)).map((one) => [one.file, one]));
  const files = [...given.values()];
  const beside = catalogueWith(files, env).filter(({ file }) => !given.has(file));
  return { files, beside };
}
