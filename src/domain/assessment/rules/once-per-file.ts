import type { AssessmentFile } from '../reading/file.ts';

/**
 * Works something out of a file once, for every rule that asks for it.
 *
 * The result is kept with the file and goes with it. In a map of its own that holds its keys weakly it would outlive
 * several collections of garbage, and moving thousands of readings about took a tenth of a check.
 */
export const oncePerFile = <T>(work: (file: AssessmentFile) => T) => {
  return (file: AssessmentFile): T => {
    if (!file.derived.has(work)) file.derived.set(work, work(file));
    return file.derived.get(work) as T;
  };
};
