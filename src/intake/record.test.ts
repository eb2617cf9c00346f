import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteConfig } from '../config.ts';
import { readAssessmentFile } from '../domain/assessment/reading/file.ts';
import { toRecord } from './record.ts';

const EDGE = new URL('../../tests/catalogues/edge/assessments/', import.meta.url);
const text = readFileSync(new URL('replied.md', EDGE), 'utf8');
const recordOf = (changed: string) =>
  toRecord(readAssessmentFile(Buffer.from(changed), 'replied.md'), siteConfig({}));

test('a long text on a layer has a beginning beside the whole, a short one has none', () => {
  expect(recordOf(text).texts().beginnings).toEqual({});
  const paragraph = `${'Word '.repeat(60).trim()}.\n\n`;
  const heading = /^## Data operations.*$/im;
  expect(text).toMatch(heading);
  const { html, beginnings } = recordOf(
    text.replace(heading, (line) => `${line}\n\n${paragraph.repeat(4)}`),
  ).texts();
  expect(Object.keys(beginnings)).toEqual(['data-operations']);
  expect(beginnings['data-operations']?.match(/<p>Word/g)).toHaveLength(2);
  expect(html.layers['data-operations'].match(/<p>Word/g)).toHaveLength(4);
});
