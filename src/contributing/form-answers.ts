import type { Mistake } from '../domain/diagnostic.ts';
import { FORM_FIELDS, type FormField } from './fields.ts';
import { readFormLayers } from './layers.ts';
import { LINES, readSources } from './lines.ts';
import { cited, linesIn, type Said } from './said.ts';

/** Something that keeps a filled form from becoming an assessment. */
export interface FormProblem extends Mistake {
  /** What was asked. */
  readonly field: FormField;
}

/** What a filled issue form says, as answers to the questions of the page, and what could not be read. */
export function formAnswers(form: ReadonlyMap<string, string>) {
  const answers = new Map<string, string>();
  const problems: FormProblem[] = [];
  const sources = readSources(form.get('sources') ?? '', form.get('assessed'));
  const hasThreat = form.has(TITLE);
  for (const field of FORM_FIELDS) {
    const text = form.get(field.path);
    if (field.path === TITLE && !hasThreat && isWritten(form))
      problems.push({ field, ...NO_TITLE });
    if (text === undefined || (isOfThreat(field) && !hasThreat)) continue;
    for (const said of field.path === 'sources' ? sources.said : saidIn(field, text, sources.ids)) {
      if ('message' in said) problems.push({ field, ...said });
      else {
        // Several answers to a question are lines of one, as on the page.
        const before = answers.get(said[0]);
        answers.set(said[0], before === undefined ? said[1] : `${before}\n${said[1]}`);
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

/** Whether something was written of a threat: an option alone may have been chosen by mistake. */
const isWritten = (form: ReadonlyMap<string, string>): boolean =>
  FORM_FIELDS.some(
    (field) => isOfThreat(field) && field.type !== 'dropdown' && form.has(field.path),
  );

function saidIn(
  { path, type }: FormField,
  text: string,
  sources: readonly string[],
): readonly Said[] {
  const read = LINES[path];
  if (read) {
    return linesIn(text).flatMap((line, index) => {
      const { words, mistakes, sources: ids } = cited(line, sources);
      return [...mistakes, ...read({ text: words, sources: ids, index })];
    });
  }
  if (path === 'layers') return readFormLayers(text);
  if (path === 'threats.0.reason') {
    const { words, mistakes, sources: ids } = cited(text, sources);
    return [...mistakes, [path, words], ['threats.0.sources', ids]];
  }
  // An option begins with the id that it stands for: `agent: Pursues a goal …`.
  return [[path, type === 'dropdown' ? (text.split(/[:\s]/)[0] ?? '') : text]];
}
