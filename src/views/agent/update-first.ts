import type { Agent } from '../../domain/catalogue.ts';
import { isRegistryPackage, packageInWords, purlKey } from '../../domain/identifiers.ts';
import { itemAt } from '../../domain/lookup.ts';
import { updatesFor } from '../../domain/matching/unaffected.ts';
import { say } from '../../words/say.ts';
import { listOf } from '../shared/format.ts';
import { advisoryRows, idsOfRows, mostSevere, namedWithScore } from './advisories.ts';
import { aboveInWords, fewOf, OPEN_MAX, openInWords } from './still-open.ts';

type Row = ReturnType<typeof advisoryRows>[number];

/** Which versions are free of what is published; undefined where nothing is published. */
export function updateFirst({ assessment, judgement }: Pick<Agent, 'assessment' | 'judgement'>) {
  const rows = advisoryRows(judgement.threats, assessment);
  if (rows.length === 0) return undefined;
  const own = assessment.identifiers?.find((purl) => isRegistryPackage(purlKey(purl)));
  const updates = [...Map.groupBy(rows, (row) => row.package ?? own)].map(([purl, ofPackage]) => ({
    purl,
    name: purl === undefined ? assessment.name : packageInWords(purl),
    ...updateOf(purl, ofPackage),
  }));
  const known = updates.filter(({ versions }) => versions !== '');
  const open = updates.flatMap((update) => update.open.map(({ row }) => row));
  const packages = known.map(({ purl, name, versions }) =>
    known.length === 1 && purl === own ? versions : `${name} ${versions}`,
  );
  const releases = updates.flatMap(({ purl, name, above }) =>
    above === undefined ? [] : updates.length === 1 && purl === own ? above : `${name} ${above}`,
  );
  const hasList = packages.length > 1 && idsOfRows(rows).length > 1;
  const lead = known.length === 0 ? unfixedLead(rows) : leadOf(rows, open, hasList ? [] : packages);
  const stillOpen = known.length > 0 ? openInWords(open) : [];
  return {
    lead,
    /** Where several packages have a version of their own: `npm example-store 2.1.0`. */
    packages: hasList ? packages : [],
    more: [
      ...stillOpen,
      ...aboveInWords(releases),
      ...worstInWords(rows, [lead, ...stillOpen].join(' ')),
      ...exploitedInWords(rows),
    ].join(' '),
  };
}
export type UpdateFirst = NonNullable<ReturnType<typeof updateFirst>>;

/** As running text, where there is no room for a list. */
export const updateInWords = ({ lead, packages, more }: UpdateFirst): string =>
  [lead, packages.length > 0 ? `${packages.join('; ')}.` : '', more].filter(Boolean).join(' ');

/** The versions in advisories are those of releases, also where a tag of the package may move. */
function updateOf(purl: string | undefined, rows: readonly Row[]) {
  const registry = purl && isRegistryPackage(purlKey(purl)) ? purl : undefined;
  const rated = rows.map((row) => ({ ...row.range, severity: row.score ?? null, row }));
  const { from, open, above } = updatesFor(registry, rated)();
  const isBeyond = from.length === 0 && above !== undefined && open.length < rows.length;
  return {
    /** `2.42.6, 2.43.3 or 3.0.1`; empty where none is known. */
    versions: isBeyond
      ? say('the first release above {above}', { above })
      : listOf(from, say(' or ')),
    open,
    above,
  };
}

/** @param from the versions; empty where they follow in a list */
function leadOf(rows: readonly Row[], open: readonly Row[], from: readonly string[]): string {
  const values = {
    id: namedWithScore(itemAt(rows, 0)),
    from: listOf(from),
    total: idsOfRows(rows).length,
    open: idsOfRows(open).length,
  };
  if (values.total === 1) return say('Update first: {id} does not apply from {from} on.', values);
  if (from.length === 0) {
    return open.length === 0
      ? say(
          'Update first. None of the {total} published vulnerabilities listed here applies from these versions on:',
          values,
        )
      : say(
          'Update first. Only {open} of the {total} published vulnerabilities listed here may apply from these versions on:',
          values,
        );
  }
  return open.length === 0
    ? say(
        'Update first: from {from} on, none of the {total} published vulnerabilities listed here applies.',
        values,
      )
    : say(
        'Update first: from {from} on, only {open} of the {total} published vulnerabilities listed here may apply.',
        values,
      );
}

function unfixedLead(rows: readonly Row[]): string {
  const total = idsOfRows(rows).length;
  return total > OPEN_MAX
    ? say('No fix is known here for any of the {total} vulnerabilities listed.', {
        total,
      })
    : openInWords(rows).join(' ');
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
