import type { Edition, StatedEdition } from './editions.ts';

/** A list as its makers publish it today. */
export interface PublishedList {
  readonly version: string;
  /** Where it was read. */
  readonly source: string;
  readonly entries: Readonly<Record<string, string>>;
}

/** What a published list has that the newest edition here has not, and the other way round. */
export interface ListChange {
  /** A new edition, or other entries under the version that is here. */
  readonly isNew: boolean;
  readonly added: readonly { readonly id: string; readonly name: string }[];
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** What is there no more, with the new id that has the same name; null where none has. */
  readonly gone: readonly { readonly id: string; readonly successor: string | null }[];
}

/** What has changed since the newest edition here; undefined where nothing has. */
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
      : [{ id, successor: added.find((one) => one.name === name)?.id ?? null }],
  );
  const isNew = published.version !== newest.version;
  const isSame = !isNew && added.length + renamed.length + gone.length === 0;
  return isSame ? undefined : { isNew, added, renamed, gone };
}

/** The edition that the file of a list takes for a change: what is other than in the newest one here. */
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
