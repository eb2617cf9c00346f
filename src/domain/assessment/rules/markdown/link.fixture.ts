import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['https://example.org/agent/docs).', '‹../layers/data-operations.md›).'],
    finds: 'This link leads to "../layers/data-operations.md": the files of layers end in .mdx.',
  },
  {
    change: [
      '[the documentation](https://example.org/agent/docs)',
      '‹[the documentation](jav&#x09;ascript:alert(1))›',
    ],
    finds: 'This link leads to "jav\tascript:alert(1)": "javascript:" links are not allowed.',
  },
  {
    change: ['https://example.org/agent/docs).', '‹example.org/agent/docs›).'],
    finds:
      'This link leads to "example.org/agent/docs": it is neither an https address nor the file of another page. | Did you mean https://example.org/agent/docs?',
  },
  ...['setup.html', 'main.py', 'README.rst', 'photo.jpeg', 'v1.2/notes', 'a.b/c'].map(
    (path): TestedExample => ({
      change: ['https://example.org/agent/docs).', `‹${path}›).`],
      finds: `This link leads to "${path}": it is neither an https address nor the file of another page.`,
    }),
  ),
] satisfies readonly TestedExample[];
