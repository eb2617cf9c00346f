import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { FACTORS, type FactorId, RUBRIC_LEVELS } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import { EVIDENCE_BASES, KINDS } from '../../domain/assessment/format/vocabulary.ts';
import {
  LAYER_IDS,
  LAYER_TAGS,
  LAYERS,
  type LayerId,
  layerCode,
} from '../../domain/maestro/layers.ts';

import {
  aside,
  choicesOf,
  type Field,
  type FieldChoice,
  field,
  needed,
  oneOfTwo,
} from './field.ts';

/** What the form asks for a new assessment. */

export const IDENTITY_FIELDS: readonly Field[] = [
  field('name', 'Name', 'line', {
    ...needed,
    help: 'As its maker writes it, at most 80 characters.',
  }),
  field('slug', 'Name in the address', 'line', {
    help: 'Lower-case letters, digits and single hyphens; it stays for ever. Made of the name when left empty.',
  }),
  field('kind', 'Kind', 'choice', { ...needed, choices: choicesOf(KINDS) }),
  field('homepage', 'Homepage', 'address', {
    ...oneOfTwo,
    help: 'The homepage, the repository, or both.',
  }),
  field('repository', 'Repository', 'address', {
    ...oneOfTwo,
    help: 'Where its code is. One of the two tells readers which agent is meant.',
  }),
  field('vendor', 'Vendor', 'line', { help: 'Who makes it.' }),
  field('summary', 'Summary', 'prose', {
    ...needed,
    help: 'The risk in one or two plain sentences, 20 to 300 characters: what steers it, and to what.',
  }),
  field('basis', 'Basis', 'choice', {
    ...needed,
    help: 'The best evidence that you used. Do not claim more.',
    choices: choicesOf(EVIDENCE_BASES),
  }),
];

/** What only some agents need. */
export const OPTIONAL_FIELDS: readonly Field[] = [
  field('aliases', 'Other names', 'names', { ...aside, help: 'With commas between them.' }),
  field('identifiers', 'Package URLs', 'words', {
    ...aside,
    help: 'As in pkg:pypi/example-agent.',
  }),
  field('tags', 'Tags', 'words', { ...aside, help: 'Lower-case words, at most 12.' }),
  field('introduction', 'Introduction', 'markdown', {
    ...aside,
    help: 'Architecture, scope, what was left out. Markdown.',
  }),
];

/** What the judgement is about. */
export const SUBJECT_FIELDS: readonly Field[] = [
  field('subject.version', 'Version that you read', 'line', {
    ...aside,
    help: 'As its maker numbers it. Advisories name versions.',
  }),
  field('subject.mode', 'Configuration that you judged', 'line', {
    ...aside,
    help: 'In a few words, as in "default configuration of the terminal client".',
  }),
];

export const ASSESSOR_FIELDS: readonly Field[] = [
  field('assessors.0.name', 'Your name', 'line', {
    ...needed,
    help: 'As it shall stand on the page.',
  }),
  field('assessors.0.url', 'A page about you', 'address'),
  field('assessed', 'Day of the judgement', 'day', { ...aside, help: 'Today when left empty.' }),
];

/** One source; `index` counts from 0. */
export const sourceFields = (index: number): readonly Field[] => [
  field(`sources.${index}.title`, 'Title', 'line', needed),
  field(`sources.${index}.url`, 'Address', 'address', needed),
  field(`sources.${index}.id`, 'Short id', 'line', {
    help: 'Factors and threats cite it. Made of the title when left empty.',
  }),
  field(`sources.${index}.accessed`, 'Read on', 'day', {
    ...aside,
    help: 'Today when left empty.',
  }),
];

/** The numbers of the rubric, with what each means for one factor. */
export const rubricOf = (id: FactorId): readonly FieldChoice[] =>
  RUBRIC_LEVELS.map(({ score, label }, index) => ({
    id: String(score),
    label: `${score}: ${label}`,
    meaning: FACTORS[id].rubric[index] ?? '',
  }));

export const factorFields = (id: FactorId): readonly Field[] => [
  field(`factors.${id}.score`, FACTORS[id].label, 'score', {
    ...needed,
    help: FACTORS[id].question,
    choices: rubricOf(id),
  }),
  field(`factors.${id}.reason`, 'Reason', 'prose', {
    ...needed,
    help: 'What the agent does that earns the score. Needed above 0.',
  }),
  field(`factors.${id}.sources`, 'Sources', 'cites', { ...needed, help: 'Needed above 0.' }),
];

/** One threat; `index` counts from 0. */
export const threatFields = (index: number): readonly Field[] => [
  field(`threats.${index}.title`, 'Title', 'line', {
    ...needed,
    help: 'The attack in a few words: who does what to whom.',
  }),
  field(`threats.${index}.attack`, 'What happens', 'prose', {
    help: 'One to three plain sentences, without codes such as AV:N. Readers see them first.',
  }),
  field(`threats.${index}.id`, 'Short id', 'line', {
    ...aside,
    help: 'Its anchor on the page. Made of the title when left empty.',
  }),
  field(`threats.${index}.layer`, 'Layer', 'choice', {
    ...needed,
    choices: LAYER_IDS.map((id) => ({
      id,
      label: `${layerCode(id)} ${LAYERS[id].name}`,
      meaning: LAYERS[id].scope,
    })),
  }),
  field(`threats.${index}.risk`, 'Core risk of AIVSS', 'choice', {
    choices: choicesOf(CORE_RISKS),
  }),
  field(`threats.${index}.cvss`, 'CVSS v4.0 base vector', 'vector', {
    help: 'Without a defensible vector leave it empty: the threat is then listed, not scored.',
  }),
  field(`threats.${index}.exploit-maturity`, 'Exploit maturity', 'choice', {
    choices: choicesOf(EXPLOIT_MATURITY),
  }),
  field(`threats.${index}.mitigation`, 'Mitigation', 'choice', { choices: choicesOf(MITIGATION) }),
  field(`threats.${index}.reason`, 'Reason', 'prose', {
    ...needed,
    help: 'Why this vector, this maturity and this mitigation. Needed beside a vector.',
  }),
  field(`threats.${index}.sources`, 'Sources', 'cites', {
    ...needed,
    help: 'Needed beside a vector.',
  }),
  field(`threats.${index}.mitigations`, 'Advised mitigations', 'lines', {
    ...aside,
    help: 'One on each line.',
  }),
  field(`threats.${index}.maps-to`, 'Other lists', 'references', {
    ...aside,
    help: 'As in owasp-asi:ASI01 or mitre-atlas:AML.T0051.001.',
  }),
];

export const layerFields = (id: LayerId): readonly Field[] => [
  field(`layers.${id}`, 'Does the evidence pin this layer?', 'choice', {
    ...needed,
    choices: choicesOf(LAYER_TAGS),
  }),
  field(`texts.${id}`, 'Text', 'markdown', {
    ...needed,
    help: 'What could go wrong here; where the agent has no such layer, why. Markdown.',
  }),
];
