import { SHARED_FACTOR_IDS, TENTH_FACTOR_IDS } from '../domain/aivss/factors.ts';
import { FACT_IDS } from '../domain/assessment/format/facts.ts';
import { LAYERS, layersIn } from '../domain/maestro/layers.ts';
import type { Field, Input } from '../views/contribute/field.ts';
import { entryFields, entryList } from '../views/contribute/fields.ts';
import { ASSESSOR_FIELDS, IDENTITY_FIELDS, SUBJECT_FIELDS } from '../views/contribute/questions.ts';

/** A question of the issue form: as the page asks it, but where an issue must ask otherwise. */
export interface FormField {
  /** The path of the question on the page, or of the group of questions that are answered together here. */
  readonly path: string;
  readonly type: 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  /** The heading that the platform writes above the answer, by which it is found. */
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly options?: readonly string[];
  /** The text that the field starts with. */
  readonly value?: string;
  readonly required?: boolean;
}

/** Questions that the form leaves out: few assessments need them, or other answers give theirs. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['slug', 'subject.commit', 'subject.released', 'assessors.0.url'],
  ...['threats.0.id', 'threats.0.maps-to', 'threats.0.sources'],
]);

/** What the form asks otherwise: an issue cannot tick sources or add entries, and may be read on a later day. */
const OVERRIDES: Readonly<Record<string, Partial<FormField>>> = {
  assessed: {
    description: 'Year, month, day. It also counts as the day on which you read the sources.',
    required: true,
  },
  'threats.0.reason': {
    description:
      'Why this vector, this maturity and this mitigation, with the numbers of the sources at the end, as in [1, 2].',
  },
  'threats.0.leads-to': {
    label: 'Threat: Leads to, one on each line',
    description:
      'The threats that this one opens. They are listed without a score: the layer, what happens, its source.',
    placeholder: 'agent-ecosystem: Mails leave in the name of the user [1]',
  },
};

const TYPES: Readonly<Partial<Record<Input, FormField['type']>>> = {
  choice: 'dropdown',
  prose: 'textarea',
  paths: 'textarea',
};

const formField = (field: Field): FormField => ({
  path: field.path,
  type: TYPES[field.input] ?? 'input',
  label: field.label,
  description: field.help,
  placeholder: field.example,
  options: field.choices.map(({ id, label, meaning }) => `${id}: ${meaning || label}`),
  required: field.required,
  ...OVERRIDES[field.path],
});

const formFields = (fields: readonly Field[]): FormField[] =>
  fields.filter(({ path }) => !LEFT_OUT.has(path)).map(formField);

/** The questions about one threat, all of them optional. */
const threatFields = entryFields('threats', 'threats', 0).map((field) => ({
  ...field,
  label: `${entryList('threats').name}: ${field.label}`,
  required: false,
}));

/** A field for several answers: one on each line, or one below each heading. */
type MoreOfField = Omit<FormField, 'path' | 'type' | 'label'>;
const groupField = (path: string, label: string, more: MoreOfField) =>
  ({ path, type: 'textarea', label, ...more }) as const;

const emptyLines = (ids: readonly string[]): string => ids.map((id) => `${id}:\n`).join('');

export const FORM_FIELDS: readonly FormField[] = [
  ...formFields(IDENTITY_FIELDS),
  groupField('sources', 'Sources, one on each line', {
    description:
      'The address, then the title. Cite them below by the number of their line, as in [1].',
    placeholder: 'https://example.org/agent/docs Example Agent documentation',
    required: true,
  }),
  ...formFields([...SUBJECT_FIELDS, ...ASSESSOR_FIELDS]),
  groupField('factors', 'The ten factors', {
    description:
      'One on each line: `autonomy-of-action: 0.5 — reason [1]`. Of the last two, one is enough.',
    value: emptyLines([...SHARED_FACTOR_IDS, ...TENTH_FACTOR_IDS]),
    required: true,
  }),
  ...formFields(threatFields),
  groupField('threats.0.advisories', 'Threat: Published advisories, one on each line', {
    description: 'The id, then the number of the source where you read it.',
    placeholder: 'CVE-2026-12345 [1]',
  }),
  groupField('threats.0.mitigations', 'Threat: Measures, one on each line', {
    description:
      'Who can do it (`user`, `admin` or `vendor`), what to do, and in brackets what it brings: a mitigation (`partial` or `strong`), or the scores to which factors fall (`autonomy-of-action: 0`).',
    placeholder: 'user: Confirm every action that changes something. (partial) [1]',
  }),
  groupField('facts', 'What a buyer asks', {
    description:
      '`yes`, `no` or `unknown` behind each, then perhaps the setting it holds for, and its source: `runs-code-on-host: yes, by default [1]`. Leave out what you did not look at.',
    value: emptyLines(FACT_IDS),
  }),
  groupField('layers', 'The seven layers', {
    description:
      'Below each heading, write what there is to say of that layer. The tag in brackets is `mapped` where your evidence pins the layer down, `uncertain` where it does not, and `not-applicable` where the agent has no such layer; say why.',
    value: layersIn()
      .map((id) => `## ${LAYERS[id].name} (uncertain)\n`)
      .join('\n\n'),
    required: true,
  }),
  // These two are for the maintainers, and their headings end the answer before them.
  { path: 'tie', type: 'input', label: 'Your tie to the maker of the agent, if there is one' },
  {
    path: 'promise',
    type: 'checkboxes',
    label: 'Before you send it',
    options: ['What I wrote is public knowledge, and I may publish it under CC BY-SA 4.0.'],
  },
];
