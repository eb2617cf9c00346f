import { describe, expect, test } from 'vitest';
import { findingsAfter, rulesAfter } from './found.fixture.ts';

/** What a rule does not complain about, beside something similar that it does. */

const HOST = 'https://example.org/agent';
const MEASURE =
  'mitigations: [{ text: Confirm every action that changes something, by: user, brings: strong }]';

describe('two sources', () => {
  test.each([
    ['parts of one page', `${HOST}/docs#setup`, []],
    ['pages that a query tells apart', `${HOST}/docs?page=2`, []],
    ['another host', 'https://docs.example.org/agent/docs', []],
    ['the same page', `${HOST}/docs/`, [['sources/duplicate-url', `${HOST}/docs/`]]],
    [
      'the same page by www',
      'https://www.example.org/agent/docs',
      [['sources/duplicate-url', 'https://www.example.org/agent/docs']],
    ],
  ])('%s', (_, url, expected) => {
    expect(findingsAfter(['    url: https://example.org/git/agent', `    url: ${url}`])).toEqual(
      expected,
    );
  });
});

describe('a judgement without a source', () => {
  const uncited: [string, string] = [
    'reason: "Every page it opens steers it.", sources: [docs]',
    'reason: "Every page it opens steers it."',
  ];
  test('is reported', () => {
    expect(findingsAfter(uncited)).toEqual([['sources/missing', 'contextual-awareness']]);
  });
  test('is left alone in a listing, which rests on one page each', () => {
    const rules = rulesAfter(uncited, ['basis: documentation', 'basis: listing']);
    expect(rules).not.toContain('sources/missing');
  });
  test('is left alone at 0', () => {
    expect(
      findingsAfter([
        'self-modification: 0',
        'self-modification: { score: 0, reason: "Has none." }',
      ]),
    ).toEqual([]);
  });
});

describe('a bare number for a level', () => {
  const numbered = (basis: string) =>
    rulesAfter(
      ['exploit-maturity: proof-of-concept', 'threat-multiplier: 1'],
      ['basis: documentation', `basis: ${basis}`],
    );
  test('is reported where somebody judged', () => {
    expect(numbered('source-code')).toContain('threats/off-rubric');
  });
  test('is left alone in a listing, as "attacked" would claim that somebody saw an attack', () => {
    expect(numbered('listing')).not.toContain('threats/off-rubric');
  });
});

describe('a credential in an address', () => {
  const at = (query: string) => rulesAfter([`homepage: ${HOST}\n`, `homepage: ${HOST}?${query}\n`]);
  test.each(['token=1', 'token=short', 'page=0123456789', 'tokens-of=0123456789'])(
    'is not %s',
    (query) => expect(at(query)).toEqual([]),
  );
  test.each([
    'token=sixsix',
    'access_token=0123456789',
    'X-Goog-Signature=f81d4fae7dec',
    'X-Amz-Credential=AK%2F20261120%2Fs3',
    'sig=f81d4fae7dec11d0',
  ])('is %s', (query) => expect(at(query)).toEqual(['address/credential']));
});

describe('a band in the summary', () => {
  const summary = (end: string) =>
    findingsAfter([
      'what it reads on a page can steer what it does next.',
      `what it reads steers it${end}.`,
    ]);
  test.each([
    ', in high-risk actions',
    ', not a low risk',
    ' and no low risk',
    ', which is critical: it acts',
  ])('nothing is said of "%s"', (end) => expect(summary(end)).toEqual([]));
  test.each([
    [', at low risk', 'low risk'],
    [', scored low', 'scored low'],
  ])('"%s" is not the one that is computed', (end, marked) => {
    expect(summary(end)).toEqual([['summary/band', marked]]);
  });
});

describe('a summary that begins with a verdict', () => {
  const summary = (words: string) =>
    findingsAfter([
      'Example Agent drives a browser for its user; what it reads on a page can steer what it does next.',
      words,
    ]);
  const rest = 'it drives a browser for its user.';
  test.each([
    [`Example Agent is critical: ${rest}`, [['summary/band', 'is critical']]],
    [`Example Agent is low; ${rest}`, [['summary/band', 'is low']]],
    [`Example Agent is Medium, since ${rest}`, [['summary/band', 'is Medium']]],
    [`Example Agent is high. And ${rest}`, []],
    [`Example Agent is critical of what it reads: ${rest}`, []],
    [`Trust is critical: ${rest}`, []],
  ])('%s', (words, expected) => {
    expect(summary(words).filter(([rule]) => rule === 'summary/band')).toEqual(expected);
  });
});

describe('a reason that says nothing', () => {
  const reason = (score: number, words: string) =>
    rulesAfter([
      '{ score: 1, reason: "A whole browser.", sources: [code] }',
      `{ score: ${score}, reason: "${words}", sources: [code] }`,
    ]);
  test('may stand beside a 0', () => {
    expect(reason(0, 'None.')).toEqual([]);
  });
  test('is no reason for more', () => {
    expect(reason(0.5, 'Partial.')).toEqual(['factors/reason-restated']);
  });
});

describe('a list that names a thing twice', () => {
  test.each([
    [MEASURE, 'mitigations: [Log all it does, log all it does]', 'log all it does'],
    [MEASURE, 'mitigations: [Log it, { text: Log it, by: user }]', '{ text: Log it, by: user }'],
    ['    sources: [docs]\n', '    sources: [docs, docs]\n', 'docs'],
    [
      'mitigation: partial\n',
      'mitigation: partial\n    leads-to: [session-theft, session-theft]\n',
      'session-theft',
    ],
    [
      '[pkg:pypi/example-agent]',
      '[pkg:pypi/example-agent, PKG:pypi/Example-Agent]',
      'PKG:pypi/Example-Agent',
    ],
    ['tags: [browser, open-source]', 'tags:\n  - browser\n  - browser', 'browser'],
  ])('%j', (from, to, marked) => {
    expect(findingsAfter([from, to])).toContainEqual(['lists/repeated', marked]);
  });
});

describe('measures in brackets', () => {
  const cut = [['lists/split-text', 'which sends mail']];
  test.each([
    ['mitigations: [Confirm each action, which sends mail]', cut],
    ['mitigations:\n      [Confirm each action,\n        which sends mail]', cut],
    ['mitigations: ["Log all.", Ask at first, which sends mail]', cut],
    ['mitigations: [Confirm each action, Log what it does]', []],
    ['mitigations: [confirm each action, which sends mail]', []],
    ['mitigations: [Sandbox, which sends mail]', []],
    ['mitigations: ["Confirm each action", "which sends mail"]', []],
    ['mitigations:\n      - Confirm each action\n      - which sends mail', []],
  ])('%j', (written, expected) => {
    const found = findingsAfter([MEASURE, written]);
    expect(found.filter(([rule]) => rule.startsWith('lists/'))).toEqual(expected);
  });
});
