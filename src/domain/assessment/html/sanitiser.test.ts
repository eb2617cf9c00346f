import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { readAssessmentFile } from '../reading/file.ts';
import { QUICK, sanitiserFor, sanitising, THOROUGH } from './sanitiser.ts';

const fileOf = (body: string) =>
  readAssessmentFile(new TextEncoder().encode(`---\na: b\n---\n\n${body}\n`), 'agent.md');

function htmlBy(sanitiser: typeof QUICK, body: string): string {
  const file = fileOf(body);
  const data = sanitising(file, ({ id }) => `/${id}/`);
  return markdownToHtml(file.markdown, { data, hastPlugins: [sanitiser] }).html;
}

describe('in simple Markdown nothing is passed over that would have changed', () => {
  test.each([
    '# Title\n\n## Foundation Models\n\n### Scope\n\n#### *Deep* `code`\n\n##### Five\n\n###### Six',
    'a *b* **c** `d` \\\ne  \nf',
    '> a\n\n---\n\n> > b\n> ## Quoted',
    '- a\n- b\n\n  c\n\n1. d\n   - e\n\n7. f',
    '- [x] done\n- [ ] open\n\n1. [x] counted',
    '[a](https://example.org "title") <https://example.org> www.example.org a@example.org',
    '[a](lume.md) [b](#here) [c](javascript:alert(1)) [**d**](http://example.org)',
    '&lt;b&gt; &amp; "quoted" — {x} \\[ $a$ ==b== :c: x^2^',
  ])('%j', (body) => {
    expect(sanitiserFor(fileOf(body))).toBe(QUICK);
    expect(htmlBy(QUICK, body)).toBe(htmlBy(THOROUGH, body));
  });
});

describe('what is not simple is looked at everywhere', () => {
  test.each([
    'a <b>b</b>',
    '<script>a</script>',
    '![a](b.png)',
    '![a][b]\n\n[b]: https://example.org/b.png',
    '| a |\n|:-:|\n| b |',
    '```js\na\n```',
    'a[^1]\n\n[^1]: b',
    '~~a~~',
    `${'>'.repeat(50)} a`,
  ])('%j', (body) => {
    expect(sanitiserFor(fileOf(body))).toBe(THOROUGH);
  });
});
