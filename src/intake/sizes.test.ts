import { spawnSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfFile } from './folder.fixture.ts';
import { gitIn } from './git.fixture.ts';
import { filesAt, readBlobs } from './git.ts';
import { readPages } from './pages.ts';
import { PROJECT_ROOT } from './places.ts';

/** The size of a file is looked at before it is read, since it may be larger than the memory. */

const ROOT = folderOfFile();

/** A sparse file, which takes no room on the disk. */
function huge(path: string, bytes: number): string {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '');
  truncateSync(path, bytes);
  return path;
}

test.each(['layers', 'guides'] as const)('a page of %s that is too large is refused', (kind) => {
  const file = huge(join(ROOT, kind, kind, 'huge.mdx'), 5e9);
  expect(() => readPages(kind, { CONTENT_DIR: join(ROOT, kind) })).toThrow(
    `${file}:1:1 The file has 4882813 KiB; a page has at most 512 KiB. Split it`,
  );
});

test('a very long page below the limit is read', () => {
  const folder = join(ROOT, 'long', 'guides');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'long.mdx'), `---\ntitle: Long\n---\n\n${'Word. '.repeat(50_000)}\n`);
  const page = readPages('guides', { CONTENT_DIR: join(ROOT, 'long') }).find(
    ({ id }) => id === 'long',
  );
  expect(page?.sections[0]?.text.length).toBeGreaterThan(299_000);
});

test('the text of an issue that is too large is refused', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/upkeep/from-issue.ts', huge(join(ROOT, 'body.txt'), 5e9)],
    { cwd: PROJECT_ROOT, encoding: 'utf8' },
  );
  expect(stderr).toMatch(
    /body\.txt has 4882813 KiB; the text of an issue has at most 256 KiB\.\n$/,
  );
  expect(status).toBe(2);
});

test('of an earlier version in git that is too large, only the size is read', () => {
  const folder = join(ROOT, 'repository');
  mkdirSync(folder);
  const git = gitIn(folder);
  git('init', '-q');
  huge(join(folder, 'a', 'huge.md'), 3e6);
  huge(join(folder, 'a', 'edge.md'), 64 * 1024);
  writeFileSync(join(folder, 'a', 'lines.md'), 'x blob 3\n\nend');
  writeFileSync(join(folder, 'a', 'empty.md'), '');
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  const files = filesAt(folder, 'HEAD', 'a');
  const read = readBlobs(folder, [...files.map(({ blob }) => blob), '0'.repeat(40)]);
  expect(read.size).toBe(4);
  const summary = files.map(({ path, blob }) => {
    const content = read.get(blob);
    const text = content instanceof Uint8Array ? new TextDecoder().decode(content) : undefined;
    return [path, content?.length, text?.trimEnd().slice(-20).replaceAll('\0', '')];
  });
  expect(summary).toEqual([
    ['a/edge.md', 65536, ''],
    ['a/empty.md', 0, ''],
    ['a/huge.md', 3_000_000, undefined],
    ['a/lines.md', 13, 'x blob 3\n\nend'],
  ]);
});
