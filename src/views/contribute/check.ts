import { type Checked, check, checkTogether } from '../../domain/assessment/checking/check.ts';
import { writeAssessment } from '../../domain/assessment/format/write.ts';
import {
  type AssessmentFile,
  type MarkdownReader,
  readWith,
} from '../../domain/assessment/reading/read-file.ts';
import type { CheckOptions } from '../../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { type Answers, answered } from './answers.ts';
import { isOpen, questionOf } from './place.ts';

/** What the checks need beside the answers. */
export interface CheckContext {
  readonly readMarkdown: MarkdownReader;
  /** As 2026-11-20. */
  readonly today: string;
  /** The assessments that are there already, as far as rules across files know them; without them none of these runs. */
  readonly others?: readonly Checked[];
  /** What the site makes of the rules. */
  readonly options?: CheckOptions;
}

/** A complaint with the question that it concerns. */
export interface Problem extends Diagnostic {
  /** Path of the question; undefined where it concerns none. */
  readonly field: string | undefined;
  /** Whether the question has no answer yet, so that nothing is wrong, only open. */
  readonly open: boolean;
}

const FOLDER = 'content/assessments';

/** The file that follows from answers, and all that the rules of the catalogue have to say of it. */
export function checkAnswers(answers: Answers, context: CheckContext) {
  const made = answered(answers, context.today);
  const text = writeAssessment(made.draft);
  // Not the path where it will lie: a file that lies there already is another file.
  const file = readWith(
    context.readMarkdown,
    new TextEncoder().encode(text),
    `new/${made.slug}.md`,
  );
  const problems = foundIn(file, context).map((one) => {
    const field = questionOf(one, file, made, answers);
    return { ...one, field, open: field !== undefined && isOpen(answers, field) };
  });
  return { ...made, path: `${FOLDER}/${made.slug}.md`, text, problems: inTime(problems) };
}
export type CheckedAnswers = ReturnType<typeof checkAnswers>;

function foundIn(file: AssessmentFile, context: CheckContext): readonly Diagnostic[] {
  const options = { ...context.options, today: context.today };
  const { checked, diagnostics } = check(file, options);
  if (!context.others) return diagnostics;
  const rules = checkTogether([...context.others, checked], options);
  const own = rules.filter((one) => one.file === file.path);
  // The same agent mostly has the same file name too: one of the two is enough to say.
  const isTwin = own.some(({ rule }) => rule === 'agent/duplicate');
  return isTwin ? own : [...own, ...taken(file, context.others)];
}

/** Whether every source is cited can be told at the end: until then, what will cite it may be still to come. */
function inTime(problems: readonly Problem[]): readonly Problem[] {
  const isUnderWay = problems.some(({ open, severity }) => open && severity === 'error');
  return isUnderWay ? problems.filter(({ rule }) => rule !== 'sources/unused') : problems;
}

/** A slug is the name of a file, so no other file may have it. */
function taken({ slug, path }: AssessmentFile, others: readonly Checked[]): Diagnostic[] {
  const other = others.find((one) => one.slug === slug);
  if (!other) return [];
  const start = { line: 1, column: 1 };
  return [
    {
      rule: 'file/slug',
      severity: 'error',
      file: path,
      path: 'slug',
      start,
      end: start,
      message: `${other.file} is there already.`,
      help: 'Improve that file, or choose another name for the address.',
    },
  ];
}
