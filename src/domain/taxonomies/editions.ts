import { compareText } from '../names.ts';

/** A list as its makers published it at one time. All editions are kept, because each assessment points into its own. */
export interface Edition {
  readonly version: string;
  /** Name by id. */
  readonly entries: Readonly<Record<string, string>>;
  /** Ids of earlier editions that this one does not have, with the id that took their place; null where none did. */
  readonly retired: Readonly<Record<string, string | null>>;
  /** Where it was read, at a commit. */
  readonly source?: string;
}

/** An edition as its file states it: whole, or as changes to an earlier one. */
export interface StatedEdition {
  readonly version: string;
  readonly source?: string | undefined;
  /** The earlier edition that this one changes: `entries` are then those that were added or renamed. */
  readonly since?: string | undefined;
  readonly entries: Readonly<Record<string, string | undefined>>;
  readonly retired: Readonly<Record<string, string | null | undefined>>;
}

/**
 * The whole editions: one that states changes gets the other entries from the edition that it builds on.
 *
 * @param stated the newest first
 * @throws RangeError where one builds on an edition that does not follow it
 */
export function wholeEditions(stated: readonly StatedEdition[]): Edition[] {
  const [first, ...older] = stated;
  if (!first) return [];
  const olderEditions = wholeEditions(older);
  const base = olderEditions.find(({ version: olderVersion }) => olderVersion === first.since);
  if (first.since !== undefined && !base) {
    throw new RangeError(
      `Edition ${first.version} builds on ${first.since}, which does not follow it.`,
    );
  }
  const retired = { ...base?.retired, ...withoutUndefined(first.retired) };
  const entries = { ...base?.entries, ...withoutUndefined(first.entries) };
  const remaining = Object.entries(entries).filter(([id]) => !Object.hasOwn(retired, id));
  const { version, source } = first;
  return [
    {
      version,
      retired,
      entries: Object.fromEntries(
        base ? remaining.toSorted(([a], [b]) => compareText(a, b)) : remaining,
      ),
      ...(source !== undefined && { source }),
    },
    ...olderEditions,
  ];
}

/** A JSON file of several editions is typed as if each might have the ids of the others, undefined. */
const withoutUndefined = <T>(record: Readonly<Record<string, T | undefined>>): Record<string, T> =>
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
 * The entry that an id of an edition stands for.
 *
 * @param editions the newest first, at least one
 * @param version the edition that the id is from; the newest where it is not given
 * @returns the entry under its id in the newest edition, with the written id where it has been retired; undefined where
 * its edition does not have it
 */
export function resolveIn(editions: readonly Edition[], id: string, version?: string) {
  const [newest] = editionsIn(editions);
  const edition = editions.find((candidate) => candidate.version === version) ?? newest;
  const written = nameIn(edition, id);
  const name = nameIn(newest, id);
  if (written !== undefined && name !== undefined) return { id, name };
  const wasRetired = Object.hasOwn(newest.retired, id);
  if (!wasRetired && written === undefined) return undefined;
  const successor = wasRetired ? (newest.retired[id] ?? undefined) : undefined;
  const successorName = successor === undefined ? undefined : nameIn(newest, successor);
  if (successor !== undefined && successorName !== undefined) {
    return { id: successor, name: successorName, retired: { id, successor } };
  }
  return written === undefined
    ? undefined
    : { id, name: written, retired: { id, successor: undefined } };
}

const nameIn = ({ entries }: Edition, id: string): string | undefined =>
  Object.hasOwn(entries, id) ? entries[id] : undefined;
