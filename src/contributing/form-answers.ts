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
  const hasThreat = form.has('threats.0.title');
  for (const field of FORM_FIELDS) {
    const text = form.get(field.path);
    if (text === undefined || (field.path.startsWith('threats.') && !hasThreat)) continue;
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
