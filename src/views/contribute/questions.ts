import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { FACTORS, type FactorId, RUBRIC_LEVELS } from '../../domain/aivss/factors.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import { FACT_ANSWERS, FACTS, type FactId } from '../../domain/assessment/format/facts.ts';
import {
  ASSESSOR_KINDS,
  EVIDENCE_BASES,
  KINDS,
  MEASURE_ACTORS,
  THREAT_STATUSES,
} from '../../domain/assessment/format/vocabulary.ts';
import {
  LAYER_TAGS,
  LAYERS,
  type LayerId,
  layerCode,
  layersIn,
} from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';

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
    help: say('As its maker writes it, at most 80 characters.'),
  }),
  field('slug', say('Name in the address'), 'line', {
    help: say(
      'Lower-case letters, digits and single hyphens; it stays for ever. Made of the name when left empty.',
    ),
  }),
  field('kind', say('Kind'), 'choice', { ...needed, choices: choicesOf(KINDS) }),
  field('homepage', say('Homepage'), 'address', {
    ...oneOfTwo,
    help: say('The homepage, the repository, or both.'),
  }),
  field('repository', say('Repository'), 'address', {
    ...oneOfTwo,
    help: say('Where its code is. One of the two tells readers which agent is meant.'),
  }),
  field('vendor', say('Vendor'), 'line', { help: say('Who makes it.') }),
  field('summary', say('Summary'), 'prose', {
    ...needed,
    help: say(
      'The risk in one or two plain sentences, 20 to 300 characters: what steers it, and to what.',
    ),
  }),
  field('basis', say('Basis'), 'choice', {
    ...needed,
    help: say('The best evidence that you used. Do not claim more.'),
    choices: choicesOf(EVIDENCE_BASES),
  }),
];

/** What only some agents need. */
export const OPTIONAL_FIELDS: readonly Field[] = [
  field('aliases', say('Other names'), 'names', {
    ...aside,
    help: say('With commas between them.'),
  }),
  field('identifiers', say('Package URLs'), 'words', {
    ...aside,
    help: say('As in pkg:pypi/example-agent.'),
  }),
  field('tags', say('Tags'), 'words', { ...aside, help: say('Lower-case words, at most 12.') }),
  field('introduction', say('Introduction'), 'markdown', {
    ...aside,
    help: say('Architecture, scope, what was left out. Markdown.'),
  }),
];

/** What the judgement is about. */
export const SUBJECT_FIELDS: readonly Field[] = [
  field('subject.version', say('Version that you read'), 'line', {
    ...aside,
    help: say('As its maker numbers it. Advisories name versions.'),
  }),
  field('subject.commit', say('Commit that you read'), 'line', {
    ...aside,
    help: say('All 40 digits.'),
  }),
  field('subject.released', say('Day of that version'), 'day', aside),
  field('subject.mode', say('Configuration that you judged'), 'line', {
    ...aside,
    help: say('In a few words, as in "default configuration of the terminal client".'),
  }),
];

export const ASSESSOR_FIELDS: readonly Field[] = [
  field('assessors.0.name', say('Your name'), 'line', {
    ...needed,
    help: say('As it shall stand on the page.'),
  }),
  field('assessors.0.url', say('A page about you'), 'address'),
  field('assessors.0.kind', say('Who judged'), 'choice', { choices: choicesOf(ASSESSOR_KINDS) }),
  field('assessed', say('Day of the judgement'), 'day', {
    ...aside,
    help: say('Today when left empty.'),
  }),
];

/** One source; `index` counts from 0. */
export const sourceFields = (index: number): readonly Field[] => [
  field(`sources.${index}.title`, say('Title'), 'line', needed),
  field(`sources.${index}.url`, say('Address'), 'address', needed),
  field(`sources.${index}.id`, say('Short id'), 'line', {
    help: say('Factors and threats cite it. Made of the title when left empty.'),
  }),
  field(`sources.${index}.accessed`, say('Read on'), 'day', {
    ...aside,
    help: say('Today when left empty.'),
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
  field(`factors.${id}.reason`, say('Reason'), 'prose', {
    ...needed,
    help: say('What the agent does that earns the score. Needed above 0.'),
  }),
  field(`factors.${id}.sources`, say('Sources'), 'cites', {
    ...needed,
    help: say('Needed above 0.'),
  }),
];

/** One threat; `index` counts from 0. */
export const threatFields = (index: number): readonly Field[] => [
  field(`threats.${index}.title`, say('Title'), 'line', {
    ...needed,
    help: say('The attack in a few words: who does what to whom.'),
  }),
  field(`threats.${index}.attack`, say('What happens'), 'prose', {
    help: say('One to three plain sentences, without codes such as AV:N. Readers see them first.'),
  }),
  field(`threats.${index}.status`, say('Status'), 'choice', {
    ...aside,
    help: say('In the version that you read.'),
    choices: choicesOf(THREAT_STATUSES),
  }),
  field(`threats.${index}.fixed-in`, say('Fixed in'), 'line', {
    ...aside,
    help: say('The version that has the fix.'),
  }),
  field(`threats.${index}.leads-to`, say('Leads to'), 'paths', {
    ...aside,
    help: say('The threats that this one opens.'),
  }),
  field(`threats.${index}.id`, say('Short id'), 'line', {
    ...aside,
    help: say('Its anchor on the page. Made of the title when left empty.'),
  }),
  field(`threats.${index}.layer`, say('Layer'), 'choice', {
    ...needed,
    choices: layersIn().map((id) => ({
      id,
      label: `${layerCode(id)} ${LAYERS[id].name}`,
      meaning: LAYERS[id].scope,
    })),
  }),
  field(`threats.${index}.risk`, say('Core risk of AIVSS'), 'choice', {
    choices: choicesOf(CORE_RISKS),
  }),
  field(`threats.${index}.cvss`, say('CVSS v4.0 base vector'), 'vector', {
    help: say('Without a defensible vector leave it empty: the threat is then listed, not scored.'),
  }),
  field(`threats.${index}.exploit-maturity`, say('Exploit maturity'), 'choice', {
    choices: choicesOf(EXPLOIT_MATURITY),
  }),
  field(`threats.${index}.mitigation`, say('Mitigation'), 'choice', {
    choices: choicesOf(MITIGATION),
  }),
  field(`threats.${index}.reason`, say('Reason'), 'prose', {
    ...needed,
    help: say('Why this vector, this maturity and this mitigation. Needed beside a vector.'),
  }),
  field(`threats.${index}.sources`, say('Sources'), 'cites', {
    ...needed,
    help: say('Needed beside a vector.'),
  }),
  field(`threats.${index}.maps-to`, say('Other lists'), 'references', {
    ...aside,
    help: say('As in owasp-asi:ASI01 or mitre-atlas:AML.T0051.001.'),
  }),
];

/** One measure; `list` is the path of the measures of a threat. */
export const measureFields = (list: string, index: number): readonly Field[] => [
  field(`${list}.${index}.text`, say('What to do'), 'line', { help: say('In one sentence.') }),
  field(`${list}.${index}.by`, say('Who can do it'), 'choice', {
    choices: choicesOf(MEASURE_ACTORS),
  }),
  field(`${list}.${index}.brings`, say('What it brings'), 'choice', {
    help: say('The mitigation of this threat once it is done.'),
    choices: choicesOf(MITIGATION).filter(({ id }) => id !== 'none'),
  }),
  field(`${list}.${index}.${LOWERS}`, say('Or the factors that it lowers'), 'lines', {
    help: say('One on each line, as in autonomy-of-action: 0.5.'),
  }),
  field(`${list}.${index}.sources`, say('Sources'), 'cites'),
];

/** Stands in the form alone: in the file its scores are the value of `brings`. */
export const LOWERS = 'lowers';

/** One published advisory; `list` is the path of those of a threat, or of the agent. */
export const advisoryFields = (list: string, index: number): readonly Field[] => [
  field(`${list}.${index}.id`, say('Id'), 'line', {
    help: say('As its database has it: CVE-2025-59536, GHSA-4fgq-fpq9-mr3g, PYSEC-2024-60.'),
  }),
  field(`${list}.${index}.aliases`, say('Other ids of the same advisory'), 'words'),
  field(`${list}.${index}.source`, say('Where you read it'), 'cite'),
  field(`${list}.${index}.severity`, say('Severity as published'), 'score', {
    help: say('From 0 to 10.'),
  }),
  field(`${list}.${index}.vector`, say('Vector as published'), 'line', {
    help: say('Of any version of CVSS.'),
  }),
  field(`${list}.${index}.affected`, say('Affected versions, as published'), 'line'),
  field(`${list}.${index}.fixed-in`, say('Fixed in, as published'), 'line'),
];

export const factFields = (id: FactId): readonly Field[] => [
  field(`facts.${id}.answer`, FACTS[id].label, 'choice', {
    help: FACTS[id].question,
    choices: choicesOf(FACT_ANSWERS),
  }),
  field(`facts.${id}.setting`, say('Setting for which it holds'), 'line'),
  field(`facts.${id}.sources`, say('Sources'), 'cites'),
];

export const layerFields = (id: LayerId): readonly Field[] => [
  field(`layers.${id}`, say('Does the evidence pin this layer?'), 'choice', {
    ...needed,
    choices: choicesOf(LAYER_TAGS).filter(({ id: tag }) => LAYER_TAGS[tag].isJudged),
  }),
  field(`texts.${id}`, say('Text'), 'markdown', {
    ...needed,
    help: say('What could go wrong here; where the agent has no such layer, why. Markdown.'),
  }),
];
