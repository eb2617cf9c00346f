import { globSync, readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readBody } from '../reading/body.ts';
import { readSatteri } from '../reading/engine-satteri.ts';
import { EXAMPLE } from '../rules/example.ts';

/** The browser reads Markdown with remark-gfm, everything else with Sätteri. Both must see the same assessment. */
const remark = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);

const sectionsOf = (tree: Parameters<typeof readBody>[0]) =>
  readBody(tree).sections.map(({ heading, layer, text, headingRange }) => ({
    heading,
    layer,
    text,
    headingRange,
  }));

const root = new URL('../../../../', import.meta.url).pathname;
const files = [
  ['the example', EXAMPLE] as const,
  ...globSync('content/assessments/*.md', { cwd: root }).map(
    (path) => [path, readFileSync(root + path, 'utf8')] as const,
  ),
];

test('there are files to compare', () => expect(files.length).toBeGreaterThan(2));

test.each(files)('%s: both engines find the same sections with the same text', (_, text) => {
  const satteri = readSatteri(text);
  expect(sectionsOf(satteri)).toEqual(sectionsOf(remark.parse(text)));
});
