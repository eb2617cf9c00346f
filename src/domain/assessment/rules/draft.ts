import { readBaseVector } from '../../cvss/vector.ts';
import { type Place, placeOf, type Range } from '../../position.ts';
import { meantKey } from '../format/misspelt.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { type Group, isGroup, type Path } from '../reading/path.ts';
import type { Finding } from './rule.ts';

/**
 * Readers of data that may break the schema, since rules run on such files too, so that one run reports everything. They
 * pass over what has the wrong shape: the schema rules report that.
 */

/** Whether the data could be read at all. Otherwise nothing is known of its keys. */
export const hasData = (file: AssessmentFile): boolean => file.frontmatter?.readable === true;

export const dataOf = (file: AssessmentFile): Group => file.frontmatter?.data ?? {};

/** Whether an assessment is marked as a draft, which is not published. */
export const isUnpublished = (file: AssessmentFile): boolean => dataOf(file).draft === true;

export const asGroup = (value: unknown): Group => (isGroup(value) ? value : {});

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The threats of a file with their paths. */
export const threatsOf = (file: AssessmentFile): { path: Path; threat: Group }[] =>
  asList(dataOf(file).threats).map((threat, index) => ({
    path: ['threats', index],
    threat: asGroup(threat),
  }));

/** The objections of a file with their paths. */
export const objectionsOf = (file: AssessmentFile): { path: Path; objection: Group }[] =>
  asList(dataOf(file).objections).map((objection, index) => ({
    path: ['objections', index],
    objection: asGroup(objection),
  }));

export const threatIdsOf = (file: AssessmentFile): string[] =>
  threatsOf(file).flatMap(({ threat }) => asText(threat.id) ?? []);

/** The vector of a threat: its metrics, or its problems; undefined where it has none. */
export function vectorOf({ cvss }: Group): ReturnType<typeof readBaseVector> | undefined {
  return typeof cvss === 'string' ? readBaseVector(cvss) : undefined;
}

/** The advisories of a file with their paths: those of its threats, and those that no threat carries. */
export function advisoriesOf(file: AssessmentFile): { path: Path; advisory: Group }[] {
  const ofThreats = threatsOf(file).map(({ path, threat }) => ({
    path: [...path, 'advisories'],
    entries: threat.advisories,
  }));
  const ofNone = { path: ['advisories'], entries: dataOf(file).advisories };
  return [...ofThreats, ofNone].flatMap(({ path, entries }) =>
    asList(entries).map((entry, index) => ({ path: [...path, index], advisory: asGroup(entry) })),
  );
}

/** Whether a file is an opinion that repeats what another catalogue prints, which may give no reasons. */
export const isImportedOpinion = (file: AssessmentFile): boolean =>
  file.opinionOn !== undefined &&
  asList(dataOf(file).assessors).some((assessor) => asGroup(assessor).kind === 'imported');

/** Every text, or every number, of a value with its path. The reading of the YAML has limited the depth. */
function scalarsIn<T>(
  value: unknown,
  isWanted: (scalar: unknown) => scalar is T,
  path: Path = [],
): { path: Path; value: T }[] {
  if (isWanted(value)) return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    scalarsIn(inner, isWanted, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
export const stringsOf = (file: AssessmentFile) =>
  scalarsIn(dataOf(file), (value) => typeof value === 'string');
export const numbersOf = (file: AssessmentFile) =>
  scalarsIn(dataOf(file), (value) => typeof value === 'number');

export const hasKey = (within: Group, key: string): boolean => within[key] !== undefined;

/** Whether a key is there, perhaps misspelt, which the schema reports. */
export const hasMeantKey = (within: Group, key: string): boolean =>
  hasKey(within, key) || Object.keys(within).some((written) => meantKey(written, [key]) === key);

/** Whether a threat is to be scored. */
export const hasBase = (threat: Group): boolean =>
  hasKey(threat, 'cvss') || hasKey(threat, 'cvss-base');

/** The range of the value at a path. */
export const valueRangeOf = ({ frontmatter }: AssessmentFile, path: Path): Range =>
  frontmatter?.valueRange(path) ?? [0, 1];

type About = readonly [file: AssessmentFile, path: Path, message: string, help?: string];

/** A finding about the value at a path. */
export const aboutValue = (...[file, path, message, help]: About): Finding => ({
  range: valueRangeOf(file, path),
  path,
  message,
  ...(help !== undefined && { help }),
});

/** A finding about the file as a whole, which is shown at its first character. */
export const aboutFile = (message: string, help?: string): Finding => ({
  range: [0, 1],
  message,
  ...(help !== undefined && { help }),
});

/** @param other what has the id already, as the subject of the message: "Another source" */
export function repeatedIds(
  file: AssessmentFile,
  entries: readonly { readonly path: Path; readonly id: unknown }[],
  other: string,
): Finding[] {
  const seen = new Set<unknown>();
  return entries.flatMap(({ path, id }) => {
    const isFirst = !seen.has(id);
    seen.add(id);
    if (isFirst || typeof id !== 'string') return [];
    return [aboutValue(file, [...path, 'id'], `${other} has the id "${id}".`)];
  });
}

/** A finding about the key at a path. */
export const aboutKey = (...about: About): Finding => {
  const [file, path] = about;
  return { ...aboutValue(...about), range: file.frontmatter?.keyRange(path) ?? [0, 1] };
};

/** A finding about some characters of the text at a path. */
export const aboutPart = (at: number, length: number, ...about: About): Finding => {
  const [file, path] = about;
  return {
    ...aboutValue(...about),
    range: file.frontmatter?.rangeInside(path, at, length) ?? [0, 1],
  };
};

/** The place of the value at a path: plain values, for what rules across files keep. */
export const placeOfValue = (file: AssessmentFile, path: Path): Place =>
  placeOf(file.lines, valueRangeOf(file, path));

/** The finding, corrected by the value that is certainly meant, where there is one. */
export const withCorrection = (finding: Finding, value: unknown): Finding =>
  value === undefined ? finding : { ...finding, corrections: [{ range: finding.range, value }] };

/** The finding, corrected by removing the entry of a list that it is about. */
export const withRemoval = (finding: Finding): Finding => ({
  ...finding,
  corrections: [{ range: finding.range, value: undefined }],
});
