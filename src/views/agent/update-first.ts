import type { Agent } from '../../domain/catalogue.ts';
import { isRegistryPackage, packageInWords, purlKey } from '../../domain/identifiers.ts';
import { itemAt } from '../../domain/lookup.ts';
import { updatesFor } from '../../domain/matching/unaffected.ts';
import { say } from '../../words/say.ts';
import { fewOf } from '../shared/few-of.ts';
import { decimal, listOf, shorten } from '../shared/format.ts';
import { canUpdate, noFixFor, noneAbove, noneIsFree, releaseInWords } from '../shared/release.ts';
import { advisoryRows, idsOfRows, mostSevere, namedWithScore } from './advisories.ts';

const LONGEST_RANGE = 60;

type Row = ReturnType<typeof advisoryRows>[number];

/** What to update to, and what is published that may apply there; undefined where nothing is published. */
export function updateFirst({ assessment, judgement }: Pick<Agent, 'assessment' | 'judgement'>) {
  const rows = advisoryRows(judgement.threats, assessment);
  if (rows.length === 0) return undefined;
  const updates = updatesOf(assessment, rows);
  const known = updates.filter(canUpdate);
  const lacking = updates.filter((update) => !canUpdate(update)).flatMap(({ open }) => open);
  const staying = known.flatMap(({ open }) => open);
  const said = [
    ...(known.length > 0 ? countInWords(rows, [...staying, ...lacking]) : []),
    ...openInWords(staying),
    ...(lacking.length > 0 ? [noneIsFree(fewOf(lacking.map(namedWithRange)))] : []),
    ...aboveInWords(updates),
  ];
  const [lead = '', ...more] = known.length > 0 ? [leadTo(known), ...said] : said;
  return {
    lead,
    /** Where there are several packages: `npm example-store 2.1.0`. */
    packages: known.length > 1 ? known.map(releaseOf) : [],
    more: [...more, ...worstInWords(rows, said.join(' ')), ...exploitedInWords(rows)].join(' '),
  };
}
export type UpdateFirst = NonNullable<ReturnType<typeof updateFirst>>;

/** As running text, where there is no room for a list. */
export const updateInWords = ({ lead, packages, more }: UpdateFirst): string =>
  [lead, packages.length > 0 ? `${packages.join('; ')}.` : '', more].filter(Boolean).join(' ');

/** A version stands alone where it can be of one package only. */
function updatesOf({ name, identifiers = [], subject }: Agent['assessment'], rows: readonly Row[]) {
  const [own, ...others] = identifiers.filter((purl) => isRegistryPackage(purlKey(purl)));
  const ofPackages = Map.groupBy(rows, (row) => row.package ?? own);
  const isAlone = ofPackages.size === 1 && others.length === 0;
  const isOne = isAlone && !hasTwoProducts(subject?.version);
  return [...ofPackages].map(([purl, ofPackage]) => {
    if (purl === undefined) return updateOf(purl, ofPackage, isAlone ? '' : `${name} `);
    return updateOf(purl, ofPackage, isOne && purl === own ? '' : `${packageInWords(purl)} `);
  });
}

/** `terminal client 3.0.56, editor extension 4.1.13`: a number alone would not say whose it is. */
const hasTwoProducts = (version = ''): boolean =>
  /^\p{L}[^,]* \d+\.\d[^,]*, \p{L}[^,]* \d+\.\d/u.test(version);

/**
 * The versions in advisories are those of releases, also where a tag of the package may move.
 *
 * @param name what stands before a version
 */
function updateOf(purl: string | undefined, rows: readonly Row[], name: string) {
  const registry = purl && isRegistryPackage(purlKey(purl)) ? purl : undefined;
  const rated = rows.map((row) => ({ ...row.range, severity: row.score ?? null, row }));
  const update = updatesFor(registry, rated)();
  return {
    ...update,
    from: update.from.map((version, index) => (index === 0 ? `${name}${version}` : version)),
    open: update.open.map(({ row }) => row),
    above: update.above && `${name}${update.above}`,
  };
}

type UpdateOf = ReturnType<typeof updateOf>;

/** Of one line of releases alone, `at least` says that later ones will do. */
const isAtLeast = ({ from, isOneLine }: UpdateOf): boolean => from.length === 1 && !isOneLine;
const releaseOf = (update: UpdateOf): string =>
  isAtLeast(update) ? listOf(update.from) : releaseInWords(update);

/** @param updates where there are several, they follow in a list */
function leadTo(updates: readonly UpdateOf[]): string {
  if (updates.length > 1) return say('Update first, if yours is older, at least to:');
  const update = itemAt(updates, 0);
  const release = releaseOf(update);
  return isAtLeast(update)
    ? say('Update first, if yours is older, at least to {release}.', { release })
    : say('Update first, if yours is older, to {release}.', { release });
}

/** How much of it applies there; empty where all of it may. */
function countInWords(rows: readonly Row[], mayApply: readonly Row[]): string[] {
  const [total, open] = [idsOfRows(rows).length, idsOfRows(mayApply).length];
  if (open === total) return [];
  if (open > 0) {
    return [
      say('Only {open} of the {total} published advisories known here may apply there.', {
        open,
        total,
      }),
    ];
  }
  if (total === 1)
    return [say('{id} does not apply there.', { id: namedWithScore(itemAt(rows, 0)) })];
  return total === 2
    ? [say('Neither of the 2 published advisories known here applies there.')]
    : [
        say('None of the {total} published advisories known here applies there.', {
          total,
        }),
      ];
}

/** What may apply there, too: without a fix, or with one in words that name no version. */
function openInWords(open: readonly Row[]): string[] {
  const [unclear = [], unfixed = []] = [true, false].map((hasFix) =>
    open.filter(({ fixedIn }) => (fixedIn !== undefined) === hasFix).map(namedWithRange),
  );
  return [
    ...(unfixed.length > 0 ? [noFixFor(fewOf(unfixed))] : []),
    ...(unclear.length > 0
      ? [say('Not known to be fixed there: {ids}.', { ids: fewOf(unclear) })]
      : []),
  ];
}

/** Where no record reaches, though there may be no such release. */
function aboveInWords(updates: readonly UpdateOf[]): string[] {
  const releases = updates.flatMap(({ above }) => above ?? []);
  return releases.length === 0 ? [] : [noneAbove(listOf(releases))];
}

/** The most severe, unless it has been named. */
function worstInWords(rows: readonly Row[], said: string): string[] {
  const worst = mostSevere(rows);
  if (worst?.score === undefined || said.includes(worst.id)) return [];
  return [say('The most severe is {id}.', { id: namedWithScore(worst) })];
}

function exploitedInWords(rows: readonly Row[]): string[] {
  const exploited = idsOfRows(rows.filter((row) => row.exploited !== undefined));
  if (exploited.length === 0) return [];
  return [say('Listed as exploited: {ids}.', { ids: fewOf(exploited) })];
}

/** `CVE-2025-49619 (8.5; affected: <= 0.1.85)` */
function namedWithRange({ id, score, affected }: Row): string {
  const known = [
    score === undefined ? [] : decimal(score),
    affected === undefined
      ? []
      : say('affected: {versions}', { versions: shorten(affected, LONGEST_RANGE) }),
  ].flat();
  return known.length > 0 ? `${id} (${known.join('; ')})` : id;
}
