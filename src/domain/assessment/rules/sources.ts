import { closest } from '../../closest.ts';
import { isSlug } from '../../slug.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import {
  aboutKey,
  aboutValue,
  advisories,
  data,
  group,
  has,
  hasData,
  isMisspelt,
  list,
  text,
  threats,
} from './draft.ts';
import type { Finding } from './rule.ts';

/** Rules about sources and the identity of the agent. */

const sourceIds = (file: AssessmentFile): string[] =>
  list(data(file).sources)
    .map((source) => text(group(source).id))
    .filter((id) => id !== undefined && isSlug(id)) as string[];

interface Citation {
  readonly path: Path;
  readonly id: unknown;
}

/** Every citation of a source. */
export function citations(file: AssessmentFile): Citation[] {
  const { factors, facts } = data(file);
  return [
    ...Object.entries(group(factors)).flatMap(([id, entry]) => citedBy(['factors', id], entry)),
    ...threats(file).flatMap(({ path, threat }) => [
      ...citedBy(path, threat),
      ...list(threat.mitigations).flatMap((entry, index) =>
        citedBy([...path, 'mitigations', index], entry),
      ),
    ]),
    // An advisory was read in one place.
    ...advisories(file).map(({ path, advisory: { source: id } }) => ({
      path: [...path, 'source'],
      id,
    })),
    ...Object.entries(group(facts)).flatMap(([id, fact]) => citedBy(['facts', id], fact)),
  ];
}

const citedBy = (path: Path, entry: unknown): Citation[] =>
  list(group(entry).sources).map((id, index) => ({ path: [...path, 'sources', index], id }));

export function unknownIds(file: AssessmentFile): Finding[] {
  const known = sourceIds(file);
  const isKnown = new Set<unknown>(known);
  // Where something is wrong with the list of sources itself, the citations may well be right.
  const isDoubtful = file.frontmatter?.problems.length !== 0;
  if (isDoubtful || known.length === 0 || list(data(file).sources).length > known.length) return [];
  const unknown = citations(file).flatMap(({ path, id }) =>
    typeof id === 'string' && !isKnown.has(id) ? [{ path, id }] : [],
  );
  return [...Map.groupBy(unknown, ({ id }) => id)].map(([id, cited]) => {
    const guess = closest(id, known) ?? onlyOfSameFirstWord(id, known);
    const times = cited.length > 1 ? ` It is cited ${cited.length} times.` : '';
    return aboutValue(
      file,
      cited[0]?.path ?? [],
      `No source of this file has the id "${id}".${times}`,
      guess ? `Did you mean "${guess}"?` : `The sources are ${known.join(', ')}.`,
    );
  });
}

/** "git-doc" where there is "git". */
function onlyOfSameFirstWord(id: string, known: readonly string[]): string | undefined {
  const first = (one: string) => one.split('-')[0];
  const near = known.filter((one) => first(one) === first(id));
  return near.length === 1 ? near[0] : undefined;
}

export function duplicateIds(file: AssessmentFile): Finding[] {
  const ids = list(data(file).sources).map((source) => text(group(source).id));
  return ids.flatMap((id, index) =>
    id === undefined || ids.indexOf(id) === index
      ? []
      : [
          aboutValue(
            file,
            ['sources', index, 'id'],
            `Another source has the id "${id}".`,
            'Give each source its own id.',
          ),
        ],
  );
}

const ADDRESSES = ['homepage', 'repository'] as const;

export function address(file: AssessmentFile): Finding[] {
  const draft = data(file);
  const isThere = ADDRESSES.some((key) => has(draft, key) || isMisspelt(draft, key));
  if (!hasData(file) || isThere) return [];
  return [
    aboutKey(
      file,
      ['name'],
      'Neither "homepage" nor "repository" is given.',
      'Add "homepage" or "repository", so that readers know which agent is meant.',
    ),
  ];
}
