import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportOn } from '../checking/checked.fixture.ts';
import { EVERY_RULE } from '../checking/every-rule.ts';
import { readAssessmentFile } from '../reading/file.ts';
import { EXAMPLE, EXAMPLE_SLUG } from './example.ts';
import { EXAMPLE_OPTIONS } from './example-files.ts';
import { exampleReport } from './example-report.ts';

const GUIDE = new URL('../../../../content/guides/contributing.mdx', import.meta.url);

test('the example is the one that the guide shows', () => {
  const [, shown] = /```md\n([\s\S]*?)```/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
  expect(EXAMPLE).toBe(shown);
});

test('the example has no mistake', () => {
  const file = readAssessmentFile(new TextEncoder().encode(EXAMPLE), `${EXAMPLE_SLUG}.md`);
  expect(reportOn([file], EXAMPLE_OPTIONS)).toEqual([]);
});

describe('every rule has an example that raises it, and nothing else', () => {
  test.each(EVERY_RULE.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(EXAMPLE.split(rule.example.from)).toHaveLength(2);
    expect(exampleReport(rule).diagnostics.map((one) => [one.rule, one.severity])).toEqual([
      [id, rule.severity],
    ]);
  });
});

describe('what a rule says of itself', () => {
  test.each(EVERY_RULE.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    expect(rule.title).toMatch(/^[A-Z].*\.$/);
    expect(rule.meaning).toMatch(/\.$/);
    expect(rule.mend).toMatch(/\.$/);
    expect(`${rule.title}${rule.meaning}${rule.mend}`).not.toContain('!');
  });
});

test('every id stands once, and is a path below /rules/', () => {
  const ids = EVERY_RULE.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
});
