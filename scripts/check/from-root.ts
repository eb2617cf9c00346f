import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { Environment } from '../../src/config.ts';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { withSlashes } from '../../src/intake/listing.ts';

/** Diagnostics with paths from the root of the repository, as code hosts and editors need them. */
export function fromRoot(diagnostics: readonly Diagnostic[], env: Environment): Diagnostic[] {
  const root = env.GITHUB_WORKSPACE || repositoryRoot(process.cwd());
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    file: pathFrom(root, diagnostic.file),
  }));
}

/** The nearest folder with a repository, here or above; the folder itself where there is none. */
function repositoryRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** A path relative to a folder; in full where the file is elsewhere. */
export function pathFrom(root: string, file: string): string {
  const full = resolve(file);
  const path = withSlashes(relative(root, full));
  return path.startsWith('../') || isAbsolute(path) ? withSlashes(full) : path;
}
