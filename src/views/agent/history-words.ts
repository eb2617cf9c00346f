import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import { VECTOR_PREFIX } from '../../domain/cvss/metrics.ts';
import type {
  Difference,
  NoticeId,
  ScoredChange,
  Uncompared,
} from '../../domain/history/history.ts';
import { LAYERS } from '../../domain/maestro/layers.ts';
import { isOneOf } from '../../domain/tables.ts';
import { count, signed } from '../shared/format.ts';

/** What differs between two versions, in words. */

/** Why a history is not whole, a sentence each. */
export const NOTICES: Readonly<Record<NoticeId, string>> = {
  'no-git':
    'git was not at hand when this site was built, so nothing is known of earlier versions.',
  outside:
    'This site was built from files outside of a git repository, so nothing is known of earlier versions.',
  'no-commits': 'The repository has no commit with an assessment yet.',
  uncommitted: 'What is not committed yet is not listed.',
  shallow:
    'This site was built from a shallow clone: what came before the earliest entry is not known.',
  'texts-missing':
    'The text of some versions is not in the clone from which this site was built, so they could not be compared.',
};

export const UNCOMPARED: Readonly<Record<Uncompared, string>> = {
  old: 'One of the older versions, which are listed and not compared.',
  many: 'Part of a change to very many assessments, which is listed and not compared.',
  unreadable:
    'Not compared: one of the versions has errors under the rules of today, or is not at hand.',
};

const THREAT_KEYS: Readonly<Record<string, string>> = {
  cvss: 'CVSS base',
  'exploit-maturity': 'exploit maturity',
  mitigation: 'mitigation',
  factors: 'factor overrides',
};

/** Each change that moves the score, with what it alone does, and after them those that alone do nothing, in one line. */
export function scoredWords({ scored }: Difference): string[] {
  const still = scored.filter(({ points }) => points === 0);
  const moving = scored.filter(({ points }) => points !== 0);
  return [
    ...moving.map((change) => `${subjectOf(change)} ${effectOf(change)}`),
    ...(still.length > 0
      ? [`Alone without effect on the score: ${alikeTogether(still).join('; ')}`]
      : []),
  ];
}

/** The same change of several threats is said once. */
function alikeTogether(changes: readonly ScoredChange[]): string[] {
  const kindOf = (change: ScoredChange): string => {
    const [group, , key] = change.path.split('.');
    return group === 'threats' && key !== undefined
      ? `${THREAT_KEYS[key] ?? key}: ${valuesOf(change)}`
      : subjectOf(change);
  };
  return [...Map.groupBy(changes, kindOf)].map(([kind, alike]) => {
    const [first] = alike;
    return alike.length > 1 || !first
      ? `${count(alike.length, 'threat')}, ${kind}`
      : subjectOf(first);
  });
}

/** Before and after; of two vectors the metrics that differ. */
function valuesOf({ before = 'none', after = 'none' }: ScoredChange): string {
  const [was, is] = [before, after].map((value) => value.split('/'));
  const areVectors = was?.length === is?.length && before.startsWith(`${VECTOR_PREFIX}/`);
  const own = (one: readonly string[] = [], other: readonly string[] = []) =>
    one.filter((metric) => !other.includes(metric)).join('/');
  return areVectors ? `${own(was, is)} → ${own(is, was)}` : `${before} → ${after}`;
}

function subjectOf(change: ScoredChange): string {
  const { path, before, after } = change;
  const [group, id = '', key] = path.split('.');
  const values = valuesOf(change);
  if (group === 'factors') return `${isOneOf(FACTOR_IDS, id) ? FACTORS[id].label : id}: ${values}`;
  if (key !== undefined) return `Threat ${id}, ${THREAT_KEYS[key] ?? key}: ${values}`;
  const title = (after ?? before ?? id).replace(/ · .*$/s, '');
  return after === undefined ? `Threat removed: “${title}”` : `New threat: “${title}”`;
}

function effectOf({ points }: ScoredChange): string {
  if (points === null) return '(alone it decides whether there is a score)';
  return `(alone ${signed(points)})`;
}

const FACTS: Readonly<Record<string, string>> = {
  assessed: 'the day of the judgement',
  'review-by': 'the day of the next review',
  assessors: 'the assessors',
  'owner-statement': 'the owner’s statement',
  objections: 'objections to it',
  basis: 'the basis of evidence',
  identifiers: 'package URLs',
};
/** Who may read the file for what is said of its inner parts. */
const INNER: Readonly<Record<string, (number: number) => string>> = {
  factors: (number) =>
    count(number, 'reason or source of factors', 'reasons or sources of factors'),
  threats: (number) => count(number, 'detail of threats', 'details of threats'),
  layers: (number) => count(number, 'layer tag'),
  sources: (number) => count(number, 'source'),
};

/** Everything else that changed, in one sentence. */
export function otherWords({ scored, other, texts }: Difference): string | undefined {
  const groups = Map.groupBy(other, (path) => path.replace(/\..*$/s, ''));
  const data = [...groups].map(([group, paths]) => {
    const inner = INNER[group];
    return inner ? inner(paths.length) : (FACTS[group] ?? `the ${group}`);
  });
  const prose = texts.map((part) =>
    part === 'introduction' ? 'the introduction' : `the text on ${LAYERS[part].name}`,
  );
  const all = [...data, ...prose];
  if (all.length > 0)
    return `${scored.length > 0 ? 'Also changed' : 'Changed'}: ${all.join(', ')}.`;
  return scored.length > 0 ? undefined : 'Only the layout of the file changed.';
}
