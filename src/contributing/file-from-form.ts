import { readSatteri } from '../domain/assessment/reading/engine-satteri.ts';
import { checkAnswers } from '../views/contribute/check.ts';
import { nameOfQuestion } from '../views/contribute/place.ts';
import { FORM_FIELDS, type FormField } from './fields.ts';
import { type FormProblem, formAnswers } from './form-answers.ts';
import { readForm } from './read-form.ts';

/** Where a question of the page is answered in an issue together with another one. */
const WITH: Readonly<Record<string, string>> = {
  slug: 'name',
  texts: 'layers',
  threats: 'threats.0.leads-to',
  'threats.0': 'threats.0.title',
  'threats.0.sources': 'threats.0.reason',
};

const NO_ADDRESS: FormProblem = {
  field: askedAt('name'),
  message:
    'The name has no letter from a to z and no digit, and the address of the page is made of these.',
  help: 'Add the name in Latin letters, in brackets: 通义千问 (Tongyi Qianwen).',
};

/**
 * Turns the body of an issue into an assessment file. The file has passed the rules for a single file where there is
 * no problem; whether the catalogue already has the agent is for the check of the whole.
 *
 * @param today as 2026-11-20
 * @returns the file as far as it could be written, and what keeps it from being valid
 */
export function fileFromForm(body: string, today: string) {
  const form = readForm(body);
  const missing = FORM_FIELDS.filter(({ path, required }) => required && !form.has(path)).map(
    isMissing,
  );
  if (!form.has('name')) return { file: undefined, problems: missing };
  const { answers, problems } = formAnswers(form);
  const {
    slug,
    text,
    problems: found,
  } = checkAnswers(answers, { readMarkdown: readSatteri, today });
  const said = [...missing, ...problems];
  if (slug === '') return { file: undefined, problems: [NO_ADDRESS, ...said] };
  // A field with a problem of its own has said enough.
  const told = new Set(said.map(({ field }) => field));
  const errors = found
    .filter(({ severity }) => severity === 'error')
    .map(({ field: path = 'layers', message, help }) => {
      const field = askedAt(path);
      return {
        field,
        message: field.path === path ? message : `${nameOfQuestion(path)}: ${message}`,
        help,
      };
    });
  return {
    file: { slug, text },
    problems: [...said, ...errors.filter(({ field }) => !told.has(field))],
  };
}

const isMissing = (field: FormField): FormProblem => ({
  field,
  message: 'It was left empty.',
  help: `Fill in "${field.label}".`,
});

/** What was asked for the answer at a path, or around it. */
function askedAt(path: string): FormField {
  const own = FORM_FIELDS.find((one) => one.path === (WITH[path] ?? path));
  if (own) return own;
  const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  return askedAt(parent || 'layers');
}
