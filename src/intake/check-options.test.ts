import { expect, test } from 'vitest';
import { ConfigError } from '../config.ts';
import type { Severities } from '../domain/assessment/checking/severities.ts';
import { checkOptions, linkTargets } from './check-options.ts';
import { folderOfFile, withFiles } from './folder.fixture.ts';

const ROOT = withFiles(folderOfFile(), { 'assessments/one.md': '' });

const options = (severities: Severities) =>
  checkOptions({ CONTENT_DIR: ROOT }, '2026-11-21', { severities, equation: '0.5' });

test('the options have the day, the severities and the equation', () => {
  const severities = { 'factors/off-rubric': 'warning' } as const;
  expect(options(severities)).toEqual({ today: '2026-11-21', severities, equation: '0.5' });
});

test('links may lead to the pages that exist, and to their headings', () => {
  const { pages, places } = linkTargets({ CONTENT_DIR: ROOT });
  expect(pages?.layers).toContain('agent-frameworks');
  expect(places?.layers?.['agent-frameworks']).toContain('scope');
  expect(pages?.guides).toContain('contributing');
});

test.each<[Severities, string]>([
  [{ 'factors/off-rubrik': 'off' }, 'did you mean "factors/off-rubric"?'],
  [{ 'markdown/link': 'warning' }, 'The rule "markdown/link" must stay an error'],
])('the severities %j are refused: %s', (severities, words) => {
  expect(() => options(severities)).toThrow(ConfigError);
  expect(() => options(severities)).toThrow(words);
});

test('the settings of the project can be used', () => {
  expect(() => checkOptions({})).not.toThrow();
});
