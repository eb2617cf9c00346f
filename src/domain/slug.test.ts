import { expect, test } from 'vitest';
import { isSlug, slugOfFile, toSlug } from './slug.ts';

test.each(['lume', '7ai', 'ax', 'a', '1mcp-agent', 'a'.repeat(60)])('%s is a slug', (text) => {
  expect(isSlug(text)).toBe(true);
});

test.each([
  ...['', '-', 'Lume', 'a--b', '-a', 'a-', 'a_b', 'a b'],
  ...['a.b', 'é', '..', 'a/b', 'a\\b', 'lume\n', 'ａ', 'a'.repeat(61)],
])('%j is no slug', (text) => {
  expect(isSlug(text)).toBe(false);
});

test.each([
  ['Lume', 'lume'],
  ['1mcp/agent', '1mcp-agent'],
  ['Diagnostics AI (PCR.AI)', 'diagnostics-ai-pcr-ai'],
  ['  Éclair  & Co. ', 'eclair-co'],
  ['_valid', 'valid'],
  ['ｆｕｌｌ ｗｉｄｔｈ', 'full-width'],
  ['№ 5', 'no-5'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ['日本', ''],
  ['…', ''],
])('%j becomes "%s"', (text, slug) => {
  expect(toSlug(text)).toBe(slug);
  expect(slug === '' || isSlug(slug)).toBe(true);
});

test.each([
  ['content/assessments/lume.md', 'lume'],
  ['lume.md', 'lume'],
  ['content/assessments/x\\lume.md', 'x\\lume'],
  ['x\nlume.md', 'x\nlume'],
  ['lume.md.md', 'lume.md'],
  ['.md', ''],
  ['a.md/lume.md', 'lume'],
  ['lume', 'lume'],
])('the slug of %s is %s', (path, slug) => {
  expect(slugOfFile(path)).toBe(slug);
});
