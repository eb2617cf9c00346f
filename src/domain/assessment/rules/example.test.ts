import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linesOf, placeOf } from '../../position.ts';
import { reportOn } from '../checking/checked.fixture.ts';
import { fileOfText } from '../reading/text.fixture.ts';
import { furtherExamples } from './broken.fixture.ts';
import { EXAMPLE, EXAMPLE_OPINION, EXAMPLE_SLUG, OPINION_PATH } from './example.ts';
import { markedText, validFile, withoutMarks } from './example-files.ts';
import { EXAMPLE_OPTIONS, exampleReport } from './example-report.ts';
import { RULES } from './index.ts';
import { type Example, isOwnFile, type Rule } from './rule.ts';

const GUIDE = new URL('../../../../content/guides/contributing.mdx', import.meta.url);
const REFERENCE = new URL('../../../../content/README.md', import.meta.url);
const BROKEN = new URL('../../../../tests/broken/kind-capital.md', import.meta.url);
const FINDINGS = new URL('../../../../tests/findings.txt', import.meta.url);

test('the example is the one that the guide shows', () => {
  const [, shown] = /```md\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  expect(EXAMPLE).toBe(shown);
});

test('the opinion that the reference shows has no mistake', () => {
  const shown = readFileSync(REFERENCE, 'utf8').split('## The opinion file')[1];
  const [, opinion] = /```md\n([\s\S]*?)```/.exec(shown ?? '') ?? [];
  expect(reportWithOpinion(opinion ?? '')).toEqual([]);
});

test('neither the example nor the opinion on it has a mistake', () => {
  expect(reportWithOpinion(EXAMPLE_OPINION)).toEqual([]);
});

const reportWithOpinion = (opinion: string) =>
  reportOn(
    [fileOfText(EXAMPLE, `${EXAMPLE_SLUG}.md`), fileOfText(opinion, OPINION_PATH)],
    EXAMPLE_OPTIONS,
  );

test('the broken file that documents check is the example with one mistake', async () => {
  await expect(EXAMPLE.replace('kind: agent', 'kind: Agent')).toMatchFileSnapshot(BROKEN.pathname);
});

const further = RULES.flatMap((rule) =>
  furtherExamples(rule).map(
    (example) => [`${rule.id}: ${[example.finds].flat()[0]}`, rule, example] as const,
  ),
);
const shownExamples = RULES.map((rule) => [rule.id, rule, rule.example] as const);

describe('one mistake, one finding, at the marked place', () => {
  test.each([...shownExamples, ...further])('%s', (_, rule, example) => {
    const { diagnostics, texts } = exampleReport(rule, example);
    // A file that a rule on folders reports is not read, so it has no text.
    const text = [...texts.values()].at(-1) ?? EXAMPLE;
    const places = placesIn(markedText(rule, example), text);
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(
      diagnostics.map(
        ({ start, end, severity, rule: id }) =>
          `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${id}`,
      ),
    ).toEqual(
      diagnostics.map((__, index) => `${places[index] ?? places[0]} ${rule.severity} ${rule.id}`),
    );
  });
});

describe('the findings have these words', () => {
  test.each(further)('%s', (_, rule, example) => {
    expect(wordsOn(rule, example)).toEqual([example.finds].flat());
  });

  /** `npx vitest run src/domain/assessment/rules --update` writes them. */
  test('of the examples that pages show, by rule', async () => {
    const lines = shownExamples.flatMap(([id, rule, example]) =>
      wordsOn(rule, example).map((words) => `${id}: ${words}\n`),
    );
    await expect(lines.join('')).toMatchFileSnapshot(FINDINGS.pathname);
  });
});

/** The findings of an example, in the form of `finds`. */
const wordsOn = (rule: Rule, example: Example): string[] =>
  exampleReport(rule, example).diagnostics.map(
    ({ path, message, help }) =>
      `${path && `${path} — `}${message}${help === rule.remedy ? '' : ` | ${help}`}`,
  );

/** The places between ‹ and ›, or the first character. A byte order mark counts for none. */
function placesIn(marked: string, text: string): string[] {
  const marks = [...marked.replace(/^\uFEFF/, '').matchAll(/‹([^›]*)›/g)];
  const ranges = marks.map(
    ({ 1: inner = '', index }, before) =>
      [index - before * 2, index - before * 2 + inner.length] as const,
  );
  return (ranges.length > 0 ? ranges : [[0, 1] as const]).map((range) => {
    const { start, end } = placeOf(linesOf(text), range);
    return `${start.line}:${start.column}-${end.line}:${end.column}`;
  });
}

describe('every change is to one place of the valid file', () => {
  test.each([...shownExamples, ...further].filter(([, rule]) => !isOwnFile(rule)))(
    '%s',
    (_, rule, example) => {
      const { change, also = [], at, beside, rename } = example;
      const changes = [...(change ? [change] : []), ...also, ...(beside?.changes ?? [])];
      for (const [from] of changes) expect(validFile(example).text.split(from)).toHaveLength(2);
      if (at !== undefined) {
        const wrong = withoutMarks(markedText(rule, example));
        expect(wrong.split(withoutMarks(at))).toHaveLength(2);
      }
      expect(change ?? rename).toBeDefined();
    },
  );
});

describe('what a rule says of itself', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(rule.title).toMatch(/^[A-Z].*\.$/);
    expect(rule.why).toMatch(/\.$/);
    expect(rule.remedy).toMatch(/\.$/);
    expect(`${rule.title}${rule.why}${rule.remedy}`).not.toContain('!');
  });
});

test('every id is that of one rule and of its module, and a path below /rules/', () => {
  const ids = RULES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  const modules = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, import.meta.url))
        .filter((file) => !/\.(?:test|fixture)\.ts$/.test(file))
        .map((file) => `${name}/${file}`),
    );
  expect(modules.toSorted()).toEqual(ids.map((id) => `${id}.ts`).toSorted());
});

test('only an error can be one that no site lowers', () => {
  expect(RULES.filter(({ fixed, severity }) => fixed && severity !== 'error')).toEqual([]);
});
