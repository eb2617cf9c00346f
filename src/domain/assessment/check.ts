import { compareDiagnostics, type Diagnostic } from '../diagnostic.ts';
import type { AssessmentFile } from './file.ts';
import type { Path } from './frontmatter.ts';
import { CATALOGUE_RULES, RULES } from './rules/index.ts';
import type { CatalogueRule, Finding, Rule } from './rules/rule.ts';

/** Everything the rules have to say of one file. */
export function checkFile(file: AssessmentFile): Diagnostic[] {
  return RULES.flatMap((rule) =>
    rule.check(file).map((finding) => diagnostic(rule, file, finding)),
  );
}

/** Everything the rules have to say of a catalogue, each file alone and all together, in the order of a report. */
export function checkCatalogue(files: readonly AssessmentFile[]): Diagnostic[] {
  const alone = files.flatMap((file) => checkFile(file));
  const together = CATALOGUE_RULES.flatMap((rule) =>
    rule.check(files).map((finding) => diagnostic(rule, finding.file, finding)),
  );
  return [...alone, ...together].toSorted(compareDiagnostics);
}

function diagnostic(rule: Rule | CatalogueRule, file: AssessmentFile, found: Finding): Diagnostic {
  return {
    rule: rule.id,
    severity: rule.severity,
    file: file.path,
    start: file.lines.positionOf(found.range[0]),
    end: file.lines.positionOf(found.range[1]),
    path: writePath(found.path ?? []),
    message: found.message,
    help: found.help,
  };
}

/** `threats[0].maps-to[1]` */
export const writePath = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? key : `${text}.${key}`;
  }, '');
