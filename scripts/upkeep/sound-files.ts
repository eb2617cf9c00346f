import type { Environment } from '../../src/config.ts';
import { takeIn } from '../../src/intake/take-in.ts';

/** The assessments without errors. The check names the others. */
export async function soundFiles(env: Environment) {
  const { files, records } = await takeIn(env);
  const paths = new Map(files.map(({ id, path }) => [id, path]));
  return records.map(({ slug, path, assessment }) => ({
    slug,
    path: paths.get(slug) ?? path,
    assessment,
  }));
}
