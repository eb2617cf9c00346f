import { stringify } from 'yaml';
import { FACTORS, SHARED_FACTOR_IDS, TENTH_FACTOR_IDS } from '../domain/aivss/factors.ts';
import { rubricOf } from '../views/contribute/questions.ts';
import { FORM_FIELDS, type FormField } from './fields.ts';

const rubric = [...SHARED_FACTOR_IDS, ...TENTH_FACTOR_IDS].map((id) => {
  const levels = rubricOf(id).map((level) => `${level.id}: ${level.meaning}`);
  return `- \`${id}\`: ${FACTORS[id].question} ${levels.join(' ')}`;
});

/** The text before a question, by its path. */
const INTRODUCTIONS: Readonly<Record<string, string>> = {
  name: `One form holds an assessment with one threat. For more, write the file: the guide "Write an assessment" in
\`content/guides/contributing.mdx\` has an example to copy. Scores are computed; you give judgements and reasons.

Describe only what is public. A flaw that nobody has reported goes to its maker first, not into this form.
`,
  factors: `**The ten factors.** Judge how the agent is normally deployed.\n\n${rubric.join('\n')}\n`,
  'threats.0.title':
    '**One threat.** Leave it out if you know none. Without a CVSS vector it is listed and not scored.',
};

/** The issue form for a new assessment, as the hosting platform reads it. */
export const issueForm = (): string =>
  `# Written by "npm run schema" from src/contributing/fields.ts.\n${stringify(
    {
      name: 'New assessment',
      description:
        'Assess an agent without writing the file yourself. A maintainer turns the form into a pull request.',
      title: 'New assessment: ',
      labels: ['new-assessment'],
      body: FORM_FIELDS.flatMap((field) => {
        const value = INTRODUCTIONS[field.path];
        const introduction = value ? [{ type: 'markdown', attributes: { value } }] : [];
        return [...introduction, formElement(field)];
      }),
    },
    // As YAML 1.1, so that days get quotation marks: without them, the platform does not read them as text.
    { lineWidth: 0, version: '1.1' },
  )}`;

const formElement = ({ path, type, options = [], required, ...texts }: FormField) => {
  const boxes = type === 'checkboxes' && options.map((label) => ({ label, required: true }));
  return {
    type,
    id: path.replaceAll('.', '-'),
    attributes: {
      label: texts.label,
      description: texts.description || undefined,
      placeholder: texts.placeholder || undefined,
      value: texts.value,
      options: options.length > 0 ? boxes || options : undefined,
    },
    validations: required ? { required } : undefined,
  };
};
