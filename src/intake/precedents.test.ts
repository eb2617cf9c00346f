import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { cvssBaseScore } from '../domain/cvss/base-score.ts';
import { cvssThreatScore } from '../domain/cvss/threat-score.ts';
import { ContentError } from './content-error.ts';
import { folderOfFile, withFiles } from './folder.fixture.ts';
import { checkedPrecedents, soundPrecedents } from './precedents.ts';

const ROOT = folderOfFile();

const directory = (name: string, precedents?: string): string =>
  withFiles(join(ROOT, name), {
    'assessments/.gitkeep': '',
    ...(precedents !== undefined && { 'precedents.yaml': precedents }),
  });
const ENTRY = (id: string) => `${id}:
  product: Example
  what: it runs what a page says
  class: prompt injection → exec
  risk: agent-goal-and-instruction-manipulation
  by: Example Ltd
  vector: CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H
  score: 8.8
  source: https://example.org/cve
`;

test('our own code computes every published score of the project from its vector', () => {
  const { file, diagnostics } = checkedPrecedents({});
  expect(diagnostics).toEqual([]);
  const precedents = soundPrecedents({});
  expect(precedents).toHaveLength(file?.entries.length ?? 0);
  const v4 = precedents.filter(({ vector }) => vector.startsWith('CVSS:4.0/'));
  expect(v4.length).toBeGreaterThan(30);
  for (const { id, vector, score } of v4) {
    const [, base = '', letter] = /^(.*?)(?:\/E:([APU]))?$/.exec(vector) ?? [];
    const maturity = { A: 'attacked', P: 'proof-of-concept', U: 'unreported' } as const;
    const computed =
      letter === 'A' || letter === 'P' || letter === 'U'
        ? cvssThreatScore(base, maturity[letter]).score
        : cvssBaseScore(base);
    expect(computed, id).toBe(score);
  }
});

test('a content directory may have its own precedents; otherwise those of the project count', () => {
  const withOwn = directory('own', ENTRY('CVE-2026-10001'));
  const ids = (...directories: string[]) =>
    soundPrecedents({ CONTENT_DIR: directories.join(delimiter) }).map(({ id }) => id);
  expect(ids(withOwn)).toEqual(['CVE-2026-10001']);
  expect(ids(withOwn, directory('none'))).toEqual(['CVE-2026-10001']);
  expect(ids(directory('none')).length).toBeGreaterThan(30);
});

test.each<[string, string]>([
  ['a score that does not follow', ENTRY('CVE-2026-10001').replace('8.8', '9.8')],
  ['a list instead of groups', '- CVE-2026-10001\n'],
  ['a missing key', ENTRY('CVE-2026-10001').replace(/ {2}by.*\n/, '')],
  ['too large a file', `# ${'x'.repeat(70_000)}\n${ENTRY('CVE-2026-10001')}`],
])('%s stops a build', (name, text) => {
  const CONTENT_DIR = directory(name.replaceAll(' ', '-'), text);
  expect(() => soundPrecedents({ CONTENT_DIR })).toThrow(ContentError);
});

test('an empty file has none', () => {
  expect(soundPrecedents({ CONTENT_DIR: directory('empty', '# Nothing yet.\n') })).toEqual([]);
});
