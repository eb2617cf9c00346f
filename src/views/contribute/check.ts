import { type Checked, check } from '../../domain/assessment/checking/check.ts';
import { checkTogether } from '../../domain/assessment/checking/check-together.ts';
import { writeAssessment } from '../../domain/assessment/format/write.ts';
import {
  type AssessmentFile,
  type MarkdownReader,
  readWith,
} from '../../domain/assessment/reading/read-file.ts';
import type { CheckOptions } from '../../domain/assessment/rules/rule.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { type Answers, fileFromAnswers } from './answers.ts';
import { isOpen, questionOf } from './place.ts';

/** What the checks need besides the answers. */
interface CheckContext {
  readonly readMarkdown: MarkdownReader;
  /** ISO day. */
  readonly today: string;
  /** The existing assessments, for rules across files; without them these rules do not run. */
  readonly others?: readonly Checked[];
  /** The settings of the site for the rules. */
  readonly options?: CheckOptions;
}

/** A diagnostic with the question that it concerns. */
export interface Problem extends Diagnostic {
  /** Path of the question; undefined where it concerns none. */
  readonly field: string | undefined;
  /** Whether the question has no answer yet: then nothing is wrong, only open. */
  readonly open: boolean;
}

/** Remedies for files, and what they are in a form. */
const IN_FORM: readonly (readonly [of: RegExp, by: string])[] = [
  [/^Rename it to (\S+)\.md(?=: )/, 'Write $1'],
  [/^Rename it: add/, 'Add'],
  [/^Add subject: \{.*?\} with the version that you read\./, 'Fill in "Version that you read".'],
];

const FOLDER = 'content/assessments';

/** The file that follows from answers, with everything that the rules report about it. */
export function checkAnswers(answers: Answers, context: CheckContext) {
  const answeredFile = fileFromAnswers(answers, context.today);
  const text = writeAssessment(answeredFile.draft);
  // Not the path that it will have, since that may belong to an existing file.
  const file = readWith(
    context.readMarkdown,
    new TextEncoder().encode(text),
    `new/${answeredFile.slug}.md`,
  );
  const problems = diagnosticsOf(file, context).map((diagnostic) => {
    const field = questionOf(diagnostic, file, answeredFile, answers);
    const help = IN_FORM.reduce((words, [of, by]) => words.replace(of, by), diagnostic.help);
    return { ...diagnostic, help, field, open: field !== undefined && isOpen(answers, field) };
  });
  return {
    ...answeredFile,
    path: `${FOLDER}/${answeredFile.slug}.md`,
    text,
    problems: withoutEarly(problems),
  };
}
export type CheckedAnswers = ReturnType<typeof checkAnswers>;

function diagnosticsOf(file: AssessmentFile, context: CheckContext): readonly Diagnostic[] {
  const options = { ...context.options, today: context.today };
  const { checked, diagnostics } = check(file, options);
  if (!context.others) return diagnostics;
  const rules = checkTogether([...context.others, checked], options);
  const ownDiagnostics = rules.filter((diagnostic) => diagnostic.file === file.path);
  // An agent that exists already mostly has the same slug too; one of the two messages is enough.
  const isTwin = ownDiagnostics.some(({ rule }) => rule === 'agent/duplicate');
  return isTwin ? ownDiagnostics : [...ownDiagnostics, ...slugTaken(file, context.others)];
}

/** Without messages about unused sources while errors are open, since answers that cite them may still come. */
function withoutEarly(problems: readonly Problem[]): readonly Problem[] {
  const isUnderWay = problems.some(({ open, severity }) => open && severity === 'error');
  return isUnderWay ? problems.filter(({ rule }) => rule !== 'sources/unused') : problems;
}

/** An error where another file has the slug, which is the name of the file. */
function slugTaken({ slug, path }: AssessmentFile, others: readonly Checked[]): Diagnostic[] {
  const other = others.find((checked) => checked.slug === slug);
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
