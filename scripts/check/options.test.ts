import { expect, test } from 'vitest';
import { CannotRun } from '../command.ts';
import { checkArguments } from './options.ts';

const NONE = {
  paths: [],
  format: 'text',
  fix: false,
  errors: false,
  strict: false,
  watch: false,
};

test.each([
  ['', {}],
  ['a.md b.md', { paths: ['a.md', 'b.md'] }],
  ['--format json', { format: 'json' }],
  ['--format=sarif a.md', { format: 'sarif', paths: ['a.md'] }],
  ['--fix --strict', { fix: true, strict: true }],
  ['--errors --watch', { errors: true, watch: true }],
  ['--watch --strict', { watch: true, strict: true }],
])('the arguments "%s" are read', (line, expected) => {
  expect(checkArguments(line.split(' ').filter(Boolean))).toEqual({ ...NONE, ...expected });
});

test.each([
  ['--format xml', 'There is no format "xml": write text, json, github, sarif.'],
  ['--errors --strict', '--errors cannot be combined with --strict'],
  ['--watch --fix', '--watch needs the format text and cannot be combined with --fix'],
  ['--watch --format json', '--watch needs the format text and cannot be combined with --fix'],
])('the arguments "%s" are refused', (line, why) => {
  expect(() => checkArguments(line.split(' '))).toThrow(CannotRun);
  expect(() => checkArguments(line.split(' '))).toThrow(why);
});
