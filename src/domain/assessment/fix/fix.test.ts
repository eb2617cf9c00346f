import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../canonical.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { check } from '../checking/check.ts';
import { mutated } from '../checking/mutated.fixture.ts';
import { assessmentSchema } from '../format/schema.ts';
import { type AssessmentFile, readAssessmentFile } from '../reading/file.ts';
import { BROKEN } from '../rules/broken.fixture.ts';
import { EXAMPLE } from '../rules/example.ts';
import { judge } from '../score.ts';
import { fixAssessment } from './index.ts';
import { withoutSmartQuotes } from './same-data.ts';

const read = (text: string): AssessmentFile =>
  readAssessmentFile(new TextEncoder().encode(text), 'valid.md');

/** The valid file, with its keys in the order of the format, so that only the case is mended. */
const TIDY = fixAssessment(read(EXAMPLE)).text;

test('an id that a list has retired becomes the one that took its place, and no other is touched', () => {
  const text = TIDY.replace('mitre-atlas:AML.T0051.001', 'mitre-atlas:AML.T0045');
  const fixed = fixAssessment(read(text));
  expect(fixed.text).toBe(TIDY.replace('mitre-atlas:AML.T0051.001', 'mitre-atlas:AML.T0048.004'));
  expect(fixed.fixes.map(({ rule }) => rule)).toEqual(['taxonomy/retired']);
});

test('where the file names an older edition, the id that took the place names its own', () => {
  const text = TIDY.replace('mitre-atlas:AML.T0051.001', 'mitre-atlas:AML.T0104').replace(
    'threats:',
    'lists: { mitre-atlas: 5.6.0 }\nthreats:',
  );
  const fixed = fixAssessment(read(text));
  expect(fixed.text).toContain('mitre-atlas@2026.09:AML.T0115.002');
  expect(check(read(fixed.text)).diagnostics.filter(isError)).toEqual([]);
});

describe('what is mended', () => {
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
    ['vendor: "Example Ltd"', 'vendor: “Example Ltd”', 'yaml/quotes'],
    ['vendor: "Example Ltd"', 'vendor: „Example Ltd“', 'yaml/quotes'],
    ['reason: "Every page, it opens."', 'reason: “Every page, it opens.”', 'yaml/quotes'],
    ['vendor: "Example: Ltd"', 'vendor: “Example: Ltd”', 'yaml/quotes'],
    ['kind: agent', 'kind:\u00a0agent', 'yaml/syntax'],
    ['kind: agent', 'kind：agent', 'yaml/syntax'],
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
    const right = base.includes(after) ? base : prepared(base, after);
    expect(right.split(after)).toHaveLength(2);
    const wrong = right.replace(after, () => before);
    const { text, fixes } = fixAssessment(read(wrong));
    expect(text).toBe(right);
    const lines = right.split('\n');
    const line = wrong.split('\n').findIndex((words, index) => words !== lines[index]) + 1;
    expect(fixes.find((fix) => fix.rule === rule)?.start.line).toBe(line);
    expect(fixAssessment(read(text)).fixes).toEqual([]);
  });

  test.each(['no model.\n\n \n\n', 'no model.'])('the end of the file of %j', (end) => {
    const { text, fixes } = fixAssessment(read(TIDY.replace('no model.\n', end)));
    expect(text).toBe(TIDY);
    expect(fixes.at(-1)).toMatchObject({ rule: 'format/final-newline', start: { line: 108 } });
  });

  test('the line ends of Windows, with everything else in its place', () => {
    const { text, fixes } = fixAssessment(
      read(TIDY.replace('kind: agent', 'kind: agent ').replaceAll('\n', '\r\n')),
    );
    expect(text).toBe(TIDY);
    expect(fixes.map(({ rule, start }) => [rule, start.line, start.column])).toEqual([
      ['format/trailing-space', 5, 12],
      ['format/line-ends', 1, 4],
    ]);
  });

  test('a byte order mark', () => {
    const { text, fixes } = fixAssessment(read(`\uFEFF${TIDY}`));
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

/** The case needs a text that the file does not have: it takes the place of the one with the same key. */
function prepared(base: string, after: string): string {
  const [key = ''] = /^[ \w-]+:/m.exec(after) ?? [];
  const lines = after.split('\n').filter((line) => line !== '').length;
  const all = base.split('\n');
  if (lines === 1) return base.replace(new RegExp(`^${key}.*$`, 'm'), () => after);
  const known = after.split('\n').map((line) => /^ *([\w-]+):/.exec(line)?.[0]);
  const from = all.findIndex((line) => known.some((one) => one && line.startsWith(one)));
  const count = known.filter((one) => one !== undefined).length;
  return [...all.slice(0, from), after.trimEnd(), ...all.slice(from + count)].join('\n');
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
    expect(fixAssessment(read(text))).toEqual({ text, fixes: [] });
  });
});

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** What must hold of every fix. */
function holds(before: AssessmentFile): void {
  const fixed = fixAssessment(before);
  if (before.unreadable) {
    expect(fixed).toEqual({ text: before.text, fixes: [] });
    return;
  }
  const after = read(fixed.text);
  expect(fixAssessment(after)).toEqual({ text: fixed.text, fixes: [] });
  if (fixed.text !== before.text) expect(fixed.fixes).not.toEqual([]);
  const lines = before.text.split('\n').length;
  for (const { start } of fixed.fixes) expect(start.line).toBeLessThanOrEqual(lines);
  const [errors, left] = [before, after].map((file) => check(file).diagnostics.filter(isError));
  if ((left?.length ?? 0) > (errors?.length ?? 0)) expect(left).toEqual(errors);
  // What a rule corrects is another value; else the data stay what they were.
  const isCorrected = fixed.fixes.some(({ rule }) => !/^(?:format|yaml|layers|file)\//.test(rule));
  if (assessmentSchema.safeParse(before.frontmatter?.data).success && !isCorrected) {
    const [old, now] = [before, after].map((file) => file.frontmatter?.data);
    // What took the place of a retired id is meant by it.
    const succeeded = meaningOf(old)?.replaceAll(
      'mitre-atlas:AML.T0045',
      'mitre-atlas:AML.T0048.004',
    );
    expect(meaningOf(now)).toBe(succeeded);
    expect(scoresOf(now)).toEqual(scoresOf(old));
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

describe('fixing keeps the meaning, never adds an error, and is done after once', () => {
  test.each(BROKEN.map(({ name, bytes }) => [name, bytes] as const))('%s', (_, bytes) => {
    holds(readAssessmentFile(bytes, 'valid.md'));
  });

  test('mutated files', () => {
    fc.assert(
      fc.property(mutated(5), (text) => holds(read(text))),
      { seed: 20261121, numRuns: 400 },
    );
  });
});
