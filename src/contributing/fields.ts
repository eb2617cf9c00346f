import { SHARED_FACTOR_IDS, TENTH_FACTOR_IDS } from '../domain/aivss/factors.ts';
import { FACT_IDS } from '../domain/assessment/format/facts.ts';
import { LAYERS, layersIn } from '../domain/maestro/layers.ts';
import type { Field, Input } from '../views/contribute/field.ts';
import { entryFields, entryList } from '../views/contribute/fields.ts';
import { ASSESSOR_FIELDS, IDENTITY_FIELDS, SUBJECT_FIELDS } from '../views/contribute/questions.ts';

/** What the issue form asks: the questions of the page, and where an issue must ask otherwise, that. */
export interface FormField {
  /** The question of the page, or what has the questions that are answered here together. */
  readonly path: string;
  readonly type: 'input' | 'textarea' | 'dropdown' | 'checkboxes';
  /** What the platform writes as a heading above the answer, which is found by it. */
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly options?: readonly string[];
  /** What stands there to begin with. */
  readonly value?: string;
  readonly required?: boolean;
}

/** What few assessments need, as all `OPTIONAL_FIELDS`, or what other answers give. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['slug', 'subject.commit', 'subject.released', 'assessors.0.url'],
  ...['threats.0.id', 'threats.0.maps-to', 'threats.0.sources'],
]);

/** An issue ticks no sources, adds no entries, and may be read on a later day. */
const OTHERWISE: Readonly<Record<string, Partial<FormField>>> = {
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

const asked = (field: Field): FormField => ({
  path: field.path,
  type: TYPES[field.input] ?? 'input',
  label: field.label,
  description: field.help,
  placeholder: field.example,
  options: field.choices.map(({ id, label, meaning }) => `${id}: ${meaning || label}`),
  required: field.required,
  ...OTHERWISE[field.path],
});

const all = (fields: readonly Field[]): FormField[] =>
  fields.filter(({ path }) => !LEFT_OUT.has(path)).map(asked);

/** One threat, which may be none. */
const threat = entryFields('threats', 'threats', 0).map((field) => ({
  ...field,
  label: `${entryList('threats').name}: ${field.label}`,
  required: false,
}));

/** Answers that hold several: an entry or a question on each line, or a text below each heading. */
const together = (path: string, label: string, more: Omit<FormField, 'path' | 'type' | 'label'>) =>
  ({ path, type: 'textarea', label, ...more }) as const;

const onLines = (ids: readonly string[]): string => ids.map((id) => `${id}:\n`).join('');

export const FORM_FIELDS: readonly FormField[] = [
  ...all(IDENTITY_FIELDS),
  together('sources', 'Sources, one on each line', {
    description:
      'The address, then the title. Cite them below by the number of their line, as in [1].',
    placeholder: 'https://example.org/agent/docs Example Agent documentation',
    required: true,
  }),
  ...all([...SUBJECT_FIELDS, ...ASSESSOR_FIELDS]),
  together('factors', 'The ten factors', {
    description:
      'One on each line: `autonomy-of-action: 0.5 — reason [1]`. Of the last two, one is enough.',
    value: onLines([...SHARED_FACTOR_IDS, ...TENTH_FACTOR_IDS]),
    required: true,
  }),
  ...all(threat),
  together('threats.0.advisories', 'Threat: Published advisories, one on each line', {
    description: 'The id, then the number of the source where you read it.',
    placeholder: 'CVE-2026-12345 [1]',
  }),
  together('threats.0.mitigations', 'Threat: Measures, one on each line', {
    description:
      'Who can do it (`user`, `admin` or `vendor`), what to do, and in brackets what it brings: a mitigation (`partial` or `strong`), or the scores to which factors fall (`autonomy-of-action: 0`).',
    placeholder: 'user: Confirm every action that changes something. (partial) [1]',
  }),
  together('facts', 'What a buyer asks', {
    description:
      '`yes`, `no` or `unknown` behind each, then perhaps the setting it holds for, and its source: `runs-code-on-host: yes, by default [1]`. Leave out what you did not look at.',
    value: onLines(FACT_IDS),
  }),
  together('layers', 'The seven layers', {
    description:
      'Below each heading, write what there is to say of that layer. The tag in brackets is `mapped` where your evidence pins the layer down, `uncertain` where it does not, and `not-applicable` where the agent has no such layer; say why.',
    value: layersIn()
      .map((id) => `## ${LAYERS[id].name} (uncertain)\n`)
      .join('\n\n'),
    required: true,
  }),
  // These two are for the maintainers; they end the answer before them.
  { path: 'tie', type: 'input', label: 'Your tie to the maker of the agent, if there is one' },
  {
    path: 'promise',
    type: 'checkboxes',
    label: 'Before you send it',
    options: ['What I wrote is public knowledge, and I may publish it under CC BY-SA 4.0.'],
  },
];
