import { resolve } from 'node:path';
import type { Environment } from '../../src/config.ts';
import {
  type AssessmentFile,
  type Content,
  readAssessmentFile,
} from '../../src/domain/assessment/reading/file.ts';
import { isUnpublished } from '../../src/domain/assessment/rules/draft.ts';
import type { KnownSlugs } from '../../src/domain/assessment/rules/rule.ts';
import { blobsToPair, renamesIn } from '../../src/domain/history/renames.ts';
import { placeOf } from '../../src/domain/position.ts';
import { slugOfFile } from '../../src/domain/slug.ts';
import { displayPath } from '../../src/intake/directories.ts';
import { readBlobs } from '../../src/intake/git.ts';
import { filesSince } from '../upkeep/sides.ts';

/**
 * The addresses that were there at a commit and are not any more: of slugs that went away, with the one that each has
 * now, where it was found, and of published assessments that are drafts now. Drafts never had an address.
 */
export function goneSince(
  reference: string,
  env: Environment,
): Required<Pick<KnownSlugs, 'gone' | 'withdrawn'>> {
  const { repository, listed, now } = filesSince(reference, env);
  const [before, after] = [bySlug(listed), bySlug(now)];
  const away = [...before].filter(([slug]) => !after.has(slug));
  const drafts = [...after].flatMap(([slug, { path, bytes, blob }]) => {
    const was = before.get(slug);
    if (!was || was.blob === blob) return [];
    const file = readAssessmentFile(bytes, displayPath(resolve(repository, path)));
    return isUnpublished(file) ? [{ slug, was, file }] : [];
  });
  const fresh = away.length > 0 ? [...after].filter(([slug]) => !before.has(slug)) : [];
  const files = [
    ...away.map(([path, { blob }]) => ({ path, before: blob, after: undefined })),
    ...fresh.map(([path, { blob }]) => ({ path, before: undefined, after: blob })),
  ];
  const atHand = new Map(now.map(({ blob, bytes }): [string, Content] => [blob, bytes]));
  const earlier = [...away.map(([, { blob }]) => blob), ...drafts.map(({ was }) => was.blob)];
  const wanted = [...blobsToPair({ files }), ...earlier].filter((blob) => !atHand.has(blob));
  const read = wanted.length > 0 ? readBlobs(repository, [...new Set(wanted)]) : [];
  const known = new Map([...atHand, ...read]);
  const wasPublished = ({ blob, path }: { blob: string; path: string }): boolean => {
    const content = known.get(blob);
    return content === undefined || !isUnpublished(readAssessmentFile(content, path));
  };
  const moved = new Map([...renamesIn({ files }, known)].map(([to, from]) => [from, to]));
  return {
    gone: new Map(
      away.filter(([, file]) => wasPublished(file)).map(([slug]) => [slug, moved.get(slug)]),
    ),
    withdrawn: new Map(
      drafts.filter(({ was }) => wasPublished(was)).map(({ slug, file }) => [slug, markOf(file)]),
    ),
  };
}

const markOf = (file: AssessmentFile) => ({
  file: file.path,
  ...placeOf(file.lines, file.frontmatter?.keyRange(['draft']) ?? [0, 1]),
});

const bySlug = <T extends { readonly path: string }>(files: readonly T[]): Map<string, T> =>
  new Map(files.map((file) => [slugOfFile(file.path), file]));
