import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['## Security', '> ‹## What the vendor says›\n>\n> Logs are kept.\n\n## Security'],
    finds: 'This section heading is inside a quotation or a list. | Use "###" or deeper there.',
  },
  {
    change: ['The assessment covers the', '‹# Example Agent›\n\nThe assessment covers the'],
    finds:
      'This is a level-1 heading; the title of the page comes from the data. | Use "##" for the seven layers, and "###" or deeper inside them.',
  },
  {
    change: ['## Data Operations', '‹## Where Pages Are Kept›'],
    finds:
      '"Where Pages Are Kept" is not one of the seven layers. | Did you mean "## Data Operations"?',
  },
  ...['A hosted model reasons', 'The assessment covers', 'It talks to no other'].flatMap((text) =>
    [
      ['---', 'Put an empty line above it.'],
      ['-----', 'Put an empty line above it.'],
      ...['-', '--', '=', '==='].map((line) => [line, 'Remove it.']),
    ].map(
      ([line, remedy]): TestedExample => ({
        change: [text, `One\nor two.\n‹${line}›\n\n${text}`],
        finds: `This line makes a heading of the text above it. | ${remedy} If a heading was meant, write "### " before the text.`,
      }),
    ),
  ),
  {
    change: ['## Security', '> Logs are kept.\n> ‹---›\n\n## Security'],
    finds:
      'This line makes a heading of the text above it. | Put an empty line above it. If a heading was meant, write "### " before the text.',
  },
] satisfies readonly TestedExample[];
