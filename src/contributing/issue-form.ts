import { stringify } from 'yaml';
import { FACTORS, SHARED_FACTOR_IDS, TENTH_FACTOR_IDS } from '../domain/aivss/factors.ts';
import { rubricOf } from '../views/contribute/questions.ts';
import { FORM_FIELDS, type FormField } from './fields.ts';

const rubric = [...SHARED_FACTOR_IDS, ...TENTH_FACTOR_IDS].map((id) => {
  const levels = rubricOf(id).map((level) => `${level.id}: ${level.meaning}`);
  return `- \`${id}\`: ${FACTORS[id].question} ${levels.join(' ')}`;
});

/** What is said before a question, by its path. */
const BEFORE: Readonly<Record<string, string>> = {
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
      body: FORM_FIELDS.flatMap((one) => {
        const before = BEFORE[one.path];
        const said = before ? [{ type: 'markdown', attributes: { value: before } }] : [];
        return [...said, element(one)];
      }),
    },
    // The platform reads a day without quotation marks as something other than text.
    { lineWidth: 0, version: '1.1' },
  )}`;

const element = ({ path, type, options = [], required, ...said }: FormField) => {
  const boxes = type === 'checkboxes' && options.map((label) => ({ label, required: true }));
  return {
    type,
    id: path.replaceAll('.', '-'),
    attributes: {
      label: said.label,
      description: said.description || undefined,
      placeholder: said.placeholder || undefined,
      value: said.value,
      options: options.length > 0 ? boxes || options : undefined,
    },
    validations: required ? { required } : undefined,
  };
};
