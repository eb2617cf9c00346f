import type { Environment } from '../../src/config.ts';
import type { Content } from '../../src/domain/assessment/reading/file.ts';
import { blobsToPair, renamesIn } from '../../src/domain/history/renames.ts';
import { slugOfFile } from '../../src/domain/slug.ts';
import { contents } from '../../src/intake/git.ts';
import { filesSince } from '../upkeep/sides.ts';

/** The slugs that were there at a commit and are not any more, with the one that each has now, where it was found. */
export function goneSince(reference: string, env: Environment): Map<string, string | undefined> {
  const { repository, listed, now } = filesSince(reference, env);
  const [before, after] = [bySlug(listed), bySlug(now)];
  const gone = [...before].filter(([slug]) => !after.has(slug));
  if (gone.length === 0) return new Map();
  const fresh = [...after].filter(([slug]) => !before.has(slug));
  const files = [
    ...gone.map(([path, { blob }]) => ({ path, before: blob, after: undefined })),
    ...fresh.map(([path, { blob }]) => ({ path, before: undefined, after: blob })),
  ];
  const atHand = new Map(now.map(({ blob, bytes }): [string, Content] => [blob, bytes]));
  const wanted = blobsToPair({ files }).filter((blob) => !atHand.has(blob));
  const read = wanted.length > 0 ? contents(repository, wanted) : [];
  const renames = renamesIn({ files }, new Map([...atHand, ...read]));
  const moved = new Map([...renames].map(([to, from]) => [from, to]));
  return new Map(gone.map(([slug]) => [slug, moved.get(slug)]));
}

const bySlug = <T extends { readonly path: string }>(files: readonly T[]): Map<string, T> =>
  new Map(files.map((file) => [slugOfFile(file.path), file]));
