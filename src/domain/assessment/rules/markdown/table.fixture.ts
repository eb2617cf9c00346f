import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['| submit | yes       |', '‹| submit |›'],
    finds: 'This row has 1 column; the table has 2.',
  },
  {
    change: ['| :----- | --------: |', '‹| :----- |›'],
    finds:
      'This is not a table: its first row has 2 columns, the delimiter row 1. | Give both rows the same number of cells: | a | b | above | - | - |.',
  },
  {
    change: [
      '| read   | no        |\n| submit | yes       |',
      '‹| read |›\n| submit |\n| close | no |\n| leave |',
    ],
    finds: 'This row has 1 column; the table has 2. It is the first of 3 rows that differ.',
  },
  {
    change: ['| :----- | --------: |\n', ''],
    at: '‹| action | confirmed |›',
    finds:
      'This is not a table: the row of hyphens below the first one is missing. | Write | - | - | below this line.',
  },
  ...['| :----\uff1a | ----: |', '| \u2014 | \u2014 |', '| - - | - |'].map(
    (row): TestedExample => ({
      change: ['| :----- | --------: |', `‹${row}›`],
      finds:
        'This is not a table: the row of hyphens has other signs in it. | Write | - | - | instead of this line.',
    }),
  ),
  {
    change: ['| action | confirmed |\n', '| action | confirmed |\n\n'],
    at: '‹| :----- | --------: |›',
    finds:
      'This is not a table: its first row is missing above this line. | Write a row with the names of the columns directly above it.',
  },
] satisfies readonly TestedExample[];
