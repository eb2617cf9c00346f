import type { Edition, StatedEdition } from './editions.ts';

/** A list as its makers publish it today. */
export interface PublishedList {
  readonly version: string;
  /** Where it was read. */
  readonly source: string;
  readonly entries: Readonly<Record<string, string>>;
}

/** How a published list differs from the newest edition here. */
export interface ListChange {
  /** Whether it is a new edition, not just other entries under the version that is here. */
  readonly isNew: boolean;
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** Entries that are gone, with the new id of the same name; null where there is none. */
  readonly gone: readonly { readonly id: string; readonly successor: string | null }[];
}

/** The changes since the newest edition here; undefined where there are none. */
export function changeOf(newest: Edition, published: PublishedList): ListChange | undefined {
  const pairs = Object.entries(published.entries);
  const added = pairs.flatMap(([id, name]) => (id in newest.entries ? [] : [{ id, name }]));
  const renamed = pairs.flatMap(([id, to]) => {
    const from = newest.entries[id];
    return from === undefined || from === to ? [] : [{ id, from, to }];
  });
  const gone = Object.entries(newest.entries).flatMap(([id, name]) =>
    id in published.entries
      ? []
      : [{ id, successor: added.find((entry) => entry.name === name)?.id ?? null }],
  );
  const isNew = published.version !== newest.version;
  const isSame = !isNew && added.length + renamed.length + gone.length === 0;
  return isSame ? undefined : { isNew, added, renamed, gone };
}

/** A change as an edition for the file of the list: only what differs from the newest one here. */
export const statedEdition = (
  newest: Edition,
  { version, source }: PublishedList,
  { added, renamed, gone }: ListChange,
): StatedEdition => ({
  version,
  source,
  since: newest.version,
  retired: Object.fromEntries(gone.map(({ id, successor }) => [id, successor])),
  entries: Object.fromEntries([
    ...added.map(({ id, name }) => [id, name]),
    ...renamed.map(({ id, to }) => [id, to]),
  ]),
});
