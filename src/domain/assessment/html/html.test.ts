import { describe, expect, test } from 'vitest';
import { LAYER_IDS, LAYERS, layersIn } from '../../maestro/layers.ts';
import { fileOfText } from '../reading/text.fixture.ts';
import { type BodyHtml, renderBody } from './html.ts';

/** A body with one text in the introduction, one in the first layer, and `x` in the others. */
function render(introduction: string, first = 'x', others = 'x'): BodyHtml {
  const sections = layersIn().map(
    (id, index) => `## ${LAYERS[id].name}\n\n${index === 0 ? first : others}\n`,
  );
  const text = `---\na: b\n---\n\n${introduction}\n\n${sections.join('\n')}`;
  return renderBody(
    fileOfText(text),
    ({ collection, id, hash }) => `/site/${collection}/${id}/${hash}`,
  );
}

const layer = (markdown: string): string | undefined =>
  render('', markdown).layers['foundation-models'];

test('each layer has its own HTML, without its heading', () => {
  const { introduction, layers, notes } = render('Before.', 'One.', 'Other.');
  expect({ introduction, notes }).toEqual({ introduction: '<p>Before.</p>', notes: '' });
  expect(Object.keys(layers)).toEqual(LAYER_IDS);
  expect(layers['foundation-models']).toBe('<p>One.</p>');
  expect(layers['agent-ecosystem']).toBe('<p>Other.</p>');
});

describe('what could run, or load something, is dropped', () => {
  test.each([
    ['<script>alert(1)</script>', ''],
    ['a <b onclick="alert(1)">b</b>', '<p>a b</p>'],
    ['<img src=x onerror=alert(1)>', ''],
    ['a <img src=x onerror=alert(1)> b', '<p>a  b</p>'],
    ['![a](https://example.org/a.png)', '<p></p>'],
    ['<svg onload=alert(1)><script>1</script></svg>', '<p>1</p>'],
    ['<iframe src="https://example.org"></iframe>', ''],
    ['<p style="color:red">a</p>', ''],
    ['<style>p { color: red }</style>', ''],
    ['<form action="https://example.org"><input name="a"></form>', ''],
    ['<math><mi xlink:href="javascript:alert(1)">', '<p></p>'],
    ['<!-- remark -->', ''],
    ['<![CDATA[<script>]]>', ''],
    ['<?php echo 1 ?>', ''],
    ['# Title', ''],
  ])('%s', (markdown, html) => {
    expect(layer(markdown)).toBe(html);
  });

  test.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](java&#10;script:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '[a](vbscript:msgbox)',
    '[a](//example.org)',
    '[a](/etc/passwd)',
    '[a][r]\n\n[r]: javascript:alert(1)',
  ])('%s loses its address', (markdown) => {
    expect(layer(markdown)).toBe('<p><a>a</a></p>');
  });

  test('an automatic link loses its address and keeps its words', () => {
    expect(layer('<javascript:alert(1)>')).toBe('<p><a>javascript:alert(1)</a></p>');
  });
});

describe('no text can change where a section begins or ends', () => {
  test.each([
    '<!--section-->',
    'a <!--section--> b',
    '`<!--section-->`',
    '&lt;!--section--&gt;',
    '```\n<!--section-->\n```',
  ])('%j', (markdown) => {
    const { introduction, layers } = render(markdown, markdown, 'x');
    expect(introduction).not.toContain('<!--');
    expect(layers['foundation-models']).not.toContain('<!--');
    expect(layers['data-operations']).toBe('<p>x</p>');
  });

  test.each([
    '> ## Quoted',
    '- ## Listed',
    '<h2>Raw</h2>',
    '    ## Code',
    '```\n## Code\n```',
    '[^1]\n\n[^1]: ## Note',
  ])('%j', (markdown) => {
    const { layers } = render('', markdown, 'x');
    expect(layers['data-operations']).toBe('<p>x</p>');
    expect(layers['agent-ecosystem']).toBe('<p>x</p>');
  });
});

describe('headings', () => {
  test('an id begins with the layer, so that no two layers share one', () => {
    const { layers, introduction } = render(
      '### Scope',
      '### Scope\n\n### Scope\n\n#### `code` & *more*',
      '### Scope',
    );
    expect(introduction).toBe('<h3 id="introduction-scope">Scope</h3>');
    expect(layers['foundation-models']).toBe(
      '<h3 id="foundation-models-scope">Scope</h3>\n<h3 id="foundation-models-scope-1">Scope</h3>\n' +
        '<h4 id="foundation-models-code--more"><code>code</code> &amp; <em>more</em></h4>',
    );
    expect(layers['data-operations']).toBe('<h3 id="data-operations-scope">Scope</h3>');
  });

  test('no id stands twice on a page', () => {
    const { introduction, layers, notes } = render(
      '### A[^1]',
      '### A\n\n### A-1\n\n### A',
      '### A[^1]\n\n[^1]: n',
    );
    const page = [introduction, ...Object.values(layers), notes].join('');
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('footnotes', () => {
  const { introduction, layers, notes } = render(
    'a[^1]',
    'b[^1] c[^way]',
    'd\n\n[^1]: First.\n\n[^way]: Second.',
  );
  test('stand apart from the sections, with ids of their own', () => {
    expect(notes).toMatch(
      /^<section data-footnotes class="footnotes">.*<li id="note-fn-1">\n<p>First\./s,
    );
    expect(notes).toContain('<li id="note-fn-way">');
    expect(notes.endsWith('</section>')).toBe(true);
    expect(layers['agent-ecosystem']).toBe('<p>d</p>');
  });
  test('are numbered through the whole body, and linked in both directions', () => {
    expect(introduction).toContain('<a href="#note-fn-1" id="note-fnref-1"');
    expect(layers['foundation-models']).toContain('<a href="#note-fn-1" id="note-fnref-1-2"');
    expect(notes).toContain('href="#note-fnref-1"');
    expect(notes).toContain('aria-label="Back to reference 1"');
  });
});

test('the alignment of a column is a class, since the policy of the site refuses styles', () => {
  const html = layer('| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |');
  expect(html).toContain(
    '<th class="align-left">a</th>\n<th class="align-center">b</th>\n<th class="align-right">c</th>\n<th>d</th>',
  );
  expect(html).toContain('<td class="align-right">3</td>\n<td>4</td>');
  expect(html).not.toContain('style');
});

describe('links', () => {
  const rel = 'rel="nofollow"';
  test.each([
    ['[a](https://example.org "title")', `<a href="https://example.org" ${rel}>a</a>`],
    ['[a](http://example.org)', `<a href="http://example.org" ${rel}>a</a>`],
    ['[a](mailto:a@example.org)', `<a href="mailto:a@example.org" ${rel}>a</a>`],
    ['https://example.org', `<a href="https://example.org" ${rel}>https://example.org</a>`],
    ['[a](lume.md)', '<a href="/site/assessments/lume/">a</a>'],
    [
      '[a](../layers/agent-frameworks.mdx#scope)',
      '<a href="/site/layers/agent-frameworks/#scope">a</a>',
    ],
    ['[a](#session-theft)', '<a href="#session-theft">a</a>'],
    ['[a][r]\n\n[r]: lume.md', '<a href="/site/assessments/lume/">a</a>'],
  ])('%s', (markdown, html) => {
    expect(layer(markdown)).toBe(`<p>${html}</p>`);
  });
});

describe('what prose needs stays', () => {
  test.each([
    ['*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>'],
    ['a  \nb', '<p>a<br>\nb</p>'],
    ['---', '<hr>'],
    ['3. a\n4. b', '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['```c++\na\n```', '<pre><code class="language-c++">a\n</code></pre>'],
    ['```x><meta/http-equiv=refresh<i>>\na\n```', '<pre><code>a\n</code></pre>'],
    ['```js onload=x\na < b\n```', '<pre><code class="language-js">a &lt; b\n</code></pre>'],
    [
      '- [x] a',
      '<ul>\n<li><input type="checkbox" checked disabled aria-label="Done"> a</li>\n</ul>',
    ],
    ['- [ ] a', '<ul>\n<li><input type="checkbox" disabled aria-label="Not done"> a</li>\n</ul>'],
    ['&lt;b&gt; & "q"', '<p>&lt;b&gt; &amp; "q"</p>'],
  ])('%j', (markdown, html) => {
    expect(layer(markdown)).toBe(html);
  });
});
