import type { Mistake } from '../domain/diagnostic.ts';
import { type AnswerPart, linesIn, withoutCitations } from './answer-parts.ts';
import { FORM_FIELDS, type FormField } from './fields.ts';
import { readFormLayers } from './layers.ts';
import { LINE_READERS, readSources } from './lines.ts';

/** Something that keeps a filled form from becoming an assessment. */
export interface FormProblem extends Mistake {
  readonly field: FormField;
}

/** The answers of a filled issue form to the questions of the page, and what could not be read. */
export function formAnswers(form: ReadonlyMap<string, string>) {
  const answers = new Map<string, string>();
  const problems: FormProblem[] = [];
  const sources = readSources(form.get('sources') ?? '', form.get('assessed'));
  const hasThreat = form.has(TITLE);
  for (const field of FORM_FIELDS) {
    const text = form.get(field.path);
    if (field.path === TITLE && !hasThreat && hasThreatAnswer(form))
      problems.push({ field, ...NO_TITLE });
    if (text === undefined || (isOfThreat(field) && !hasThreat)) continue;
    for (const part of field.path === 'sources'
      ? sources.parts
      : answersIn(field, text, sources.ids)) {
      if ('message' in part) problems.push({ field, ...part });
      else {
        // Several answers to a question become lines of one answer, as on the page.
        const before = answers.get(part[0]);
        answers.set(part[0], before === undefined ? part[1] : `${before}\n${part[1]}`);
      }
    }
  }
  return { answers, problems };
}

const TITLE = 'threats.0.title';
const NO_TITLE: Mistake = {
  message: 'It was left empty, and other answers are about a threat.',
  help: 'Give the threat a title, or empty the answers about it.',
};

const isOfThreat = ({ path }: FormField): boolean => path.startsWith('threats.');

/** Whether something was written about a threat. An option alone may have been chosen by mistake. */
const hasThreatAnswer = (form: ReadonlyMap<string, string>): boolean =>
  FORM_FIELDS.some(
    (field) => isOfThreat(field) && field.type !== 'dropdown' && form.has(field.path),
  );

function answersIn(
  { path, type }: FormField,
  text: string,
  sources: readonly string[],
): readonly AnswerPart[] {
  const read = LINE_READERS[path];
  if (read) {
    return linesIn(text).flatMap((line, index) => {
      const { words, mistakes, sources: ids } = withoutCitations(line, sources);
      return [...mistakes, ...read({ text: words, sources: ids, index })];
    });
  }
  if (path === 'layers') return readFormLayers(text);
  if (path === 'threats.0.reason') {
    const { words, mistakes, sources: ids } = withoutCitations(text, sources);
    return [...mistakes, [path, words], ['threats.0.sources', ids]];
  }
  // An option begins with its id: `agent: Pursues a goal …`.
  return [[path, type === 'dropdown' ? (text.split(/[:\s]/)[0] ?? '') : text]];
}
