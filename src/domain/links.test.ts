import { describe, expect, test } from 'vitest';
import { classifyLink, PAGE_PATHS } from './links.ts';

const refusal = (url: string): string | undefined => {
  const link = classifyLink(url, 'assessments');
  return link.kind === 'refused' ? link.why : undefined;
};

describe('refused', () => {
  test.each<readonly [string, string]>([
    ...[
      ...['javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)'],
      ...['java\0script:alert(1)', ' javascript:alert(1)', '\u0001javascript:alert(1)'],
      'javascript://example.org/%0aalert(1)',
    ].map((url) => [url, '"javascript:" links are not allowed'] as const),
    ['JavaScript:alert(1)', '"JavaScript:" links are not allowed'],
    ...[
      ...['data:text/html,<script>', 'vbscript:msgbox', 'file:///etc/passwd', 'ftp://example.org'],
      ...['blob:https://example.org/1', 'tel:+123', 'mailto:', 'mailto:a@b c@d'],
      'view-source:https://example.org',
    ].map((url) => [url, `"${url.split(':')[0]}:" links are not allowed`] as const),
    ['//example.org/page', 'the address has no scheme'],
    ...[
      ...['https:', 'https://', 'https:///example.org', 'https:example.org'],
      ...['https:\\\\example.org', 'https://exa mple.org', 'ht\ntps://example.org'],
    ].map((url) => [url, 'the address is incomplete'] as const),
    ['lume.mdx', 'the files of assessments end in .md'],
    ['../layers/agent-frameworks.md', 'the files of layers end in .mdx'],
    ['../guides/methodology.md', 'the files of guides end in .mdx'],
    ...[
      ...['', 'lume', '/agents/lume/', '../lume.md', '../../README.md', '../secrets/lume.md'],
      ...['Lume.md', 'lume.md?x=1', 'layers/agent-frameworks.mdx', './../lume.md'],
      ...['\\\\host\\share', 'example.org'],
    ].map((url) => [url, 'it is neither an https address nor the file of another page'] as const),
  ])('%j', (url, why) => {
    expect(refusal(url)).toBe(why);
  });
});

test.each([
  ['https://example.org', true],
  ['HTTPS://EXAMPLE.ORG/a?b=c#d', true],
  ['https://exämple.org/ü', true],
  ['http://example.org', false],
  ['http://localhost:3000', false],
])('%s is a web address', (url, secure) => {
  expect(classifyLink(url, 'assessments')).toEqual({ kind: 'web', secure });
});

test.each(['mailto:a@example.org', 'MAILTO:a@example.org'])('%s is a mail address', (url) => {
  expect(classifyLink(url, 'assessments')).toEqual({ kind: 'mail' });
});

test.each(['#', '#note-1', '#javascript:alert(1)'])('%s is on the same page', (url) => {
  expect(classifyLink(url, 'assessments')).toEqual({ kind: 'here', hash: url });
});

test.each([
  ['lume.md', 'assessments', 'assessments', 'lume', ''],
  ['./lume.md#risks', 'assessments', 'assessments', 'lume', '#risks'],
  ['../assessments/lume.md', 'guides', 'assessments', 'lume', ''],
  ['../layers/agent-frameworks.mdx#scope', 'assessments', 'layers', 'agent-frameworks', '#scope'],
  ['../guides/methodology.mdx', 'layers', 'guides', 'methodology', ''],
  ['../../layers/agent-frameworks.mdx', 'assessments', 'layers', 'agent-frameworks', ''],
  ['../../assessments/b/lume.md', 'assessments', 'assessments', 'lume', ''],
  ['methodology.mdx', 'guides', 'guides', 'methodology', ''],
] as const)('%s in %s is the page of a file', (url, from, collection, id, hash) => {
  expect(classifyLink(url, from)).toEqual({ kind: 'content', collection, id, hash });
});

test('every collection has its place on the site', () => {
  expect(Object.values(PAGE_PATHS).map((path) => path('lume'))).toEqual([
    '/agents/lume/',
    '/layers/lume/',
    '/guides/lume/',
  ]);
});
