import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import type { Assessment } from '../../domain/assessment/format/schema.ts';
import { VECTOR_PREFIX } from '../../domain/cvss/metrics.ts';
import type {
  Difference,
  NoticeId,
  ScoredChange,
  Uncompared,
} from '../../domain/history/history.ts';
import { LAYERS } from '../../domain/maestro/layers.ts';
import { idsOf, isOneOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import { asSentence, count, signed } from '../shared/format.ts';

/** Why a history is incomplete, a sentence each. */
export const NOTICES: Readonly<Record<NoticeId, string>> = {
  'no-git': say(
    'git was not available when this site was built, so nothing is known of earlier versions.',
  ),
  outside: say(
    'This site was built from files outside a git repository, so nothing is known of earlier versions.',
  ),
  'no-commits': say('The repository has no commit with an assessment yet.'),
  uncommitted: say('What is not committed yet is not listed.'),
  shallow: say(
    'This site was built from a shallow clone: what came before the earliest entry is not known.',
  ),
  'texts-missing': say(
    'The text of some versions is not in the clone from which this site was built, so they could not be compared.',
  ),
};

export const UNCOMPARED: Readonly<Record<Uncompared, string>> = {
  old: say('One of the older versions, which are listed and not compared.'),
  many: say('Part of a change to very many assessments, which is listed and not compared.'),
  unreadable: say(
    'Not compared: one of the versions has errors under today’s rules, or is not available.',
  ),
};

const THREAT_KEYS: Readonly<Record<string, string>> = {
  cvss: say('CVSS base'),
  'exploit-maturity': say('exploit maturity'),
  mitigation: say('mitigation'),
  factors: say('factor overrides'),
  status: say('status'),
};

/** Gives the title of a threat, or its id where the assessment does not have it any more. */
type TitleOf = (id: string) => string;

/** How far a change alone moves the score: farthest where it decides whether there is one. */
const reachOf = ({ points }: ScoredChange): number =>
  points === null ? Number.POSITIVE_INFINITY : Math.abs(points);

/**
 * Each change that moves the score, with what it alone does, the farthest first: a list of news has room for one. After
 * them those that alone do nothing, in one line.
 */
export function scoredWords({ scored }: Difference, titleOf: TitleOf): string[] {
  const withoutEffect = scored.filter(({ points }) => points === 0);
  return [
    ...movingOf(scored).map((change) => `${subjectOf(change, titleOf)} ${effectOf(change)}`),
    ...(withoutEffect.length > 0
      ? [
          say('Without effect by itself: {still}', {
            still: mergeAlike(withoutEffect, titleOf).join('; '),
          }),
        ]
      : []),
  ];
}

/** The change that moves the score farthest, without the metrics of its vectors. */
export const causeInWords = ({ scored }: Difference, titleOf: TitleOf): string | undefined =>
  movingOf(scored)
    .slice(0, 1)
    .map((change) => `${subjectOf(change, titleOf, isOfVectors(change))} ${effectOf(change)}`)[0];

const movingOf = (scored: readonly ScoredChange[]): ScoredChange[] =>
  scored
    .filter(({ points }) => points !== 0)
    .toSorted((a, b) => (reachOf(a) === reachOf(b) ? 0 : reachOf(b) - reachOf(a)));

/** Changes in words; equal changes of several threats are said once. */
function mergeAlike(changes: readonly ScoredChange[], titleOf: TitleOf): string[] {
  const kindOf = (change: ScoredChange): string => {
    const [group, , key] = change.path.split('.');
    return group === 'threats' && key !== undefined
      ? `${THREAT_KEYS[key] ?? key}: ${valuesOf(change)}`
      : subjectOf(change, titleOf);
  };
  return [...Map.groupBy(changes, kindOf)].map(([kind, alike]) => {
    const [first] = alike;
    return alike.length > 1 || !first
      ? `${count(alike.length, say('threat'), say('threats'))}, ${kind}`
      : subjectOf(first, titleOf);
  });
}

const NONE = say('none');

/** The values before and after; of two vectors only the metrics that differ. */
function valuesOf({ before = NONE, after = NONE }: ScoredChange): string {
  const [metricsBefore, metricsAfter] = [before, after].map((value) => value.split('/'));
  const areVectors = metricsBefore?.length === metricsAfter?.length && isVector(before);
  const without = (metrics: readonly string[] = [], others: readonly string[] = []) =>
    metrics.filter((metric) => !others.includes(metric)).join('/');
  return areVectors
    ? `${without(metricsBefore, metricsAfter)} → ${without(metricsAfter, metricsBefore)}`
    : `${before} → ${after}`;
}

const isVector = (value: string | undefined) => value?.startsWith(`${VECTOR_PREFIX}/`) ?? false;
const isOfVectors = ({ before, after }: ScoredChange) => isVector(before) || isVector(after);

function subjectOf(change: ScoredChange, titleOf: TitleOf, withoutValues = false): string {
  const { path, before, after } = change;
  const [group, id = '', key] = path.split('.');
  const values = valuesOf(change);
  if (group === 'factors') return `${isOneOf(FACTOR_IDS, id) ? FACTORS[id].label : id}: ${values}`;
  if (key !== undefined) {
    const threat = { title: titleOf(id), what: THREAT_KEYS[key] ?? key };
    return withoutValues
      ? say('Threat “{title}”, {what}', threat)
      : say('Threat “{title}”, {what}: {changes}', { ...threat, changes: values });
  }
  const title = (after ?? before ?? id).replace(/ · .*$/s, '');
  return after === undefined
    ? say('Threat removed: “{title}”', { title })
    : say('New threat: “{title}”', { title });
}

function effectOf({ points }: ScoredChange): string {
  if (points === null) return say('(by itself it decides whether there is a score)');
  return say('(by itself {points})', { points: signed(points) });
}

/** Every key of the file in words. Of some, only the number of changes inside them is said. */
const KEYS_IN_WORDS: Readonly<Record<keyof Assessment, string | ((number: number) => string)>> = {
  format: say('the format'),
  draft: say('whether it is a draft'),
  maestro: say('the edition of MAESTRO'),
  name: say('the name'),
  summary: say('the summary'),
  kind: say('the kind'),
  vendor: say('the vendor'),
  homepage: say('the homepage'),
  repository: say('the repository'),
  aliases: say('other names'),
  tags: say('the tags'),
  subject: say('the version read'),
  ended: say('the end of its maintenance'),
  lists: say('the editions of lists'),
  advisories: say('published advisories'),
  facts: say('the facts'),
  exempt: say('exemptions from rules'),
  assessed: say('the day of the judgement'),
  'review-by': say('the day of the next review'),
  assessors: say('the assessors'),
  'owner-statement': say('the owner’s statement'),
  objections: say('objections to it'),
  basis: say('the basis of evidence'),
  identifiers: say('package URLs'),
  factors: (number) =>
    count(number, say('reason or source of factors'), say('reasons or sources of factors')),
  threats: (number) => count(number, say('detail of threats'), say('details of threats')),
  layers: (number) => count(number, say('layer tag'), say('layer tags')),
  sources: (number) => count(number, say('source'), say('sources')),
};

/** Everything else that changed, in one sentence. */
export function otherWords({ scored, other, texts }: Difference): string | undefined {
  const groups = Map.groupBy(other, (path) => path.replace(/\..*$/s, ''));
  const data = [...groups].map(([group, paths]) => {
    const words = isOneOf(idsOf(KEYS_IN_WORDS), group) ? KEYS_IN_WORDS[group] : group;
    return typeof words === 'string' ? words : words(paths.length);
  });
  const prose = texts.map((part) =>
    part === 'introduction'
      ? say('the introduction')
      : say('the text on {name}', { name: LAYERS[part].name }),
  );
  const changedParts = [...data, ...prose];
  // Without scored changes, “Changed” stands before the sentence already.
  if (changedParts.length === 0) return undefined;
  return scored.length > 0
    ? `${say('Also changed')}: ${changedParts.join(', ')}.`
    : asSentence(changedParts.join(', '));
}
