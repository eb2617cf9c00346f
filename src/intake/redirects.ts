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
  targets,
  unreadRedirects,
} from '../domain/redirects/read.ts';
import { checkOptions } from './check-options.ts';
import { readContent } from './content.ts';
import { refuseErrors } from './content-error.ts';
import { contentDirectories, displayPath, type OnDisk, type PlacedFile } from './directories.ts';

/** The redirects of every content directory, the weakest first; where a directory has no file, an empty one. */
export function redirectFiles(env: Environment): RedirectsFile[] {
  return contentDirectories(env).map((directory) => {
    const file = join(directory, REDIRECTS_FILE);
    return redirectsAt(file, displayPath(file));
  });
}

/** As with assessments, links are not followed, and what is no plain file, and might never end, is not opened. */
function redirectsAt(file: string, path: string): RedirectsFile {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return readRedirects('', path);
  if (stats.isFile()) return readRedirectsFile(readContent(file), path);
  return unreadRedirects(path, {
    message: `"${REDIRECTS_FILE}" is not a plain file, so it is not read.`,
    help: 'Put a text file in its place. A link is not followed: it may lead out of the catalogue.',
  });
}

const isDraftOn = ({ file, path }: OnDisk): boolean =>
  isUnpublished(readAssessmentFile(readContent(file), path));

/**
 * Everything there is to say of the redirects.
 *
 * @param assessments the files of the catalogue; opinions among them are passed over
 * @param since the assessments that are not there any more since a commit, or are drafts now
 */
export function checkedRedirects(
  env: Environment,
  assessments: readonly PlacedFile[],
  since: Pick<KnownSlugs, 'gone' | 'withdrawn'> = { gone: new Map() },
) {
  const files = redirectFiles(env);
  const present = new Set(assessments.map(({ id }) => id));
  const former = new Set(files.flatMap(({ redirects }) => redirects.map(({ from }) => from)));
  const drafts = assessments.filter((one) => former.has(one.id) && isDraftOn(one));
  const { severities } = checkOptions(env);
  const known = { ...since, present, drafts: new Set(drafts.map(({ id }) => id)) };
  return { files, diagnostics: checkRedirects(files, known, severities) };
}

/**
 * Every former slug with the one that it has now, or null where the assessment was removed; by former slug.
 *
 * @throws ContentError when there is an error
 */
export function soundRedirects(env: Environment, assessments: readonly PlacedFile[]): FormerSlug[] {
  const { files, diagnostics } = checkedRedirects(env, assessments);
  refuseErrors(diagnostics);
  // The rules let no redirect without a target pass.
  const sound = [...targets(files)].flatMap(([from, to]) =>
    typeof to === 'string' || to === null ? [{ from, to }] : [],
  );
  return sound.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
