import { describe, expect, test } from 'vitest';
import { EXAMPLE } from '../assessment/rules/example.ts';
import { chainsOf } from './chains.ts';
import type { Commit, FileChange } from './commit.ts';
import { equationChanges, equationIn } from './equation-changes.ts';
import { renamesIn } from './renames.ts';

const file = (path: string, before?: string, after?: string): FileChange => ({
  path,
  before,
  after,
});
const commit = (step: number, ...files: FileChange[]): Commit => ({
  id: `${step}`,
  time: `2026-11-0${step}T00:00:00Z`,
  step,
  isEdge: false,
  files,
});

/** Chains in short: the last path, then the commit and path of each step. */
const followed = (...commits: Commit[]) =>
  chainsOf(commits, (one) => renamesIn(one, new Map())).map(({ path, steps }) => [
    path,
    ...steps.map((step) => `${step.commit.id} ${step.from ? `${step.from} > ` : ''}${step.path}`),
  ]);

describe('the chains of', () => {
  test('a path that one file left and another took', () => {
    expect(
      followed(
        commit(4, file('a', undefined, '9')),
        commit(3, file('a', '2'), file('b', undefined, '2')),
        commit(2, file('a', '1', '2')),
        commit(1, file('a', undefined, '1')),
      ),
    ).toEqual([
      ['a', '4 a'],
      ['b', '3 a > b', '2 a', '1 a'],
    ]);
  });

  test('two files that exchange their contents', () => {
    expect(
      followed(
        commit(2, file('a', '1', '2'), file('b', '2', '1')),
        commit(1, file('a', undefined, '1'), file('b', undefined, '2')),
      ),
    ).toEqual([
      ['a', '2 a', '1 a'],
      ['b', '2 b', '1 b'],
    ]);
  });

  test('a file that was removed and came back', () => {
    expect(
      followed(
        commit(3, file('a', undefined, '1')),
        commit(2, file('a', '1')),
        commit(1, file('a', undefined, '1')),
      ),
    ).toEqual([['a', '3 a', '2 a', '1 a']]);
  });

  test('several files with the same bytes', () => {
    const moved = [file('a', '1'), file('b', '1'), file('c', undefined, '1')];
    expect(followed(commit(2, ...moved), commit(1, file('a', undefined, '1')))).toEqual([
      ['c', '2 a > c', '1 a'],
      ['b', '2 b'],
    ]);
  });
});

test('an assessment that was renamed and rewritten is recognised by what it says, and no other', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const contents = new Map([
    ['1', bytes(EXAMPLE)],
    ['2', bytes(EXAMPLE.replace('Every action is logged.', 'Some are.'))],
    [
      '3',
      bytes(
        EXAMPLE.replaceAll(/xample(?:-| )?agent|example\.org\/(?:git\/)?agent|ExAgent/gi, 'ther'),
      ),
    ],
  ]);
  const path = (name: string) => `content/assessments/${name}.md`;
  const moved = (to: string) =>
    renamesIn(commit(1, file(path('a'), '1'), file(path('b'), undefined, to)), contents);
  expect([...moved('2')]).toEqual([[path('b'), path('a')]]);
  expect([...moved('3')]).toEqual([]);
});

test.each([
  ["  equation: '0.5',", '0.5'],
  ['\tequation: "1.0-proposal",', '1.0-proposal'],
  ["  equation: '0.9',", undefined],
  ['  equation: EQUATION,', undefined],
  ["  /** equation: '0.5' */", undefined],
  ['', undefined],
])('the equation in the settings %j', (settings, expected) => {
  expect(equationIn(settings)).toBe(expected);
});

test('only a change from one known equation to another counts', () => {
  const change = (from?: '0.5' | '0.8', to?: '0.5' | '0.8') => ({ commit: commit(1), from, to });
  expect(
    equationChanges([change('0.5', '0.8'), change('0.8', '0.8'), change(undefined, '0.8')]),
  ).toHaveLength(1);
});
