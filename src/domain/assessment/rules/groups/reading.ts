import { MAX_BYTES } from '../../reading/read-file.ts';
import { cutTexts } from '../cut-text.ts';
import { hidden } from '../hidden.ts';
import { curlyQuotes } from '../quotes.ts';
import { byteOrderMark, missingFrontmatter, slug, unreadable, yamlProblems } from '../reading.ts';
import type { Rule } from '../rule.ts';

/** Whether a file can be read at all. */
export const readingRules: readonly Rule[] = [
  {
    id: 'file/size',
    severity: 'error',
    title: 'An assessment is at most 64 KiB.',
    meaning:
      'A page should be readable, and a check of thousands of files should end. Long evidence belongs where it was published.',
    mend: 'Shorten the prose, or publish the long version elsewhere and cite it as a source.',
    example: {
      from: 'Message text and instructions share one prompt.',
      to: 'Message text and instructions share one prompt. '.repeat(1400),
    },
    check: unreadable('too-large', ({ detail }) => ({
      message: `The file has ${detail} bytes; at most ${MAX_BYTES} are read.`,
      help: 'Shorten the prose, or link to the long version as a source.',
    })),
  },
  {
    id: 'file/encoding',
    severity: 'error',
    title: 'An assessment is UTF-8 text.',
    meaning:
      'Bytes that are not UTF-8 have no certain reading: an accented letter of one program is another letter, or none, in the next.',
    mend: 'Save the file again, with the encoding UTF-8. Every present-day editor offers it.',
    example: { from: 'name: A. Person', to: 'name: A. Pérez', encoding: 'latin-1' },
    check: unreadable('not-utf8', () => ({
      message: 'The file is not UTF-8: this character could not be read.',
      help: 'Save the file as UTF-8.',
    })),
  },
  {
    id: 'file/merge-conflict',
    severity: 'error',
    title: 'A file has no marks of a merge conflict.',
    meaning:
      'Where two people changed the same lines, git writes both versions into the file. Such a file is two files, and nothing else is said of it until one is left.',
    mend: 'Choose one version, or join both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    example: {
      from: 'basis: documentation',
      to: '<<<<<<< HEAD\nbasis: documentation\n=======\nbasis: source-code\n>>>>>>> read-the-code',
    },
    check: (file) =>
      unreadable('merge-conflict', () => ({
        message: 'A mark of a merge conflict stands here: the file has two versions in one.',
        help: 'Keep one version, or join both, and remove the lines with <<<<<<<, ======= and >>>>>>>.',
      }))(file).map((finding) => ({
        ...finding,
        range: [finding.range[0], finding.range[0] + (file.unreadable?.detail.length ?? 1)],
      })),
  },
  {
    id: 'file/hidden-character',
    severity: 'error',
    title: 'An assessment has no characters that nobody can see.',
    meaning:
      'A reviewer approves what they see. Characters without width, and controls that turn the direction of text, hide words from people and show them to programs, language models among them. A pile of marks on one letter hides the lines around it.',
    mend: 'Delete the character. If it cannot be grasped with the cursor, delete the words around it and type them again.',
    example: {
      from: 'Message text and instructions share one prompt.',
      to: 'Message\u200B text and instructions share one prompt.',
    },
    check: hidden,
  },
  {
    id: 'file/byte-order-mark',
    severity: 'warning',
    title: 'A file does not begin with a byte order mark.',
    meaning:
      'Some editors put an invisible mark before the first letter. UTF-8 does not need it, and some programs then fail to see the "---" in the first line.',
    mend: 'Save the file as "UTF-8" rather than "UTF-8 with BOM". The checker removes the mark with --fix.',
    example: { from: '---\nname:', to: '\uFEFF---\nname:' },
    check: byteOrderMark,
  },
  {
    id: 'file/slug',
    severity: 'error',
    title: 'The file name is a slug.',
    meaning:
      'The file name becomes the public address of the page, for ever. Capitals, blanks and underscores are read out, typed and linked wrongly.',
    mend: 'Rename the file: lower-case letters, digits and single hyphens, at most 60 characters. It need not follow from the name of the agent.',
    example: {
      from: 'name: Example Mail Agent',
      to: 'name: Example Mail Agent',
      path: 'Example_Mail_Agent.md',
      mendedPath: 'example-mail-agent.md',
    },
    check: slug,
  },
  {
    id: 'frontmatter/missing',
    severity: 'error',
    title: 'An assessment begins with its data between two lines of three hyphens.',
    meaning:
      'Everything that is counted, filtered or scored stands in the data at the head of the file. Without its two borders nobody can tell data from prose.',
    mend: 'Begin the first line with ---, write the data below it, and close it with another line of ---.',
    example: { from: '---\nname: Example Mail Agent', to: 'name: Example Mail Agent' },
    check: missingFrontmatter,
  },
  {
    id: 'yaml/syntax',
    severity: 'error',
    title: 'The data is valid YAML.',
    meaning:
      'The data is written in YAML. Where its grammar is broken, everything below the place may mean something else, so nothing is read from it.',
    mend: 'Look at the marked place: mostly a text that contains ": " or " #" needs double quotes, a quote or bracket is not closed, or a line is indented otherwise than its neighbours.',
    example: {
      from: 'reason: "Four fixed mail tools."',
      to: 'reason: "Four fixed mail tools.',
    },
    check: yamlProblems('syntax'),
  },
  {
    id: 'yaml/duplicate-key',
    severity: 'error',
    title: 'A key stands once.',
    meaning:
      'Of two entries with one key only one can count, and a reader cannot see which. Often the second was meant to have another name.',
    mend: 'Keep one of the two. In a list, begin each entry with "- ".',
    example: { from: 'kind: agent', to: 'kind: agent\nkind: tool' },
    check: yamlProblems('duplicate-key'),
  },
  {
    id: 'yaml/alias',
    severity: 'error',
    title: 'YAML anchors and aliases are not used.',
    meaning:
      'A YAML anchor names a value, and an alias takes it from there to another place of the file. Whoever reviews a line should see its value in that line.',
    mend: 'Write the value itself. A text that begins with * or & needs double quotes.',
    example: {
      from: 'reason: "Four fixed mail tools."',
      to: 'reason: *tools',
    },
    check: yamlProblems('alias'),
  },
  {
    id: 'yaml/cut-text',
    severity: 'warning',
    title: 'A text does not end at a #.',
    meaning:
      'In a text without quotes a blank and a # begin a comment. What is meant as a number, such as #2, is cut off with all that follows, and the page shows half a sentence.',
    mend: 'Put the text between double quotes. A real comment has a blank behind the #.',
    example: {
      from: 'title: Hostile mail steers the reply',
      to: 'title: Hostile mail of folder #2 steers the reply',
    },
    check: cutTexts,
  },
  {
    id: 'yaml/quotes',
    severity: 'warning',
    title: 'Quotes around a value are plain.',
    meaning:
      'Word processors turn quotes round. YAML takes such quotes for letters: the page shows them around the whole text, and a comma or a colon inside breaks it.',
    mend: 'Use the plain double quote. The checker does it with --fix. Typographic quotes inside a text are fine.',
    example: {
      from: 'reason: "Four fixed mail tools."',
      to: 'reason: “Four fixed mail tools.”',
    },
    check: curlyQuotes,
  },
];
