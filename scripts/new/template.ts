import { stringify } from 'yaml';
import { type EquationId, equation } from '../../src/domain/aivss/equations/index.ts';
import {
  FACTOR_SETS,
  FACTORS,
  type FactorId,
  TENTH_FACTOR_IDS,
} from '../../src/domain/aivss/factors.ts';
import { FACT_IDS, FACTS } from '../../src/domain/assessment/format/facts.ts';
import { KEY_ORDER } from '../../src/domain/assessment/format/write.ts';
import { BASE_METRIC_IDS, BASE_METRICS, type Metric } from '../../src/domain/cvss/metrics.ts';
import { JUDGED_TAG_IDS, LAYERS, layersIn } from '../../src/domain/maestro/layers.ts';
import {
  ADVISORY_FIELDS,
  LOWERS_KEY,
  MEASURE_FIELDS,
} from '../../src/views/contribute/entry-questions.ts';
import { entryFields, factorIdsWith } from '../../src/views/contribute/fields.ts';
import {
  ASSESSOR_FIELDS,
  IDENTITY_FIELDS,
  OPTIONAL_FIELDS,
  rubricOf,
  SUBJECT_FIELDS,
} from '../../src/views/contribute/questions.ts';
import { entryLines, type InitialValues, indent, keyLines } from './keys.ts';

interface NewAssessment {
  readonly name: string;
  /** Day of the judgement, as in 2026-11-20. */
  readonly today: string;
  /** The template asks for its tenth factor. */
  readonly equation: EquationId;
}

/** An assessment file to fill in. Required keys have no value yet, optional keys are comments. */
export function template({ name, today, equation: id }: NewAssessment): string {
  const values = {
    name: stringify(name).trim(),
    homepage: '',
    assessed: today,
    'sources.0.id': 'docs',
    'sources.0.accessed': today,
    'threats.0.id': '',
  };
  const groups = groupsOf(values, FACTOR_SETS[equation(id).factorSet].tenth);
  const fields = [...IDENTITY_FIELDS, ...OPTIONAL_FIELDS, ...ASSESSOR_FIELDS];
  const fieldsOf = (key: string) => fields.filter(({ path }) => path === key);
  const keys = KEY_ORDER.flatMap((key) => groups[key] ?? keyLines(fieldsOf(key), values));
  return `---
# Keys without a value are needed: fill them in, and npm run check says what is still missing. Take the # away from an
# optional key. content/README.md describes every key; delete these comments when you are done.

${keys.join('\n')}

# Below, under each heading: what could go wrong on that layer; where the agent has no such layer, why. In Markdown.
---

${layersIn()
  .map((layer) => `## ${LAYERS[layer].name}`)
  .join('\n\n')}
`;
}

/** The lines of keys with other keys inside, and of the key that no form asks for. */
const groupsOf = (
  values: InitialValues,
  tenth: FactorId,
): Readonly<Record<string, readonly string[]>> => ({
  draft: ['# draft: true'],
  subject: ['# subject:', ...indent(keyLines(SUBJECT_FIELDS))],
  assessors: [
    'assessors:',
    ...entryLines(ASSESSOR_FIELDS.filter(({ path }) => path.startsWith('assessors.'))),
  ],
  sources: [
    '\n# What you read. Repeat the entry for each document.',
    'sources:',
    ...entryLines(entryFields('sources', 'sources', 0), values),
  ],
  factors: factorLines(tenth),
  threats: [
    '\n# Repeat the entry for each threat. Without a vector it is listed, not scored. A vector has these metrics, and the page',
    '# /calculator/ of the site helps to choose:',
    ...BASE_METRIC_IDS.map(metricLine),
    'threats:',
    ...entryLines(entryFields('threats', 'threats', 0), values),
    ...indent(indent(LISTS_OF_THREAT)),
  ],
  advisories: [
    '# Published ones that no threat rests on, with the same keys as those of a threat:',
    '# advisories: []',
  ],
  facts: [
    '\n# What a buyer asks. Each answer is yes, no or unknown; a yes or no has sources, and perhaps the setting it holds for.',
    '# facts:',
    ...FACT_IDS.flatMap((id) =>
      indent([`# ${FACTS[id].question}`, `# ${id}: { answer: unknown }`]),
    ),
  ],
  layers: [
    `\n# How far the evidence pins each layer: ${JUDGED_TAG_IDS.join(', ')}`,
    'layers:',
    ...layersIn().flatMap((id) => indent([`# ${LAYERS[id].scope}`, `${id}:`])),
  ],
});

function metricLine(id: (typeof BASE_METRIC_IDS)[number]): string {
  const { name, values }: Metric = BASE_METRICS[id];
  const letters = Object.entries(values).map(([letter, word]) => `${letter} ${word}`);
  return `#   ${id.padEnd(2)} ${name}: ${letters.join(', ')}`;
}

const LISTS_OF_THREAT = [
  '# Published ones that it rests on:',
  '# advisories:',
  ...entryLines(ADVISORY_FIELDS),
  '# What helps against it. It brings a mitigation, or scores of factors for this threat: { autonomy-of-action: 0 }',
  '# mitigations:',
  ...entryLines(MEASURE_FIELDS.filter(({ path }) => path !== LOWERS_KEY)),
];

/** The tenth factor of one version of AIVSS is a key. Those of the other versions are comments. */
const factorLines = (tenth: FactorId): string[] => [
  '\n# A score of 0, 0.5 or 1 for each. Above 0 it needs a reason and sources.',
  'factors:',
  ...factorIdsWith(tenth).flatMap((id) =>
    indent([...rubricLines(id), `${id}:`, ...indent(['score:', 'reason:', 'sources: [docs]'])]),
  ),
  `# The tenth factor of the other versions of AIVSS. It may stand in place of ${tenth}, or beside it:`,
  ...TENTH_FACTOR_IDS.filter((other) => other !== tenth).flatMap((id) =>
    indent([
      ...rubricLines(id),
      `# ${id}: { score: 0.5, reason: "What earns it", sources: [docs] }`,
    ]),
  ),
];

const rubricLines = (id: FactorId): string[] => [
  `# ${FACTORS[id].question}`,
  ...rubricOf(id).map((level) => `#   ${level.id.padEnd(4)} ${level.meaning}`),
];
