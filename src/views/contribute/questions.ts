import { FACTORS, type FactorId, RUBRIC_LEVELS } from '../../domain/aivss/factors.ts';
import { FACT_ANSWERS, FACTS, type FactId } from '../../domain/assessment/format/facts.ts';
import {
  ASSESSOR_KINDS,
  EVIDENCE_BASES,
  KINDS,
} from '../../domain/assessment/format/vocabulary.ts';
import { LAYER_TAGS, type LayerId } from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import {
  aboveZero,
  aside,
  choicesOf,
  type Field,
  type FieldChoice,
  field,
  needed,
  oneOfTwo,
} from './field.ts';

/** What the form asks once for a new assessment, or once for each factor, fact and layer. */

export const IDENTITY_FIELDS: readonly Field[] = [
  field('name', 'Name', 'line', {
    ...needed,
    help: say('As its maker writes it, at most 80 characters.'),
  }),
  field('slug', say('Name in the address'), 'line', {
    help: say('Lower-case letters, digits and single hyphens. Links depend on it, so keep it.'),
    onPage: say('Derived from the name if left empty.'),
  }),
  field('kind', say('Kind'), 'choice', { ...needed, choices: choicesOf(KINDS) }),
  field('homepage', say('Homepage'), 'address', {
    ...oneOfTwo,
    help: say('The homepage, the repository, or both.'),
    example: 'https://example.org/agent',
  }),
  field('repository', say('Repository'), 'address', {
    ...oneOfTwo,
    help: say('Where its code is. One of the two tells readers which agent is meant.'),
    example: 'https://example.org/git/agent',
  }),
  field('vendor', say('Vendor'), 'line', { help: say('Who makes it.'), example: 'Example Ltd' }),
  field('summary', say('Summary'), 'prose', {
    ...needed,
    help: say(
      'The risk in one or two plain sentences, 20 to 300 characters: what steers it, and to what.',
    ),
    example:
      'Example Agent drives a browser for its user; what it reads on a page can steer what it does next.',
  }),
  field('basis', say('Basis'), 'choice', {
    ...needed,
    help: say('The best evidence that you used. Do not claim more.'),
    choices: choicesOf(EVIDENCE_BASES),
  }),
];

export const OPTIONAL_FIELDS: readonly Field[] = [
  field('aliases', say('Other names'), 'names', {
    ...aside,
    onPage: say('With commas between them.'),
    example: 'Other name',
  }),
  field('identifiers', say('Package URLs'), 'words', {
    ...aside,
    help: say('As in pkg:pypi/example-agent.'),
    example: 'pkg:pypi/example-agent',
  }),
  field('tags', say('Tags'), 'words', {
    ...aside,
    help: say('Lower-case words, at most 12.'),
    onPage: say('With commas between them.'),
    example: 'coding, terminal',
  }),
  field('introduction', say('Introduction'), 'markdown', {
    ...aside,
    help: say('Architecture, scope, what was left out. Markdown.'),
  }),
];

export const SUBJECT_FIELDS: readonly Field[] = [
  field('subject.version', say('Version that you read'), 'line', {
    ...aside,
    help: say('As its maker numbers it. Advisories name versions.'),
    example: '2.10',
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
    help: say('As it should appear on the page.'),
  }),
  field('assessors.0.url', say('A page about you'), 'address'),
  field('assessors.0.kind', say('Who judged'), 'choice', { choices: choicesOf(ASSESSOR_KINDS) }),
  field('assessed', say('Day of the judgement'), 'day', {
    ...aside,
    onPage: say('Today if left empty.'),
    example: '2026-11-20',
  }),
];

/** The levels of the rubric, with what each means for a factor. */
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
    ...aboveZero,
    help: say('What the agent does that earns the score.'),
  }),
  field(`factors.${id}.sources`, say('Sources'), 'cites', aboveZero),
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
