import { foundBeside } from '../assessment/checking/beside.ts';
import type { Severities } from '../assessment/checking/severities.ts';
import { rulesOn } from '../assessment/rules/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { PrecedentsFile } from './read.ts';

/** Everything there is to say of a file of precedents. */
export const checkPrecedents = (file: PrecedentsFile, severities: Severities = {}): Diagnostic[] =>
  foundBeside(rulesOn('precedents'), severities, (rule) =>
    rule.check(file).map((found) => ({ ...found, file: file.path })),
  );
