import { type EquationId, equation } from '../../src/domain/aivss/equations/index.ts';
import { FACTOR_SETS, FACTORS, TENTH_FACTOR_IDS } from '../../src/domain/aivss/factors.ts';
import { BASE_METRIC_IDS, BASE_METRICS, type Metric } from '../../src/domain/cvss/metrics.ts';
import { LAYER_IDS, LAYERS, layerCode } from '../../src/domain/maestro/layers.ts';
import type { Field } from '../../src/views/contribute/field.ts';
import { factorIdsWith } from '../../src/views/contribute/fields.ts';
import {
  ASSESSOR_FIELDS,
  IDENTITY_FIELDS,
  layerFields,
  OPTIONAL_FIELDS,
  SUBJECT_FIELDS,
  sourceFields,
  threatFields,
} from '../../src/views/contribute/questions.ts';
import { takes } from './takes.ts';
import { factorWords } from './words.ts';

/** A file of answers to fill in: every question with what it takes, and the rubric of every factor. */
export function template(id: EquationId): string {
  const { tenth } = FACTOR_SETS[equation(id).factorSet];
  const other = TENTH_FACTOR_IDS.find((one) => one !== tenth) as (typeof TENTH_FACTOR_IDS)[number];
  const [dayOfJudgement, assessor] = [
    ASSESSOR_FIELDS.filter(isAside),
    ASSESSOR_FIELDS.filter(isMain),
  ];
  return [
    '# The answers for one assessment. Fill them in, then run: npm run new -- --answers answers.yaml',
    '# What stays blank and is needed will be named. Other keys of the format may be added as well.',
    '',
    ...[...IDENTITY_FIELDS, ...OPTIONAL_FIELDS, ...dayOfJudgement].flatMap((one) => line(one, '')),
    '# What you read.',
    'subject:',
    ...SUBJECT_FIELDS.flatMap((one) => line(one, '  ')),
    'assessors:',
    ...entry(assessor),
    '',
    '# What you read. Repeat the entry for each document.',
    'sources:',
    ...entry(sourceFields(0)),
    '',
    'factors:',
    ...factorIdsWith(tenth).flatMap((factor) => {
      const [words, title] = factorWords(factor);
      const rubric = comments(`${title}. ${words}`, '  ');
      return [...rubric, `  ${factor}: { score: , reason: "", sources: [] }`];
    }),
    ...comments(
      `Besides the last one, or instead of it, ${other} can be given (${FACTORS[other].label}).`,
      '  ',
    ),
    '',
    '# Repeat the entry for each threat. Metrics of a vector, which the page /calculator/ helps to choose:',
    ...BASE_METRIC_IDS.map(metric),
    'threats:',
    ...entry(threatFields(0)),
    '',
    'layers:',
    ...LAYER_IDS.flatMap((layer) => {
      const [tag] = layerFields(layer);
      const about = `${layerCode(layer)} ${LAYERS[layer].name}. ${LAYERS[layer].scope}`;
      return [...comments(about, '  '), ...comments(takes(tag as Field), '  '), `  ${layer}:`];
    }),
    '',
    '# The prose of each layer: what could go wrong here; where the agent has no such layer, why. Markdown.',
    'texts:',
    ...LAYER_IDS.flatMap((layer) => [`  ${layer}: |`, '']),
  ].join('\n');
}

const isAside = ({ aside }: Field): boolean => aside;
const isMain = ({ aside }: Field): boolean => !aside;

const comments = (text: string, indent: string): string[] =>
  text.split('\n').map((one) => `${indent}# ${one}`);

const key = ({ path }: Field): string => path.slice(path.lastIndexOf('.') + 1);

/** A question above its blank answer. A line without quotes takes a text that is folded, too. */
const line = (field: Field, indent: string): string[] => [
  ...comments(`${field.required ? 'Needed. ' : ''}${takes(field)}`, indent),
  `${indent}${key(field)}:`,
];

/** The first entry of a list. */
function entry(fields: readonly Field[]): string[] {
  const [first, ...others] = fields;
  if (!first) return [];
  const [about, blank] = [line(first, '    ').slice(0, -1), key(first)];
  return [...about, `  - ${blank}:`, ...others.flatMap((one) => line(one, '    '))];
}

function metric(id: (typeof BASE_METRIC_IDS)[number]): string {
  const { name, values }: Metric = BASE_METRICS[id];
  const letters = Object.entries(values).map(([letter, word]) => `${letter} ${word}`);
  return `#   ${id.padEnd(2)} ${name}: ${letters.join(', ')}`;
}
