import type { Environment } from '../../src/config.ts';
import type { Assessment } from '../../src/domain/assessment/format/schema.ts';
import { takeIn } from '../../src/intake/assessments.ts';

/** The assessments that have no errors; the check names the others, and nothing can be said of them. */
export function soundFiles(env: Environment): { path: string; assessment: Assessment }[] {
  const { files, diagnostics } = takeIn(env);
  const broken = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  return files
    .filter(({ path }) => !broken.has(path))
    .map(({ path, frontmatter }) => ({
      path,
      // The checks ran the schema over these data.
      assessment: frontmatter?.data as unknown as Assessment,
    }));
}
