import { describe, expect, test } from 'vitest';
import { soundFile } from '../assessment/checking/checked.fixture.ts';
import { EXAMPLE } from '../assessment/rules/example.ts';
import type { Unlisted } from './advisories.ts';
import { comparedFile, readCompared } from './compared.ts';
import { changedAgents, citedPages, type EvidenceAnswers, isCompared } from './evidence.ts';
import { type PinnedStanding, pinnedFile } from './pinned.ts';

const SHA = '64a49f34d076b6f5917dae1424521d43c7bcae84';

test.each([
  [`https://github.com/o/r/blob/${SHA}/docs/a%20b.md#L3`, 'https://github.com/o/r', 'docs/a b.md'],
  [`https://github.com/o/r.js/tree/${SHA}/src/`, 'https://github.com/o/r.js', 'src'],
  [`https://raw.githubusercontent.com/o/r/${SHA}/x.ts`, 'https://github.com/o/r', 'x.ts'],
  [`https://gitlab.com/g/s/r/-/blob/${SHA}/x.ts`, 'https://gitlab.com/g/s/r', 'x.ts'],
  [`https://codeberg.org/o/r/src/commit/${SHA}/x.ts`, 'https://codeberg.org/o/r', 'x.ts'],
])('%s pins a file', (url, repository, path) => {
  expect(pinnedFile(url)).toEqual({ repository, commit: SHA, path });
});

test.each([
  'https://github.com/o/r/blob/main/x.ts',
  `https://github.com/o/r/commit/${SHA}`,
  `https://example.org/o/r/blob/${SHA}/x.ts`,
  `http://github.com/o/r/blob/${SHA}/x.ts`,
  `https://github.com/o/r/blob/${SHA}/%`,
])('%s pins none', (url) => expect(pinnedFile(url)).toBeUndefined());

const { assessment } = soundFile(EXAMPLE, 'example.md');
const source = (id: string) => ({
  id,
  title: id,
  url: `https://github.com/o/r/blob/${SHA}/${id}.md`,
  accessed: '2026-11-19',
});
const file = (slug: string, ...ids: string[]) => ({
  slug,
  path: `${slug}.md`,
  assessment: { ...assessment, name: slug, sources: ids.map(source) },
});
const STANDINGS: Readonly<Record<string, PinnedStanding>> = {
  'same.md': { state: 'same' },
  'changed.md': { state: 'changed' },
  'gone.md': { state: 'gone' },
  'moved.md': { state: 'moved', to: 'new.md' },
  'unknown.md': { state: 'unknown', why: 'the repository did not answer' },
};
const standing: EvidenceAnswers['standing'] = ({ path }) => STANDINGS[path] ?? expect.fail(path);
const nothing: EvidenceAnswers = {
  advisories: new Map(),
  unknownPackages: new Set(),
  links: new Map(),
  standing,
};
const unlisted = (id: string, touches: boolean | null, band: 'critical' | 'low'): Unlisted => ({
  id,
  aliases: [],
  summary: 'Steered by a page',
  published: '2026-11-20',
  severity: { score: 9.8, band },
  affected: null,
  fixedIn: '2.2.0',
  purl: 'pkg:npm/x',
  touches,
});

describe('one list by agent', () => {
  test('the agent with the worst finding comes first, and its worst first; unchanged agents are left out', () => {
    const advisories = new Map([
      ['b', [unlisted('CVE-1', true, 'critical'), unlisted('CVE-2', false, 'critical')]],
      ['d', [unlisted('CVE-3', null, 'critical')]],
    ]);
    const files = [
      file('a', 'changed', 'gone'),
      file('b', 'moved'),
      file('c', 'same'),
      file('d', 'same'),
    ];
    const found = changedAgents(files, { ...nothing, advisories });
    expect(found.map(({ slug, findings }) => [slug, ...findings.map(({ kind }) => kind)])).toEqual([
      ['b', 'severe-advisory', 'moved', 'elsewhere'],
      ['a', 'gone', 'changed'],
      ['d', 'advisory'],
    ]);
    expect(found[0]?.findings.map(({ detail }) => detail)).toEqual([
      '9.8, fixed in 2.2.0, Steered by a page',
      'now new.md',
      '9.8, fixed in 2.2.0, Steered by a page',
    ]);
  });

  test('of two agents with the same worst finding, the one with more of it comes first', () => {
    const found = changedAgents([file('a', 'gone'), file('b', 'gone', 'gone')], nothing);
    expect(found.map(({ slug }) => slug)).toEqual(['b', 'a']);
  });

  test('a dead address is reported under its source, whatever follows its #', () => {
    const cited = { ...source('docs'), url: 'https://example.org/docs#part' };
    const one = { ...file('a'), assessment: { ...assessment, sources: [cited] } };
    const links = new Map([['https://example.org/docs', { state: 'dead' as const, why: '404' }]]);
    expect(changedAgents([one], { ...nothing, links })[0]?.findings).toMatchObject([
      { kind: 'dead', id: 'docs', detail: '404' },
    ]);
  });
});

test('every cited page is listed once', () => {
  const at = (...urls: string[]) => ({
    assessment: { ...assessment, sources: urls.map((url) => ({ ...source('x'), url })) },
  });
  const [page, other] = ['https://b.example/p', 'https://a.example/'];
  expect(citedPages([at(`${page}#part`), at(page, other)])).toEqual([other, page]);
});

test.each<[boolean, ...string[]]>([[true, 'same', 'gone'], [false, 'same', 'unknown'], [false]])(
  'compared: %s, with %s %s',
  (expected, ...ids) => {
    expect(isCompared(file('a', ...ids), nothing)).toBe(expected);
  },
);

test('an agent that could not be compared keeps its day, and one that is gone is removed', () => {
  const before = { b: '2026-11-01', c: '2026-11-02', gone: '2026-11-01' };
  const after = comparedFile(
    '2026-11-28',
    new Map([
      ['c', false],
      ['b', true],
      ['d', false],
    ]),
    before,
  );
  expect(readCompared(after)).toEqual({ b: '2026-11-28', c: '2026-11-02' });
});

test.each(['', '[]', 'null', '{"a": "soon"}', '{"a": 3}'])('%j is no such file', (text) => {
  expect(readCompared(text)).toBeUndefined();
});
