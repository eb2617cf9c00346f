import { expect, test } from 'vitest';
import { commentary } from './commentary.ts';

const shown = (html: string) => commentary(html, '/base/agents/lume/');

test.each([
  [
    'headings lose their id, which another agent may have too, and go under the name of the agent',
    '<h3 id="data-operations-images">Images</h3>',
    '<h5>Images</h5>',
  ],
  [
    'footnotes lead to the page of the agent',
    '<sup><a href="#note-fn-1" id="note-fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>',
    '<sup><a href="/base/agents/lume/#note-fn-1" data-footnote-ref>1</a></sup>',
  ],
  [
    'other links stay',
    '<a href="https://example.org/#x" rel="nofollow">x</a>',
    '<a href="https://example.org/#x" rel="nofollow">x</a>',
  ],
  [
    'text that looks like an attribute stays',
    '<p>Set <code>a id="x" href="#y"</code>.</p>',
    '<p>Set <code>a id="x" href="#y"</code>.</p>',
  ],
])('%s', (_, html, expected) => expect(shown(html)).toBe(expected));
