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
import { type Begun, entryOf, inside, keyLines } from './keys.ts';

interface Known {
  readonly name: string;
  /** Day of the judgement, as 2026-11-20. */
  readonly today: string;
  /** Its tenth factor is the one asked for. */
  readonly equation: EquationId;
}

/** An assessment file to fill in: what is needed with no value yet, what is optional as a comment. */
export function template({ name, today, equation: id }: Known): string {
  const begun = {
    name: stringify(name).trim(),
    homepage: '',
    assessed: today,
    'sources.0.id': 'docs',
    'sources.0.accessed': today,
    'threats.0.id': '',
  };
  const groups = groupsOf(begun, FACTOR_SETS[equation(id).factorSet].tenth);
  const single = [...IDENTITY_FIELDS, ...OPTIONAL_FIELDS, ...ASSESSOR_FIELDS];
  const keys = KEY_ORDER.flatMap(
    (key) =>
      groups[key] ??
      keyLines(
        single.filter(({ path }) => path === key),
        begun,
      ),
  );
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

/** Keys with more in them than questions, in the words of a file; and the one that no form asks for. */
const groupsOf = (begun: Begun, tenth: FactorId): Readonly<Record<string, readonly string[]>> => ({
  draft: ['# draft: true'],
  subject: ['# subject:', ...inside(keyLines(SUBJECT_FIELDS))],
  assessors: [
    'assessors:',
    ...entryOf(ASSESSOR_FIELDS.filter(({ path }) => path.startsWith('assessors.'))),
  ],
  sources: [
    '\n# What you read. Repeat the entry for each document.',
    'sources:',
    ...entryOf(entryFields('sources', 'sources', 0), begun),
  ],
  factors: factors(tenth),
  threats: [
    '\n# Repeat the entry for each threat. Without a vector it is listed, not scored. A vector has these metrics, and the page',
    '# /calculator/ of the site helps to choose:',
    ...BASE_METRIC_IDS.map(metric),
    'threats:',
    ...entryOf(entryFields('threats', 'threats', 0), begun),
    ...inside(inside(INNER)),
  ],
  advisories: [
    '# Published ones that no threat rests on, with the same keys as those of a threat:',
    '# advisories: []',
  ],
  facts: [
    '\n# What a buyer asks. Each answer is yes, no or unknown; a yes or no has sources, and perhaps the setting it holds for.',
    '# facts:',
    ...FACT_IDS.flatMap((id) =>
      inside([`# ${FACTS[id].question}`, `# ${id}: { answer: unknown }`]),
    ),
  ],
  layers: [
    `\n# How far the evidence pins each layer: ${JUDGED_TAG_IDS.join(', ')}`,
    'layers:',
    ...layersIn().flatMap((id) => inside([`# ${LAYERS[id].scope}`, `${id}:`])),
  ],
});

function metric(id: (typeof BASE_METRIC_IDS)[number]): string {
  const { name, values }: Metric = BASE_METRICS[id];
  const letters = Object.entries(values).map(([letter, word]) => `${letter} ${word}`);
  return `#   ${id.padEnd(2)} ${name}: ${letters.join(', ')}`;
}

const INNER = [
  '# Published ones that it rests on:',
  '# advisories:',
  ...entryOf(ADVISORY_FIELDS),
  '# What helps against it. It brings a mitigation, or scores of factors for this threat: { autonomy-of-action: 0 }',
  '# mitigations:',
  ...entryOf(MEASURE_FIELDS.filter(({ path }) => path !== LOWERS_KEY)),
];

/** With the tenth factor of one version of AIVSS; those of the others as a comment. */
const factors = (tenth: FactorId): string[] => [
  '\n# A score of 0, 0.5 or 1 for each. Above 0 it needs a reason and sources.',
  'factors:',
  ...factorIdsWith(tenth).flatMap((id) =>
    inside([...rubric(id), `${id}:`, ...inside(['score:', 'reason:', 'sources: [docs]'])]),
  ),
  `# The tenth factor of the other versions of AIVSS. It may stand in place of ${tenth}, or beside it:`,
  ...TENTH_FACTOR_IDS.filter((other) => other !== tenth).flatMap((id) =>
    inside([...rubric(id), `# ${id}: { score: 0.5, reason: "What earns it", sources: [docs] }`]),
  ),
];

const rubric = (id: FactorId): string[] => [
  `# ${FACTORS[id].question}`,
  ...rubricOf(id).map((level) => `#   ${level.id.padEnd(4)} ${level.meaning}`),
];
