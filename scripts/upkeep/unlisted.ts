import type { Environment } from '../../src/config.ts';
import type { Assessment } from '../../src/domain/assessment/format/schema.ts';
import { type Unlisted, unlistedAdvisories } from '../../src/domain/upkeep/advisories.ts';
import { askOsv } from './osv-client.ts';

/** An assessment with the advisories that are not in its file. */
export interface WithUnlisted<File> {
  readonly file: File;
  readonly advisories: readonly Unlisted[];
}

/** What is published on the packages of assessments, and not in their files. */
export async function unlistedIn<File extends { readonly assessment: Assessment }>(
  files: readonly File[],
  env: Environment,
): Promise<{ found: WithUnlisted<File>[]; asked: number; unknown: readonly string[] }> {
  const purls = [...new Set(files.flatMap(({ assessment }) => assessment.identifiers ?? []))];
  const { records, unknown } = await askOsv(purls, env);
  const found = files.map((file) => {
    const own = (file.assessment.identifiers ?? []).map(
      (purl) => [purl, records.get(purl) ?? []] as const,
    );
    return { file, advisories: unlistedAdvisories(file.assessment, new Map(own)) };
  });
  return {
    found: found.filter(({ advisories }) => advisories.length > 0),
    asked: purls.length,
    unknown,
  };
}
