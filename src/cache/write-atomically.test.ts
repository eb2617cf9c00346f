import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { folderOfTest } from '../intake/folder.fixture.ts';
import { writeAtomically } from './write-atomically.ts';

let root = '';
beforeEach(() => {
  root = folderOfTest();
});

test('a file is written with the folders above it, and no temporary file is left', () => {
  writeAtomically(join(root, 'a', 'b', 'file'), 'text');
  expect(readFileSync(join(root, 'a', 'b', 'file'), 'utf8')).toBe('text');
  expect(readdirSync(join(root, 'a', 'b'))).toEqual(['file']);
});

test('an existing file keeps its permissions, and a link stays a link', () => {
  writeFileSync(join(root, 'file'), 'before');
  chmodSync(join(root, 'file'), 0o640);
  symlinkSync('file', join(root, 'link'));
  writeAtomically(join(root, 'link'), 'after');
  expect(readFileSync(join(root, 'file'), 'utf8')).toBe('after');
  expect(statSync(join(root, 'file')).mode & 0o777).toBe(0o640);
  expect(lstatSync(join(root, 'link')).isSymbolicLink()).toBe(true);
});

test('where a file cannot be written, what was there stays, and no part of a file is left', () => {
  mkdirSync(join(root, 'folder', 'inside'), { recursive: true });
  expect(() => writeAtomically(join(root, 'folder'), 'text')).toThrow();
  expect(readdirSync(root)).toEqual(['folder']);
});
