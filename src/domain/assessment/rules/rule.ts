import type { Severity } from '../../diagnostic.ts';
import type { Range } from '../../position.ts';
import type { AssessmentFile } from '../file.ts';
import type { Path } from '../frontmatter.ts';

/** What a rule has found: a place in the file, what is wrong there, and how to mend it. */
export interface Finding {
  readonly range: Range;
  /** Where in the data, where it is about a datum. */
  readonly path?: Path;
  readonly message: string;
  readonly help: string;
}

/** A check of one file. It returns values and prints nothing. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** What the rule asks for, in one sentence. */
  readonly title: string;
  readonly check: (file: AssessmentFile) => readonly Finding[];
}

/** A check across all files of the catalogue. */
export interface CatalogueRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly check: (files: readonly AssessmentFile[]) => readonly CatalogueFinding[];
}

export interface CatalogueFinding extends Finding {
  readonly file: AssessmentFile;
}
