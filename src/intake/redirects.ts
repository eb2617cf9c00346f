import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../config.ts';
import { checkRedirects } from '../domain/assessment/checking/beside.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import { isUnpublished } from '../domain/assessment/rules/draft.ts';
import type { KnownSlugs } from '../domain/assessment/rules/rule.ts';
import {
  type FormerSlug,
  REDIRECTS_FILE,
  type RedirectsFile,
  readRedirects,
  readRedirectsFile,
  redirectTargets,
  unreadRedirects,
} from '../domain/redirects/read.ts';
import { checkOptions } from './check-options.ts';
import { readContent } from './content.ts';
import { contentDirectories } from './content-directories.ts';
import { refuseErrors } from './content-error.ts';
import type { OnDisk, PlacedFile } from './content-files.ts';
import { displayPath } from './listing.ts';

/** The redirects of every content directory, the weakest first. A directory without a file of them has an empty one. */
function redirectFiles(env: Environment): RedirectsFile[] {
  return contentDirectories(env).map((directory) => {
    const file = join(directory, REDIRECTS_FILE);
    return redirectsAt(file, displayPath(file));
  });
}

/** As with assessments, links are not followed, and what is not a plain file is not opened: it might never end. */
function redirectsAt(file: string, path: string): RedirectsFile {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return readRedirects('', path);
  if (stats.isFile()) return readRedirectsFile(readContent(file), path);
  return unreadRedirects(path, {
    message: `"${REDIRECTS_FILE}" is not a plain file, so it is not read.`,
    help: 'Put a text file in its place. A link is not followed: it may lead out of the catalogue.',
  });
}

const isDraft = ({ file, path }: OnDisk): boolean =>
  isUnpublished(readAssessmentFile(readContent(file), path));

/**
 * The redirects, and every diagnostic of them.
 *
 * @param assessments the files of the catalogue; opinions among them do not matter
 * @param since the assessments that have gone since a commit, or have become drafts
 */
export function checkedRedirects(
  env: Environment,
  assessments: readonly PlacedFile[],
  since: Pick<KnownSlugs, 'gone' | 'withdrawn'> = { gone: new Map() },
) {
  const files = redirectFiles(env);
  const present = new Set(assessments.map(({ id }) => id));
  const former = new Set(files.flatMap(({ redirects }) => redirects.map(({ from }) => from)));
  const drafts = assessments.filter((file) => former.has(file.id) && isDraft(file));
  const { severities } = checkOptions(env);
  const slugs = { ...since, present, drafts: new Set(drafts.map(({ id }) => id)) };
  return { files, diagnostics: checkRedirects(files, slugs, severities) };
}

/**
 * Every former slug with the present one, or null where the assessment was removed. Sorted by former slug.
 *
 * @throws ContentError when there is an error
 */
export function soundRedirects(env: Environment, assessments: readonly PlacedFile[]): FormerSlug[] {
  const { files, diagnostics } = checkedRedirects(env, assessments);
  refuseErrors(diagnostics);
  // Only the type knows of a redirect without a target: the rules refuse it.
  const sound = [...redirectTargets(files)].flatMap(([from, to]) =>
    typeof to === 'string' || to === null ? [{ from, to }] : [],
  );
  return sound.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
