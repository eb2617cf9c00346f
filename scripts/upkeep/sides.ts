import { realpathSync } from 'node:fs';
import { delimiter, posix } from 'node:path';
import { type Environment, siteConfig } from '../../src/config.ts';
import type { Content } from '../../src/domain/assessment/reading/file.ts';
import { readSide, type SourceFile } from '../../src/domain/impact/side.ts';
import { isAssessmentPath } from '../../src/domain/links.ts';
import { slugOfFile } from '../../src/domain/slug.ts';
import { readContent } from '../../src/intake/content.ts';
import { contentDirectories, contentFiles } from '../../src/intake/directories.ts';
import {
  blobsOf,
  commitOf,
  filesAt,
  type ListedFile,
  pathInside,
  readBlobs,
  repositoryOf,
} from '../../src/intake/git.ts';
import { ignoredEntries } from '../../src/intake/ignored.ts';
import { count } from '../../src/views/shared/format.ts';
import { CannotRun } from '../command.ts';

/**
 * Reads the assessments of the repository that holds the content, at a commit and on the disk.
 *
 * @throws CannotRun when there is no repository or no such commit
 */
export function sidesSince(reference: string, env: Environment) {
  const { repository, listed, now, elsewhere, ignored } = filesSince(reference, env);
  const before = withContents(repository, listed, now);
  const { severities } = siteConfig(env);
  const after = readSide(
    now.map(({ path, bytes }) => ({ path, bytes })),
    severities,
  );
  const missing = before.filter(({ bytes }) => bytes === undefined).length;
  return {
    before: readSide(before, severities, after),
    after,
    /** What cannot be known, a sentence each. */
    notes: notesOf({ elsewhere, ignored, missing }),
  };
}

/**
 * Which assessments there were at a commit, and which are on the disk.
 *
 * @throws CannotRun, GitError when there is no repository or no such commit
 */
export function filesSince(reference: string, env: Environment) {
  const { repository, directories, elsewhere } = placesOf(env);
  const commit = commitOf(repository, reference);
  const inside = { ...env, CONTENT_DIR: directories.join(delimiter) };
  const now = filesNow(repository, inside);
  const ignored = ignoredEntries(inside).length;
  return {
    repository,
    listed: filesThen(repository, commit, directories),
    now,
    elsewhere,
    ignored,
  };
}

function notesOf(of: Record<'elsewhere' | 'ignored' | 'missing', number>): string[] {
  const outside = `${count(of.elsewhere, 'content directory', 'content directories')} outside the repository left out: its earlier state is not known.`;
  const ignored = `${count(of.ignored, 'entry', 'entries')} in the folder of assessments left out: meant as an assessment, and not read. The check names each and says what to do.`;
  const unread = `The earlier text of ${count(of.missing, 'file')} is not in this clone. What changed there, the earlier scores and whether a file was renamed cannot be known; new files are reported. Fetch the contents of the base for a whole report.`;
  return [
    ...(of.elsewhere > 0 ? [outside] : []),
    ...(of.ignored > 0 ? [ignored] : []),
    ...(of.missing > 0 ? [unread] : []),
  ];
}

/** The repository of the strongest content directory that is in one, with all directories inside of it. */
function placesOf(env: Environment) {
  const all = contentDirectories(env);
  const repository = all
    .toReversed()
    .map(repositoryOf)
    .find((path) => path !== undefined);
  if (repository === undefined) {
    throw new CannotRun('The content is not in a git repository, so there is no earlier state.');
  }
  const isInside = (directory: string) => pathInside(repository, directory) !== undefined;
  return {
    repository,
    directories: all.filter(isInside),
    elsewhere: all.filter((directory) => !isInside(directory)).length,
  };
}

interface FileNow extends ListedFile {
  readonly bytes: Content;
}

function filesNow(repository: string, env: Environment): FileNow[] {
  const files = contentFiles('assessments', env).map(({ file }) => ({
    path: pathInside(repository, file) ?? file,
    bytes: readContent(file),
  }));
  const blobs = blobsOf(
    repository,
    files.map(({ path }) => path),
  );
  return files.map((file) => ({ ...file, blob: blobs.get(file.path) ?? '' }));
}

/** As on the disk, a later directory overrides the same name in an earlier one. */
function filesThen(repository: string, commit: string, directories: readonly string[]) {
  const byName = new Map<string, ListedFile>();
  for (const directory of directories) {
    const inside = pathInside(repository, realpathSync(directory));
    if (inside === undefined) continue;
    const folder = posix.join(inside, 'assessments');
    for (const file of filesAt(repository, commit, folder)) {
      const path = file.path.slice(folder.length + 1);
      if (isAssessmentPath(path)) byName.set(slugOfFile(path), file);
    }
  }
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

/** What is the same on the disk is taken from there, so that a clone needs only the contents that changed. */
function withContents(
  repository: string,
  listed: readonly ListedFile[],
  now: readonly FileNow[],
): SourceFile[] {
  const atHand = new Map<string, Content>(now.map(({ blob, bytes }) => [blob, bytes]));
  const wanted = listed.filter(({ blob }) => !atHand.has(blob)).map(({ blob }) => blob);
  const fetched = readBlobs(repository, wanted);
  return listed.map(({ path, blob }) => ({ path, bytes: atHand.get(blob) ?? fetched.get(blob) }));
}
