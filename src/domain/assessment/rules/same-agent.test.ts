import { describe, expect, test } from 'vitest';
import { reportOn } from '../checking/checked.fixture.ts';
import type { AssessmentFile } from '../reading/file.ts';
import { fileOfText, markedPart } from '../reading/text.fixture.ts';
import { agentDuplicate } from './agent/duplicate.ts';

const file = (slug: string, yaml: string): AssessmentFile =>
  fileOfText(`---\n${yaml}\n---\n`, `${slug}.md`);

const clashesIn = (files: readonly AssessmentFile[]) =>
  agentDuplicate.check(
    files.map((read) => ({
      slug: read.slug,
      file: read.path,
      kept: agentDuplicate.gather(read, {}),
    })),
    {},
  );
const clashes = (first: string, second: string) =>
  clashesIn([file('one', first), file('two', second)]);

describe('the same agent', () => {
  test.each<[string, string, string, string, string]>([
    ['the same name', 'name: Lume', 'name: Lume', 'it has the same name', 'Lume'],
    ['another case', 'name: Lume', 'name: LUME', 'its name is "Lume"', 'LUME'],
    [
      'punctuation',
      'name: Open Agent',
      'name: open-agent!',
      'its name is "Open Agent"',
      'open-agent!',
    ],
    ['accents', 'name: Eclair', 'name: Éclair', 'its name is "Eclair"', 'Éclair'],
    ['Cyrillic look-alikes', 'name: Cope', 'name: Соре', 'its name is "Cope"', 'Соре'],
    ['Greek look-alikes', 'name: Kappa', 'name: Κappα', 'its name is "Kappa"', 'Κappα'],
    ['full-width letters', 'name: Lume', 'name: Ｌｕｍｅ', 'its name is "Lume"', 'Ｌｕｍｅ'],
    ['another script', 'name: 助手', 'name: 助 手', 'its name is "助手"', '助 手'],
    ['an alias', 'name: A\naliases: [Lume]', 'name: Lume', 'its alias is "Lume"', 'Lume'],
    [
      'the alias of an alias',
      'aliases: [Lume]',
      'aliases: [x, lume]',
      'its alias is "Lume"',
      'lume',
    ],
    ...[
      'https://example.org/a/b',
      'https://example.org/a/b/',
      'https://example.org/a/b.git',
      'https://example.org/a/b.git/',
      'http://example.org/a/b',
      'https://www.example.org/a/b',
      'https://EXAMPLE.org/A/B',
      'https://example.org/a/b#readme',
      'https://example.org:443/a/b',
    ].map((address): [string, string, string, string, string] => [
      address,
      'repository: https://example.org/a/b',
      `repository: ${address}`,
      address === 'https://example.org/a/b'
        ? 'it has the same repository'
        : 'its repository is "https://example.org/a/b"',
      address,
    ]),
    [
      'a homepage that is a repository',
      'repository: https://example.org/a',
      'homepage: https://example.org/a',
      'its repository is "https://example.org/a"',
      'https://example.org/a',
    ],
    ...[
      'pkg:npm/@scope/name',
      'pkg:npm/%40scope/name',
      'pkg:npm/@scope/name@2.0.0',
      'pkg:npm/%40scope/name@2.0.0',
      'pkg:npm/@Scope/Name?os=linux#a/b@c',
    ].map((purl): [string, string, string, string, string] => [
      purl,
      'identifiers: ["pkg:npm/@scope/name@1.0.0"]',
      `identifiers: ["pkg:pypi/other", "${purl}"]`,
      'its package URL is "pkg:npm/@scope/name@1.0.0"',
      `"${purl}"`,
    ]),
  ])('%s', (_name, first, second, what, marked) => {
    expect(
      clashes(first, second).map((clash) => [
        clash.file,
        clash.message,
        markedPart(file('two', second), clash),
      ]),
    ).toEqual([['two.md', `one.md describes the same agent: ${what}.`, marked]]);
  });
});

describe('another agent', () => {
  test.each([
    ['name: Lume', 'name: Lumen'],
    ['name: Agent 1', 'name: Agent 2'],
    ['name: example.org', 'homepage: https://example.org'],
    ['repository: https://example.org/a', 'repository: https://example.org/b'],
    ['repository: https://example.org/a', 'repository: https://example.org/a/tree/b'],
    ['homepage: https://example.org/?a=1', 'homepage: https://example.org/?a=2'],
    ['homepage: http://localhost:3000', 'homepage: http://localhost:4000'],
    ['homepage: https://a.example.org', 'homepage: https://b.example.org'],
    ['identifiers: ["pkg:npm/@a/name"]', 'identifiers: ["pkg:npm/@b/name"]'],
    ['identifiers: ["pkg:npm/name"]', 'identifiers: ["pkg:pypi/name"]'],
    ['name: Scout', 'name: Scout+'],
    ['name: C Agent', 'name: "C# Agent"'],
    ['name: Agent 2.1', 'name: Agent 21'],
    ['kind: agent', 'kind: agent'],
    ['name: 5\nhomepage: [a]\naliases: x', 'name: 5\nhomepage: [a]\naliases: x'],
  ])('%j', (first, second) => {
    expect(clashes(first, second)).toEqual([]);
  });
});

test('a file does not clash with itself', () => {
  const self = 'name: Lume\naliases: [lume]\nhomepage: https://e.org\nrepository: https://e.org';
  expect(clashesIn([file('one', self)])).toEqual([]);
});

test('three files of one agent: the later two name the first', () => {
  const files = ['one', 'two', 'three'].map((slug) => file(slug, 'name: Lume'));
  expect(clashesIn(files).map((clash) => [clash.file, clash.message])).toEqual([
    ['two.md', 'one.md describes the same agent: it has the same name.'],
    ['three.md', 'one.md describes the same agent: it has the same name.'],
  ]);
});

test('it is part of the check of a catalogue, and an error', () => {
  const found = reportOn([file('a', 'name: Lume'), file('b', 'name: lume')]);
  expect(found.filter(({ rule }) => rule === 'agent/duplicate')).toMatchObject([
    { file: 'b.md', severity: 'error', path: 'name', start: { line: 2, column: 7 } },
  ]);
});
