import { describe, expect, test } from 'vitest';
import { RULES, ruleOf } from '../../domain/assessment/rules/index.ts';
import { excerpt } from './rule-excerpt.ts';
import { ruleGroups, ruleView } from './rule-view.ts';

const views = RULES.map((rule) => ruleView(rule));

test('the page of a rule has the wrong file, the output of the check, and the right file', () => {
  expect(views.find(({ id }) => id === 'schema/value')).toEqual({
    id: 'schema/value',
    title: 'Every value is allowed for its key.',
    severity: 'error',
    why: ruleOf('schema/value')?.why,
    remedy: ruleOf('schema/value')?.remedy,
    file: 'example-agent.md',
    wrong: `  Example Agent drives a browser for its user; what it reads on a page can steer what it does next.
kind: Agent
vendor: Example Ltd`,
    right: `  Example Agent drives a browser for its user; what it reads on a page can steer what it does next.
kind: agent
vendor: Example Ltd`,
    output: `example-agent.md:5:7  error  schema/value
  "kind" cannot be "Agent".
   5 | kind: Agent
     |       ^^^^^
  help: Did you mean "agent"? Allowed: agent, framework, tool, platform, protocol, model, skill.
  fix: npm run check -- example-agent.md --fix
  see: /rules/schema/value/

1 error in 1 file`,
    beside: undefined,
  });
});

test('every rule shows a difference, and is named in its output', () => {
  for (const { id, wrong, right, output } of views) {
    expect(wrong, id).not.toBe(right);
    expect(output, id).toContain(`  ${id}\n`);
  }
});

test('every rule is in exactly one group, and no group is called Other', () => {
  const groups = ruleGroups();
  const ids = groups.flatMap(({ rules }) => rules.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
  expect(groups.map(({ label }) => label)).not.toContain('Other');
});

test('severities are those of the site', () => {
  const rules = ruleGroups({ 'sources/unused': 'error' }).flatMap((group) => group.rules);
  expect(rules.find(({ id }) => id === 'sources/unused')?.severity).toBe('error');
});

describe('an excerpt', () => {
  const text = 'a\nb\nc\nd\ne';
  test.each([
    ['a line with its neighbours', 4, 1, 'b\nc\nd'],
    ['the first line', 0, 1, 'a\nb'],
    ['the last line', 8, 1, 'd\ne'],
    ['several lines', 2, 3, 'a\nb\nc\nd'],
    ['what is missing', 4, 0, 'b\nc\nd'],
  ])('%s', (_, at, length, shown) => {
    expect(excerpt(text, at, length)).toBe(shown);
  });

  test('of a long line is cut, and shows invisible characters', () => {
    expect(excerpt('x'.repeat(200), 0, 200)).toBe(`${'x'.repeat(119)}…`);
    expect(excerpt('a\u202eb', 0, 3)).toBe('a⟨U+202E⟩b');
  });
});
