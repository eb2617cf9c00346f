import { readFileSync } from 'node:fs';
import type { Environment } from '../../src/config.ts';
import { type Checked, gather } from '../../src/domain/assessment/checking/check.ts';
import { readWith } from '../../src/domain/assessment/reading/read-file.ts';
import { contentFiles } from '../../src/intake/directories.ts';

/** The assessments of the catalogue, as far as it takes to know an agent again: without their prose. */
export const assessmentsThere = (env: Environment): Checked[] =>
  contentFiles('assessments', env).map(({ file, path }) =>
    gather(readWith(() => ({ type: 'root', children: [] }), readFileSync(file), path)),
  );
