import { EQUATION_IDS } from '../../src/domain/aivss/equations/index.ts';
import { check } from '../../src/domain/assessment/checking/check.ts';
import type { Severities } from '../../src/domain/assessment/checking/severities.ts';
import type { fixAssessment } from '../../src/domain/assessment/fix/index.ts';
import {
  type AssessmentFile,
  readAssessmentFile,
} from '../../src/domain/assessment/reading/file.ts';
import { judge } from '../../src/domain/assessment/score.ts';
import { readContent } from '../../src/intake/content.ts';
import type { ContentFile } from '../../src/intake/content-files.ts';
import type { FixedFile } from '../../src/reports/check/fixes.ts';
import { writeWhole } from '../write-whole.ts';

/** Fixes files on the disk. A file that cannot be read, or that would be scored differently, is left as it is. */
export function fixFiles(
  files: readonly ContentFile[],
  fix: typeof fixAssessment,
  severities: Severities = {},
): FixedFile[] {
  return files.flatMap(({ file, path }) => {
    const before = readAssessmentFile(readContent(file), path);
    if (before.unreadable) return [];
    const { text, fixes } = fix(before);
    if (fixes.length === 0) return [];
    const bytes = new TextEncoder().encode(text);
    const refused = whyRefused(before, readAssessmentFile(bytes, path), severities);
    if (refused === undefined) writeWhole(file, text, { replace: true });
    return [{ file: path, fixes, ...(refused !== undefined && { refused }) }];
  });
}

/** Why a fixed file must not replace the present one; undefined where it may. */
function whyRefused(before: AssessmentFile, after: AssessmentFile, severities: Severities) {
  const figuresBefore = figuresOf(before, severities);
  if (figuresBefore === undefined) return undefined;
  const figuresAfter = figuresOf(after, severities);
  if (figuresAfter === undefined) return 'It would have errors afterwards, and has none now.';
  return figuresAfter === figuresBefore ? undefined : 'Its scores would differ afterwards.';
}

/** Every number that follows from a file, as one text; undefined where the file has errors. */
function figuresOf(file: AssessmentFile, severities: Severities): string | undefined {
  const { sound } = check(file, { severities });
  if (!sound) return undefined;
  return JSON.stringify(
    EQUATION_IDS.map((id) => {
      const { factors, factorSum, threats, headline } = judge(sound.assessment, id);
      return {
        factors: factors.map((factor) => [factor.id, factor.score]),
        threats: threats.map((threat) => [threat.id, threat.scores]),
        factorSum,
        headline,
      };
    }),
  );
}
