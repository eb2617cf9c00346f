import { realpathSync } from 'node:fs';
import { delimiter, posix } from 'node:path';
import { type Environment, siteConfig } from '../../src/config.ts';
import type { Content } from '../../src/domain/assessment/reading/file.ts';
import { readSide } from '../../src/domain/impact/side.ts';
import { isAssessmentPath } from '../../src/domain/links.ts';
import { slugOfFile } from '../../src/domain/slug.ts';
import { readContent } from '../../src/intake/content.ts';
import { contentDirectories } from '../../src/intake/content-directories.ts';
import { contentFiles } from '../../src/intake/content-files.ts';
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
  const { repository, earlier, now, elsewhere, ignored } = filesSince(reference, env);
  const blobs = earlier.map(({ blob }) => blob);
  const contents = blobContents(repository, blobs, now);
  const before = earlier.map(({ path, blob }) => ({ path, bytes: contents.get(blob) }));
  const { severities } = siteConfig(env);
  const after = readSide(
    now.map(({ path, bytes }) => ({ path, bytes })),
    severities,
  );
  const missing = before.filter(({ bytes }) => bytes === undefined).length;
  return {
    before: readSide(before, severities, after),
    after,
    /** A sentence for each thing that cannot be known. */
    notes: notesOf({ elsewhere, ignored, missing }),
  };
}

/**
 * The assessments at a commit, and those on the disk.
 *
 * @throws CannotRun, GitError when there is no repository or no such commit
 */
export function filesSince(reference: string, env: Environment) {
  // A submodule below the repository is one of its own.
  const all = contentDirectories(env).map(
    (directory) => [directory, repositoryOf(directory)] as const,
  );
  // That of the strongest directory that is in one.
  const repository = all.findLast(([, path]) => path !== undefined)?.[1];
  if (repository === undefined) {
    throw new CannotRun('The content is not in a git repository, so there is no earlier state.');
  }
  const directories = all.filter(([, path]) => path === repository).map(([directory]) => directory);
  const commit = commitOf(repository, reference);
  const inside = { ...env, CONTENT_DIR: directories.join(delimiter) };
  return {
    repository,
    earlier: filesAtCommit(repository, commit, directories),
    now: filesNow(repository, inside),
    /** How many content directories are in another repository, or in none. */
    elsewhere: all.length - directories.length,
    /** How many entries are meant as assessments and not read. */
    ignored: ignoredEntries(inside).length,
  };
}

function notesOf(counts: Record<'elsewhere' | 'ignored' | 'missing', number>): string[] {
  const outside = `${count(counts.elsewhere, 'content directory', 'content directories')} in another repository or in none left out: what was there earlier is not known.`;
  const ignored = `${count(counts.ignored, 'entry', 'entries')} in the folder of assessments left out: meant as an assessment, and not read. The check names each and says what to do.`;
  const unread = `The earlier text of ${count(counts.missing, 'file')} is not in this clone. What changed there, the earlier scores and whether a file was renamed cannot be known; new files are reported. Fetch the contents of the base for a whole report.`;
  return [
    ...(counts.elsewhere > 0 ? [outside] : []),
    ...(counts.ignored > 0 ? [ignored] : []),
    ...(counts.missing > 0 ? [unread] : []),
  ];
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

/** The files at a commit. As on the disk, a later directory overrides the same slug in an earlier one. */
function filesAtCommit(repository: string, commit: string, directories: readonly string[]) {
  const bySlug = new Map<string, ListedFile>();
  for (const directory of directories) {
    const inside = pathInside(repository, realpathSync(directory));
    if (inside === undefined) continue;
    const folder = posix.join(inside, 'assessments');
    for (const file of filesAt(repository, commit, folder)) {
      const path = file.path.slice(folder.length + 1);
      if (isAssessmentPath(path)) bySlug.set(slugOfFile(path), file);
    }
  }
  return [...bySlug].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
}

/** The contents of blobs: from the disk where they are the same, so that a clone needs only those that have changed. */
export function blobContents(
  repository: string,
  blobs: readonly string[],
  now: readonly FileNow[],
): ReadonlyMap<string, Content> {
  const onDisk = new Map<string, Content>(now.map(({ blob, bytes }) => [blob, bytes]));
  const others = blobs.filter((blob) => !onDisk.has(blob));
  return new Map([...onDisk, ...readBlobs(repository, others)]);
}
