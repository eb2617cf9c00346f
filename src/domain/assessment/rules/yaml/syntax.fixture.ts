import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['summary: >-\n  Example Agent drives', 'summary: ‹E›xample Agent: drives'],
    finds:
      'A second key starts on this line. | Put text that contains ": " between double quotes. Keys of one group start in the same column; in braces, a comma stands between them. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['  data-operations: mapped', '‹data-operations›: mapped'],
    finds:
      'This line starts in column 1; its neighbours start in column 3. | Start it in column 3. Fix this first; other problems may appear afterwards.',
  },
  {
    change: [' contextual-awareness:', '  ‹contextual-awareness›:'],
    finds:
      'This line starts in column 4; its neighbours start in column 3. | Start it in column 3. If it continues a text, put the whole text between double quotes. Fix this first; other problems may appear afterwards.',
  },
  {
    change: [' title: Source code of Example Agent', '‹title›: Source code of Example Agent'],
    finds:
      'This line starts in column 4; its neighbours start in column 5. | Start it in column 5. Fix this first; other problems may appear afterwards.',
  },
  {
    change: [' - id: code', '‹- id›: code'],
    finds:
      'This line starts in column 2; its neighbours start in column 3. | Start it in column 3. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['"A whole browser.",', 'Tools ‹#›1 and #2,'],
    finds:
      '" #" starts a comment here, so the "}" after it closes nothing. | Put the text that contains " #" between double quotes. Fix this first; other problems may appear afterwards.',
  },
  {
    change: [
      'reason: "Any page reaches it; the user only has to start a task."',
      'reason: ‹“›Any page reaches it: the user only has to start a task.”',
    ],
    finds:
      'A second key starts on this line. | Put text that contains ": " between double quotes. Keys of one group start in the same column; in braces, a comma stands between them. The quotes “ and ” are letters in YAML: use " instead. Fix this first; other problems may appear afterwards.',
  },
  {
    change: [
      'aliases: [ExAgent]',
      'aliases: [[[[[[[[[[[[‹[›[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]',
    ],
    finds:
      'The data is nested more than 12 levels deep. | Put text that starts with a bracket, a brace or a hyphen between double quotes.',
  },
  {
    change: ['- id: session-theft', '‹id›: session-theft'],
    finds:
      'This line starts in the column of the list entries, but has no "- ". | Put "- " before it, or start it in column 5. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['"A whole browser.",', '‹It sends mail›: without asking,'],
    finds:
      'This text has a colon in it, which ends a key. | Put the whole text between double quotes. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['"A whole browser.", sources', '‹A whole browser. sources›'],
    finds:
      'A comma is missing between two keys. | Put a comma before "sources", or the whole text between double quotes. Fix this first; other problems may appear afterwards.',
  },
  ...[
    'autonomy-of-action: {',
    'self-modification: 0',
    'foundation-models: uncertain',
    'by: Example Ltd',
    'name: Example Agent',
    'kind: agent',
    'title: Hostile page text',
  ].map(
    (line): TestedExample => ({
      change: [line, `‹-› ${line}`],
      finds:
        'This "-" begins an entry, and there is no list here. | Remove the "- ". Fix this first; other problems may appear afterwards.',
    }),
  ),
  {
    change: ['  accessed: 2026-11-19\n  - id: code', '‹accessed›: 2026-11-19\n  - id: code'],
    finds:
      'This line starts in the column of the list entries, but has no "- ". | Put "- " before it, or start it in column 5. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['  factors: { autonomy-of-action: 1 }', '‹factors›: { autonomy-of-action: 1 }'],
    finds:
      'This line starts in the column of the list entries, but has no "- ". | Put "- " before it, or start it in column 5. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['- id: session-theft', '  ‹- id›: session-theft'],
    finds:
      'This line starts in column 5; its neighbours start in column 3. | Start it in column 3. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['\nthreats:', '\n    ‹threats›:'],
    finds:
      'This line starts in column 5; its neighbours start in column 1. | Start it in column 1. If it continues a text, put the whole text between double quotes. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['threats:\n  - id: page', '‹ › - id: page'],
    finds:
      'A second key starts on this line. | Put text that contains ": " between double quotes. Keys of one group start in the same column; in braces, a comma stands between them. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['- id: code', '‹-›id: code'],
    finds:
      'This "-" has no space after it. | Put a space after it. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['- { name: A. Person, url: https://example.org/a-person }', '‹*› A. Person'],
    finds:
      'This is an asterisk; an entry of a list starts with a hyphen. | Use "- " instead, or let --fix do it. Fix this first; other problems may appear afterwards.',
  },
  ...Object.entries({
    '\u2013': 'an en dash',
    '\u2014': 'an em dash',
    '\u2022': 'a bullet',
  }).flatMap(([sign, name]) =>
    ['id: docs', 'id: session-theft', '{ name: A. Person'].map(
      (entry): TestedExample => ({
        change: [`- ${entry}`, `‹${sign}› ${entry}`],
        finds: `This is ${name}; an entry of a list starts with a hyphen. | Use "- " instead, or let --fix do it. Fix this first; other problems may appear afterwards.`,
      }),
    ),
  ),
  {
    change: ['kind: agent', 'kind‹：›agent'],
    finds:
      'This is a full-width colon, which YAML reads as a letter. | Use ": " instead, or let --fix do it. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['kind: agent', '‹kind:agent›'],
    finds:
      'This is not a "key: value" line. | Write the key, a colon, a space and the value. Indent lines that continue a text, and put one that contains ": " between double quotes. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['kind: agent', 'kind:‹\u00A0›agent'],
    finds:
      'This is a no-break space, which YAML reads as a letter. | Use a plain space instead, or let --fix do it. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['tags: [browser, open-source]', 'tags: ‹[›browser, open-source'],
    finds:
      'This bracket is not closed. | Add "]". Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['vendor: Example Ltd', 'vendor: ‹@›example'],
    finds:
      'Text cannot start with this character. | Put the text between double quotes. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['    title: Example Agent documentation', '‹\t›title: Example Agent documentation'],
    finds:
      'This line is indented with a tab. | Indent with spaces. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['vendor: Example Ltd', 'vendor: ‹!!str› Example Ltd'],
    finds:
      'This value has a YAML tag, which is not allowed. | Remove the word that starts with "!", or put the text between double quotes. Fix this first; other problems may appear afterwards.',
  },
  {
    change: ['vendor: Example Ltd', 'vendor: ‹!!js/function› Example Ltd'],
    finds:
      'This value has a YAML tag, which is not allowed. | Remove the word that starts with "!", or put the text between double quotes. Fix this first; other problems may appear afterwards.',
  },
] satisfies readonly TestedExample[];
