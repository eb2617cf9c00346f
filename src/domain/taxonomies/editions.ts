import { compareText } from '../names.ts';

/** A list as its makers published it at one time. Editions stand side by side: each assessment points into its own. */
export interface Edition {
  readonly version: string;
  /** Name by id. */
  readonly entries: Readonly<Record<string, string>>;
  /** Ids of earlier editions that this one does not have, with the id that took their place; null where none did. */
  readonly retired: Readonly<Record<string, string | null>>;
  /** Where it was read, at a commit. */
  readonly source?: string;
}

/** An edition as its file has it: whole, or what it changed of an earlier one. */
export interface StatedEdition {
  readonly version: string;
  readonly source?: string | undefined;
  /** The edition of the same list of which `entries` are what was added or renamed. */
  readonly since?: string | undefined;
  readonly entries: Readonly<Record<string, string | undefined>>;
  readonly retired: Readonly<Record<string, string | null | undefined>>;
}

/**
 * The editions, whole: one that states what it changed has the entries of the one that it builds on.
 *
 * @param stated the newest first
 * @throws RangeError where one builds on an edition that does not follow it
 */
export function wholeEditions(stated: readonly StatedEdition[]): Edition[] {
  const [first, ...older] = stated;
  if (!first) return [];
  const below = wholeEditions(older);
  const base = below.find(({ version }) => version === first.since);
  if (first.since !== undefined && !base) {
    throw new RangeError(
      `Edition ${first.version} builds on ${first.since}, which does not follow it.`,
    );
  }
  const retired = { ...base?.retired, ...said(first.retired) };
  const entries = { ...base?.entries, ...said(first.entries) };
  const left = Object.entries(entries).filter(([id]) => !Object.hasOwn(retired, id));
  const { version, source } = first;
  return [
    {
      version,
      retired,
      entries: Object.fromEntries(base ? left.toSorted(([a], [b]) => compareText(a, b)) : left),
      ...(source !== undefined && { source }),
    },
    ...below,
  ];
}

/** A file of several editions is typed as if each might have the ids of the others. */
const said = <T>(record: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(
    Object.entries(record).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
  );

/**
 * The editions, of which there is at least one, the newest first.
 *
 * @throws RangeError where there is none
 */
export function editionsIn(editions: readonly Edition[]): readonly [Edition, ...Edition[]] {
  const [newest, ...others] = editions;
  if (!newest) throw new RangeError('A list has no edition.');
  return [newest, ...others];
}

/**
 * What an id means.
 *
 * @param editions the newest first, at least one
 * @param version the edition that the id is of; the newest where it is not given
 * @returns the entry under the id that the newest edition has for it, with the written one where that differs; undefined
 * where that edition has never had it
 */
export function resolveIn(editions: readonly Edition[], id: string, version?: string) {
  const [newest] = editionsIn(editions);
  const own = editions.find((edition) => edition.version === version) ?? newest;
  const written = nameIn(own, id);
  const name = nameIn(newest, id);
  if (written !== undefined && name !== undefined) return { id, name };
  const wasRetired = Object.hasOwn(newest.retired, id);
  if (!wasRetired && written === undefined) return undefined;
  const successor = wasRetired ? (newest.retired[id] ?? undefined) : undefined;
  const now = successor === undefined ? undefined : nameIn(newest, successor);
  if (successor !== undefined && now !== undefined) {
    return { id: successor, name: now, retired: { id, successor } };
  }
  return written === undefined
    ? undefined
    : { id, name: written, retired: { id, successor: undefined } };
}

const nameIn = ({ entries }: Edition, id: string): string | undefined =>
  Object.hasOwn(entries, id) ? entries[id] : undefined;
