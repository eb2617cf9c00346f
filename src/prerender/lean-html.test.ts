import { expect, test } from 'vitest';
import { leanHtml } from './lean-html.ts';

/** That browsers make the same document of it is held for a page of each kind (tests/site/every-page.spec.ts). */
test.each([
  ['<ul><li>a</li><li>b</li></ul>', '<ul><li>a<li>b</ul>'],
  ['<ul><li>a</li> <li>b</li></ul>', '<ul><li>a</li> <li>b</ul>'],
  ['<tr><th>a</th><td>b</td></tr><tr></tr></tbody>', '<tr><th>a<td>b<tr></tbody>'],
  ['<thead></thead><tbody></tbody></table>', '<thead><tbody></table>'],
  ['<option>a</option><option>b</option></select>', '<option>a<option>b</select>'],
  ['<dl><div><dt>a</dt><dd>b</dd></div></dl>', '<dl><div><dt>a<dd>b</div></dl>'],
  ['<div><p>a</p><p>b</p></div>', '<div><p>a<p>b</div>'],
  ['<p>a</p><span>b</span>', '<p>a</p><span>b</span>'],
  ['<list-finder><p>a</p></list-finder>', '<list-finder><p>a</p></list-finder>'],
  ['<p>a</p><picture></picture>', '<p>a</p><picture></picture>'],
  ['<i class="a-1" id="b">', '<i class=a-1 id=b>'],
  ['<i class="a b" title="" alt="é">', '<i class="a b" title="" alt="é">'],
  ['<a href="/agents/">', '<a href="/agents/">'],
  ['<br id="a"/>', '<br id="a"/>'],
  ['<code>a="b" c</code>', '<code>a="b" c</code>'],
  ['<circle r="1"></circle>', '<circle r="1"/>'],
  ['<textarea>&lt;/li>&lt;li id="a"></textarea>', '<textarea>&lt;/li>&lt;li id="a"></textarea>'],
])('%s', (html, lean) => {
  expect(leanHtml(html)).toBe(lean);
});
