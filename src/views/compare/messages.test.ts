import { expect, test } from 'vitest';
import { type Asked, type LoadOutcome, messagesFor } from './messages.ts';

const asked = (outcomes: Readonly<Record<string, LoadOutcome>>): Asked[] =>
  Object.entries(outcomes).map(([slug, outcome]) => ({
    slug,
    outcome,
    name: outcome === 'loaded' ? slug.toUpperCase() : undefined,
  }));

test.each<[string, Record<string, LoadOutcome>, string[], [string, RegExp][]]>([
  ['no agent', {}, [], [['next', /^Choose 2 to 4 agents/]]],
  ['one agent', { a: 'loaded' }, [], [['next', /another agent to compare with A\./]]],
  ['two agents', { a: 'loaded', b: 'loaded' }, [], []],
  ['an unknown one', { a: 'loaded', b: 'unknown' }, [], [['problem', /no agent “b”.*remove it/]]],
  [
    'one that cannot be reached',
    { a: 'loaded', b: 'unreachable' },
    [],
    [['retry', /“b”.*connection and try again/]],
  ],
  [
    'a fifth',
    { a: 'loaded', b: 'loaded', c: 'loaded', d: 'loaded' },
    ['e'],
    [['problem', /^4 agents fit.*Left out: e\. Remove/]],
  ],
])('the messages for %s', (_, outcomes, leftOut, expected) => {
  const messages = messagesFor(asked(outcomes), leftOut);
  expect(messages.map(({ kind }) => kind)).toEqual(expected.map(([kind]) => kind));
  for (const [index, [, words]] of expected.entries()) expect(messages[index]?.text).toMatch(words);
});
