import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../canonical.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { check } from '../checking/check.ts';
import { mutated } from '../checking/mutated.fixture.ts';
import { assessmentSchema } from '../format/schema.ts';
import { type AssessmentFile, readAssessmentFile } from '../reading/file.ts';
import { fileOfText } from '../reading/text.fixture.ts';
import { BROKEN } from '../rules/broken.fixture.ts';
import { EXAMPLE } from '../rules/example.ts';
import { judge } from '../score.ts';
import { fixAssessment } from './index.ts';
import { withoutSmartQuotes } from './same-data.ts';

/** The example with its keys in the order of the format, so that only the case is fixed. */
const TIDY = fixAssessment(fileOfText(EXAMPLE)).text;

test('an id that a list has retired becomes its successor, and no other id changes', () => {
  const text = TIDY.replace('mitre-atlas:AML.T0051.001', 'mitre-atlas:AML.T0045');
  const fixed = fixAssessment(fileOfText(text));
  expect(fixed.text).toBe(TIDY.replace('mitre-atlas:AML.T0051.001', 'mitre-atlas:AML.T0048.004'));
  expect(fixed.fixes.map(({ rule }) => rule)).toEqual(['taxonomy/retired']);
});

test('where the file names an older edition of the list, the successor is written with its edition', () => {
  const text = TIDY.replace('mitre-atlas:AML.T0051.001', 'mitre-atlas:AML.T0104').replace(
    'threats:',
    'lists: { mitre-atlas: 5.6.0 }\nthreats:',
  );
  const fixed = fixAssessment(fileOfText(text));
  expect(fixed.text).toContain('mitre-atlas@2026.09:AML.T0115.002');
  expect(check(fileOfText(fixed.text)).diagnostics.filter(isError)).toEqual([]);
});

describe('what is fixed', () => {
  test.each<[before: string, after: string, rule: string]>([
    ['## Data Operations', '## L2 · Data Operations', 'format/heading'],
    ['## Deployment and Infrastructure', '## Deployment & Infrastructure', 'format/heading'],
    ['## Agent Ecosystem', '## AGENT ECOSYSTEM', 'format/heading'],
    ['## Agent Ecosystem', 'Ecosystem\n---------', 'format/heading'],
    ['## Agent Frameworks', '## Agent Framworks', 'layers/unknown-heading'],
    ['kind: agent\n', 'kind: agent  \n', 'format/trailing-space'],
    ['is logged.\n', 'is logged. \n', 'format/trailing-space'],
    ['is logged.\n\n', 'is logged.\n\t\n', 'format/trailing-space'],
    ['is logged.\n\n', 'is logged.\n  \n', 'format/trailing-space'],
    ['  dynamic-tool-use: { score: 1,', '  dynamic-tool-use: { score: 1.0,', 'format/number'],
    ['persistent-memory: 0\n', 'persistent-memory: 0.00\n', 'format/number'],
    ['factors: { autonomy-of-action: 1 }', 'factors: { autonomy-of-action: 1.0 }', 'format/number'],
    ['  dynamic-tool-use: { score: 1,', '  dynamic-tool-use: { score: 0x1,', 'yaml/number'],
    ['{ score: 0.5, reason: "Reads', '{ score: .5, reason: "Reads', 'yaml/number'],
    ['vendor: "Example Ltd"', 'vendor: “Example Ltd”', 'yaml/quotes'],
    ['vendor: "Example Ltd"', 'vendor: „Example Ltd“', 'yaml/quotes'],
    ['reason: "Every page, it opens."', 'reason: “Every page, it opens.”', 'yaml/quotes'],
    ['vendor: "Example: Ltd"', 'vendor: “Example: Ltd”', 'yaml/quotes'],
    ['kind: agent', 'kind:\u00a0agent', 'yaml/syntax'],
    ['kind: agent', 'kind：agent', 'yaml/syntax'],
    ['  - id: docs', '  \u2013 id: docs', 'yaml/syntax'],
    ['  - id: session-theft', '  \u2022\u00a0id: session-theft', 'yaml/syntax'],
    ['  - id: session-theft', '  \u2022\tid: session-theft', 'yaml/syntax'],
    [
      '  evaluation-and-observability: uncertain',
      '\u00a0 evaluation-and-observability: uncertain',
      'yaml/syntax',
    ],
    ['  dynamic-tool-use: { score: 1,', '  dynamic-tool-use: { score:\u00a01,', 'yaml/syntax'],
    ['vendor: "Example: a Ltd"', 'vendor: Example: a Ltd', 'yaml/syntax'],
    ['vendor: "Example: a \\"Ltd\\""', 'vendor: Example: a "Ltd"', 'yaml/syntax'],
    ['vendor: "@example"', 'vendor: @example', 'yaml/syntax'],
    [
      '  evaluation-and-observability: uncertain',
      '\tevaluation-and-observability: uncertain',
      'yaml/syntax',
    ],
    [
      '    title: Source code of Example Agent',
      '\ttitle: Source code of Example Agent',
      'yaml/syntax',
    ],
    [
      'kind: agent\nvendor: "Example Ltd"',
      'vendor: "Example Ltd"\nkind: agent',
      'format/key-order',
    ],
    [
      'kind: agent # or tool\n# Who makes it.\nvendor: "Example Ltd"',
      '# Who makes it.\nvendor: "Example Ltd"\nkind: agent # or tool',
      'format/key-order',
    ],
    [
      '  persistent-memory: 0 # none\n  contextual-awareness: { score: 1, reason: "Every page, it opens." }\n',
      '  contextual-awareness: { score: 1, reason: "Every page, it opens." }\n  persistent-memory: 0 # none\n',
      'format/key-order',
    ],
    [
      '  foundation-models: uncertain\n  # From the documentation.\n  data-operations: mapped\n',
      '  # From the documentation.\n  data-operations: mapped\n  foundation-models: uncertain\n',
      'format/key-order',
    ],
  ])('%j of %j', (after, before, rule) => {
    const base = TIDY.replace('vendor: Example Ltd', 'vendor: "Example Ltd"').replace(
      '"Every page it opens steers it."',
      '"Every page, it opens."',
    );
    const right = base.includes(after) ? base : withLines(base, after);
    expect(right.split(after)).toHaveLength(2);
    const wrong = right.replace(after, () => before);
    const { text, fixes } = fixAssessment(fileOfText(wrong));
    expect(text).toBe(right);
    const lines = right.split('\n');
    const firstChange = wrong.split('\n').findIndex((line, index) => line !== lines[index]) + 1;
    expect(fixes.find((fix) => fix.rule === rule)?.start.line).toBe(firstChange);
    expect(fixAssessment(fileOfText(text)).fixes).toEqual([]);
  });

  test.each([
    ['setting: Auto, by: preset: no network', 'setting: "Auto, by: preset: no network"'],
    ['setting: default: a library, by: in it', 'setting: "default: a library, by: in it"'],
    ['setting: "Auto", sources: [docs]', 'setting: "Auto", sources: [docs]'],
    [
      'setting: default: a library, sources: [docs]',
      'setting: "default: a library", sources: [docs]',
    ],
  ])('a text in braces, up to the next key of its group: %s', (before, after) => {
    const withFact = (words: string) =>
      TIDY.replace(
        'layers:\n',
        () => `facts:\n  acts-as-user: { answer: no, ${words} }\nlayers:\n`,
      );
    expect(fixAssessment(fileOfText(withFact(before))).text).toBe(withFact(after));
  });

  test.each(['no model.\n\n \n\n', 'no model.'])('the end of the file, which was %j', (end) => {
    const { text, fixes } = fixAssessment(fileOfText(TIDY.replace('no model.\n', end)));
    expect(text).toBe(TIDY);
    expect(fixes.at(-1)).toMatchObject({ rule: 'format/final-newline', start: { line: 108 } });
  });

  test('the line ends of Windows, while other fixes keep their places', () => {
    const onWindows = TIDY.replace('kind: agent', 'kind: agent ').replaceAll('\n', '\r\n');
    const { text, fixes } = fixAssessment(fileOfText(onWindows));
    expect(text).toBe(TIDY);
    expect(fixes.map(({ rule, start }) => [rule, start.line, start.column])).toEqual([
      ['format/trailing-space', 5, 12],
      ['format/line-ends', 1, 4],
    ]);
  });

  test('a byte order mark', () => {
    const { text, fixes } = fixAssessment(fileOfText(`\uFEFF${TIDY}`));
    expect(text).toBe(TIDY);
    expect(fixes).toEqual([
      {
        rule: 'file/byte-order-mark',
        message: 'Removed the byte order mark.',
        start: { line: 1, column: 1 },
      },
    ]);
  });
});

/** The base with the lines of a case, in place of its lines with the same keys. */
function withLines(base: string, caseLines: string): string {
  const [key = ''] = /^[ \w-]+:/m.exec(caseLines) ?? [];
  const isOneLine = caseLines.split('\n').filter((line) => line !== '').length === 1;
  if (isOneLine) return base.replace(new RegExp(`^${key}.*$`, 'm'), () => caseLines);
  const lines = base.split('\n');
  const keys = caseLines.split('\n').flatMap((line) => /^ *[\w-]+:/.exec(line)?.[0] ?? []);
  const from = lines.findIndex((line) => keys.some((start) => line.startsWith(start)));
  return lines.toSpliced(from, keys.length, caseLines.trimEnd()).join('\n');
}

describe('what is left alone', () => {
  test.each<[what: string, from: string, to: string]>([
    ['a sound file', 'kind: agent', 'kind: agent'],
    [
      'a tag that its text contradicts',
      'Pages are kept',
      'Not certain from the listing: pages are kept',
    ],
    ['a line break of two blanks', 'Every action is logged.', 'Every action  \nis logged.'],
    ['blanks in code', 'Every action is logged.', '```\na \n\t\n```'],
    ['a comment that could be a text', 'vendor: Example Ltd', 'vendor: Example #1 Ltd'],
    ['quotation marks inside a text', 'vendor: Example Ltd', 'vendor: “Example” and “Ltd”'],
    ['a heading that could mean two layers', '## Data Operations', '## Agent Systems'],
    ['a section in the wrong place', '## Data Operations', '## Security and Complianc'],
    ['a no-break space in a text', 'vendor: Example Ltd', 'vendor: Example\u00a0Ltd'],
    ['a full-width colon in a text', 'vendor: Example Ltd', 'vendor: Example：Ltd'],
    ['a no-break space between quotes', 'vendor: Example Ltd', 'vendor: "{ a:\u00a0b }"'],
    ['a version that looks like a number', 'vendor: Example Ltd', 'vendor: "1.0"'],
    ['a carriage return alone', 'kind: agent', 'kind: \ragent '],
    ['a file in conflict', 'kind: agent', '<<<<<<< HEAD\nkind: agent \n=======\n>>>>>>> b'],
    ['an address that lost its form', 'https://example.org/git', 'https: //example.org/git'],
    ['a reference that is no text', '[owasp-asi:ASI01', '[7'],
    ['a reference to nothing', 'owasp-asi:ASI01', 'owasp-asi:ASI99'],
    ['YAML that stays broken', 'kind: agent', 'kind: [agent\nvendor: a: b '],
  ])('%s', (_, from, to) => {
    const text = TIDY.replace(from, () => to);
    expect(fixAssessment(fileOfText(text))).toEqual({ text, fixes: [] });
  });
});

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** Expects what must hold of every fix. */
function expectSoundFix(before: AssessmentFile): void {
  const fixed = fixAssessment(before);
  if (before.unreadable) {
    expect(fixed).toEqual({ text: before.text, fixes: [] });
    return;
  }
  const after = fileOfText(fixed.text);
  expect(fixAssessment(after)).toEqual({ text: fixed.text, fixes: [] });
  if (fixed.text !== before.text) expect(fixed.fixes).not.toEqual([]);
  const lines = before.text.split('\n').length;
  for (const { start } of fixed.fixes) expect(start.line).toBeLessThanOrEqual(lines);
  const [errors = [], errorsAfter = []] = [before, after].map((file) =>
    check(file).diagnostics.filter(isError),
  );
  if (errorsAfter.length > errors.length) expect(errorsAfter).toEqual(errors);
  // Only corrections of rules change a value; otherwise the data stay the same.
  const isCorrected = fixed.fixes.some(({ rule }) => !/^(?:format|yaml|layers|file)\//.test(rule));
  if (assessmentSchema.safeParse(before.frontmatter?.data).success && !isCorrected) {
    const [dataBefore, dataAfter] = [before, after].map((file) => file.frontmatter?.data);
    // A retired id and its successor mean the same.
    const succeeded = meaningOf(dataBefore)?.replaceAll(
      'mitre-atlas:AML.T0045',
      'mitre-atlas:AML.T0048.004',
    );
    expect(meaningOf(dataAfter)).toBe(succeeded);
    expect(scoresOf(dataAfter)).toEqual(scoresOf(dataBefore));
  }
}

const meaningOf = (data: unknown): string | undefined => canonicalText(withoutSmartQuotes(data));

function scoresOf(data: unknown): unknown {
  try {
    return judge(assessmentSchema.parse(data), '0.8').threats.map(({ scores }) => scores);
  } catch (error) {
    return String(error);
  }
}

describe('a fix keeps the meaning, adds no error, and leaves nothing more to fix', () => {
  test.each(BROKEN.map(({ name, bytes }) => [name, bytes] as const))('%s', (_, bytes) => {
    expectSoundFix(readAssessmentFile(bytes, 'valid.md'));
  });

  test('mutated files', () => {
    fc.assert(
      fc.property(mutated(5), (text) => expectSoundFix(fileOfText(text))),
      { seed: 20261121, numRuns: 400 },
    );
  });
});
