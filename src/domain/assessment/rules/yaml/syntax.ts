import { yamlProblems } from '../reading.ts';
import type { FileRule } from '../rule.ts';

export const yamlSyntax: FileRule = {
  id: 'yaml/syntax',
  severity: 'error',
  fixed: true,
  title: 'The data is valid YAML.',
  why: 'The data is written in YAML. Where its grammar is broken, everything below the place may mean something else, so nothing is read from it.',
  remedy:
    'Look at the marked place: mostly a text that contains ": " or " #" needs double quotes, a quote or bracket is not closed, or a line is indented otherwise than its neighbours.',
  examples: [
    {
      change: ['title: Example Agent documentation', 'title: ‹"›Example Agent documentation'],
      finds:
        'This quote is not closed. | Add the closing quote. Other problems of the data show once this is mended.',
    },
    {
      change: ['summary: >-\n  Example Agent drives', 'summary: ‹E›xample Agent: drives'],
      finds:
        'A second key begins in this line. | Put a text that contains ": " between double quotes. Keys of one group begin in the same column. Other problems of the data show once this is mended.',
    },
    {
      change: ['  data-operations: mapped', '‹data-operations›: mapped'],
      finds:
        'This line begins in column 1; its neighbours begin in column 3. | Begin it in column 3. Other problems of the data show once this is mended.',
    },
    {
      change: [' contextual-awareness:', '  ‹contextual-awareness›:'],
      finds:
        'This line begins in column 4; its neighbours begin in column 3. | Begin it in column 3. If it goes on with a text, put the whole text between double quotes. Other problems of the data show once this is mended.',
    },
    {
      change: [' title: Source code of Example Agent', '‹title›: Source code of Example Agent'],
      finds:
        'This line begins in column 4; its neighbours begin in column 5. | Begin it in column 5. Other problems of the data show once this is mended.',
    },
    {
      change: [' - id: code', '‹- id›: code'],
      finds:
        'This line begins in column 2; its neighbours begin in column 3. | Begin it in column 3. Other problems of the data show once this is mended.',
    },
    {
      change: ['"A whole browser.",', 'Tools ‹#›1 and #2,'],
      finds:
        '" #" begins a comment here, so that the "}" behind it closes nothing. | Put the text that contains " #" between double quotes. Other problems of the data show once this is mended.',
    },
    {
      change: [
        'reason: "Any page reaches it; the user only has to start a task."',
        'reason: ‹“›Any page reaches it: the user only has to start a task.”',
      ],
      finds:
        'A second key begins in this line. | Put a text that contains ": " between double quotes. Keys of one group begin in the same column. The quotes “ and ” are letters to YAML: use ". Other problems of the data show once this is mended.',
    },
    {
      change: [
        'aliases: [ExAgent]',
        'aliases: [[[[[[[[[[[[‹[›[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
      ],
      finds:
        'The data nests more than 12 deep. | Write text that begins with a bracket, a brace or a hyphen between double quotes.',
    },
    {
      change: ['- id: session-theft', '‹id›: session-theft'],
      finds:
        'This line begins in the column of the entries of a list, and has no "- ". | Write "- " before it, or begin it in column 5. Other problems of the data show once this is mended.',
    },
    {
      change: ['kind: agent', 'kind‹：›agent'],
      finds:
        'A full-width colon stands here, which YAML takes for a letter. | Write ": " in its place, or run npm run check -- --fix. Other problems of the data show once this is mended.',
    },
    {
      change: ['kind: agent', '‹kind:agent›'],
      finds:
        'This is not a "key: value" line. | Write the key, a colon, a space and the value. Lines that continue a text are indented. Other problems of the data show once this is mended.',
    },
    {
      change: ['kind: agent', 'kind:‹\u00A0›agent'],
      finds:
        'A no-break space stands here, which YAML takes for a letter. | Write a plain space in its place, or run npm run check -- --fix. Other problems of the data show once this is mended.',
    },
    {
      change: ['tags: [browser, open-source]', 'tags: ‹[›browser, open-source'],
      finds:
        'This bracket is not closed. | Add "]". Other problems of the data show once this is mended.',
    },
    {
      change: ['vendor: Example Ltd', 'vendor: ‹@›example'],
      finds:
        'A text cannot begin with this character. | Put the text between double quotes. Other problems of the data show once this is mended.',
    },
    {
      change: ['    title: Example Agent documentation', '‹\t›title: Example Agent documentation'],
      finds:
        'A tab stands at the beginning of this line. | Indent with spaces. Other problems of the data show once this is mended.',
    },
    {
      change: ['vendor: Example Ltd', 'vendor: ‹!!str› Example Ltd'],
      finds:
        'A tag stands before this value; data has none. | Remove the word that begins with "!", or put the text between double quotes. Other problems of the data show once this is mended.',
    },
    {
      change: ['vendor: Example Ltd', 'vendor: ‹!!js/function› Example Ltd'],
      finds:
        'A tag stands before this value; data has none. | Remove the word that begins with "!", or put the text between double quotes. Other problems of the data show once this is mended.',
    },
  ],
  check: yamlProblems('syntax'),
};
