import { resolve } from 'node:path';
import type { Environment } from '../../src/config.ts';
import {
  type AssessmentFile,
  readAssessmentFile,
} from '../../src/domain/assessment/reading/file.ts';
import { isUnpublished } from '../../src/domain/assessment/rules/draft.ts';
import type { KnownSlugs } from '../../src/domain/assessment/rules/rule.ts';
import { blobsToPair, renamesIn } from '../../src/domain/history/renames.ts';
import { placeOf } from '../../src/domain/position.ts';
import { slugOfFile } from '../../src/domain/slug.ts';
import type { ListedFile } from '../../src/intake/git.ts';
import { displayPath } from '../../src/intake/listing.ts';
import { blobContents, filesSince } from '../upkeep/sides.ts';

/**
 * The addresses that existed at a commit and do not any more: those of slugs that went away, each with its new slug
 * where that was found, and those of published assessments that have become drafts. Drafts never had an address.
 */
export function goneSince(
  reference: string,
  env: Environment,
): Required<Pick<KnownSlugs, 'gone' | 'withdrawn'>> {
  const { repository, earlier: listed, now } = filesSince(reference, env);
  const [before, after] = [bySlug(listed), bySlug(now)];
  const removed = [...before].filter(([slug]) => !after.has(slug));
  const drafts = [...after].flatMap(([slug, { path, bytes, blob }]) => {
    const earlier = before.get(slug);
    if (!earlier || earlier.blob === blob) return [];
    const file = readAssessmentFile(bytes, displayPath(resolve(repository, path)));
    return isUnpublished(file) ? [{ slug, earlier, file }] : [];
  });
  const added = removed.length > 0 ? [...after].filter(([slug]) => !before.has(slug)) : [];
  const files = [
    ...removed.map(([path, { blob }]) => ({ path, before: blob, after: undefined })),
    ...added.map(([path, { blob }]) => ({ path, before: undefined, after: blob })),
  ];
  const earlierBlobs = [
    ...removed.map(([, file]) => file),
    ...drafts.map(({ earlier }) => earlier),
  ].map(({ blob }) => blob);
  const contents = blobContents(repository, [...blobsToPair({ files }), ...earlierBlobs], now);
  const wasPublished = ({ blob, path }: ListedFile): boolean => {
    const content = contents.get(blob);
    return content === undefined || !isUnpublished(readAssessmentFile(content, path));
  };
  const newSlugs = new Map([...renamesIn({ files }, contents)].map(([to, from]) => [from, to]));
  return {
    gone: new Map(
      removed.filter(([, file]) => wasPublished(file)).map(([slug]) => [slug, newSlugs.get(slug)]),
    ),
    withdrawn: new Map(
      drafts
        .filter(({ earlier }) => wasPublished(earlier))
        .map(({ slug, file }) => [slug, placeOfDraft(file)]),
    ),
  };
}

/** Where a file says that it is a draft. */
const placeOfDraft = (file: AssessmentFile) => ({
  file: file.path,
  ...placeOf(file.lines, file.frontmatter?.keyRange(['draft']) ?? [0, 1]),
});

const bySlug = <T extends { readonly path: string }>(files: readonly T[]): Map<string, T> =>
  new Map(files.map((file) => [slugOfFile(file.path), file]));
