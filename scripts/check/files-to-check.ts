import type { Environment } from '../../src/config.ts';
import { judgedFiles } from '../../src/intake/content-files.ts';
import { givenFile } from '../given-files.ts';

/**
 * The whole catalogue with the opinions on it, or the named files, each once; and `beside` the rest of the catalogue, which
 * they are compared with.
 */
export function filesToCheck(paths: readonly string[], env: Environment) {
  if (paths.length === 0) return { files: judgedFiles(env), beside: [] };
  const named = new Map(paths.map((path) => givenFile(path, env)).map((file) => [file.file, file]));
  const files = [...named.values()];
  // A named file takes the place of one with its name, and comes last: of two files for one agent, the rules complain
  // about the later one.
  const ids = new Set(files.map(({ id }) => id));
  const beside = judgedFiles(env).filter(({ id, file }) => !ids.has(id) && !named.has(file));
  return { files, beside };
}
