import { readSatteri } from '../domain/assessment/reading/engine-satteri.ts';
import { checkAnswers } from '../views/contribute/check.ts';
import { nameOfQuestion } from '../views/contribute/place.ts';
import { FORM_FIELDS, type FormField } from './fields.ts';
import { type FormProblem, formAnswers } from './form-answers.ts';
import { isForm, readForm } from './read-form.ts';

/** Questions of the page that an issue answers with another one. */
const ANSWERED_WITH: Readonly<Record<string, string>> = {
  slug: 'name',
  texts: 'layers',
  threats: 'threats.0.leads-to',
  'threats.0': 'threats.0.title',
  'threats.0.sources': 'threats.0.reason',
};

const NO_ADDRESS: FormProblem = {
  field: fieldAt('name'),
  message:
    'The name has no letter from a to z and no digit, and the address of the page is made of these.',
  help: 'Add the name in Latin letters, in brackets: 通义千问 (Tongyi Qianwen).',
};

const NO_FORM: FormProblem = {
  field: { path: '', type: 'textarea', label: 'New assessment' },
  message: 'This is not the form "New assessment": none of its headings is there.',
  help: 'Open an issue with that form, and leave its headings as they are.',
};

/**
 * Turns the body of an issue into an assessment file. Without problems, the file has passed the rules for a single file;
 * whether the catalogue already has the agent is checked later.
 *
 * @param today as 2026-11-20
 * @returns the file as far as it could be written, and what keeps it from being valid
 */
export function fileFromForm(body: string, today: string) {
  if (!isForm(body)) return { file: undefined, problems: [NO_FORM] };
  const form = readForm(body);
  const missing = FORM_FIELDS.filter(({ path, required }) => required && !form.has(path)).map(
    missingAnswer,
  );
  if (!form.has('name')) return { file: undefined, problems: missing };
  const { answers, problems } = formAnswers(form);
  const {
    slug,
    text,
    problems: found,
  } = checkAnswers(answers, { readMarkdown: readSatteri, today });
  const formProblems = [...missing, ...problems];
  if (slug === '') return { file: undefined, problems: [NO_ADDRESS, ...formProblems] };
  // One problem for a field is enough.
  const reportedFields = new Set(formProblems.map(({ field }) => field));
  const errors = found
    .filter(({ severity }) => severity === 'error')
    .map(({ field: path = 'layers', message, help }) => {
      const field = fieldAt(path);
      return {
        field,
        message: field.path === path ? message : `${nameOfQuestion(path)}: ${message}`,
        help,
      };
    });
  return {
    file: { slug, text },
    problems: [...formProblems, ...errors.filter(({ field }) => !reportedFields.has(field))],
  };
}

const missingAnswer = (field: FormField): FormProblem => ({
  field,
  message: 'It was left empty.',
  help: `Fill in "${field.label}".`,
});

/** The field that asks for the answer at a path, or for the group around it. */
function fieldAt(path: string): FormField {
  const field = FORM_FIELDS.find((candidate) => candidate.path === (ANSWERED_WITH[path] ?? path));
  if (field) return field;
  const parent = path.slice(0, Math.max(path.lastIndexOf('.'), 0));
  return fieldAt(parent || 'layers');
}
