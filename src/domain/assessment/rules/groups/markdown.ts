import { expressions, images, insecureLinks, nesting, rawHtml, refusedLinks } from '../markdown.ts';
import { footnotes, skippedLevels, tables, undefinedReferences } from '../markdown-structure.ts';
import { paddedTables } from '../padded-tables.ts';
import type { Rule } from '../rule.ts';
import { unclosedCode } from '../unclosed-code.ts';

const SENTENCE = 'Message text and instructions share one prompt.';

/** The Markdown of the body: contributions are data, and nothing in them runs or breaks silently. */
export const markdownRules: readonly Rule[] = [
  {
    id: 'markdown/raw-html',
    severity: 'error',
    title: 'The body has no raw HTML.',
    meaning:
      'Assessments are data. HTML could run in the page of every reader, or break its layout.',
    mend: 'Write it as Markdown. To show HTML, put it between backticks.',
    example: { from: SENTENCE, to: 'Message text and instructions share <b>one</b> prompt.' },
    check: rawHtml,
  },
  {
    id: 'markdown/expression',
    severity: 'error',
    title: 'The body has no MDX: no imports, exports or expressions.',
    meaning:
      'MDX runs at build time, so that a pull request could run code. Assessments are plain Markdown, and what reads like MDX is refused before anyone mistakes it for text.',
    mend: 'Put code between backticks or into a fenced block. A brace that stands alone needs nothing.',
    example: { from: SENTENCE, to: 'The prompt begins with {system_prompt}.' },
    check: expressions,
  },
  {
    id: 'markdown/link',
    severity: 'error',
    title: 'A link leads to a web page or to a page of the catalogue.',
    meaning:
      'Links are https addresses, or the files of other pages, which also work where people read the repository. Other schemes could run code, and paths would lead nowhere.',
    mend: 'Write a whole web address, or the file: lume.md, ../layers/agent-frameworks.mdx, ../guides/methodology.mdx.',
    example: { from: SENTENCE, to: 'Text and instructions share [one prompt](/docs/prompt).' },
    check: refusedLinks,
  },
  {
    id: 'markdown/insecure-link',
    severity: 'warning',
    title: 'A link uses https.',
    meaning:
      'Without https anyone on the way can change what a reader finds. Mail addresses on pages are harvested.',
    mend: 'Write https where the site offers it; link to a page where the mail address stands.',
    example: {
      from: SENTENCE,
      to: 'Text and instructions share [one prompt](http://example.org/prompt).',
    },
    check: insecureLinks,
  },
  {
    id: 'markdown/image',
    severity: 'error',
    title: 'The body has no images.',
    meaning:
      'An image from elsewhere tells its host who reads the page, and can change after the review. The site loads nothing from other origins.',
    mend: 'Say in words what the picture shows, and link to the page that has it.',
    example: { from: SENTENCE, to: '![The prompt](https://example.org/prompt.png)' },
    check: images,
  },
  {
    id: 'markdown/nesting',
    severity: 'error',
    title: 'The body does not nest without end.',
    meaning:
      'Quotations in quotations, forty deep, serve no reader; they serve to bring down a program.',
    mend: 'Flatten the lists or quotations.',
    example: { from: SENTENCE, to: `${'>'.repeat(45)} ${SENTENCE}` },
    check: nesting,
  },
  {
    id: 'markdown/unclosed-code',
    severity: 'error',
    title: 'A block of code is closed.',
    meaning:
      'A fence that nothing closes makes code of the whole rest of the file: the sections that follow lose their headings, and no reader finds them.',
    mend: 'Write the fence once more, on a line of its own, where the code ends.',
    example: {
      from: 'The agent calls no other agent.',
      to: '```\nmail --send\n\nThe agent calls no other agent.',
    },
    check: unclosedCode,
  },
  {
    id: 'markdown/table',
    severity: 'warning',
    title: 'The rows of a table have equally many cells.',
    meaning:
      'A row with too many cells loses the last ones without a word; a line of hyphens with another number of columns makes the table a paragraph full of pipes.',
    mend: 'Give each row as many cells as the first one. A pipe inside a cell is written \\|.',
    example: {
      from: 'Actions are logged with time and message. Why an action was chosen is not.',
      to: '| Action | Logged |\n| --- | --- |\n| send | yes | with the text |',
    },
    check: tables,
  },
  {
    id: 'markdown/table-size',
    severity: 'error',
    title: 'A table does not consist of cells that are not there.',
    meaning:
      'Each row is shown with as many cells as the first one. A wide first row above many short ones makes a page a thousand times as large as its file, which no browser can show.',
    mend: 'Give the first line of the table as many cells as its rows have.',
    example: {
      from: 'Actions are logged with time and message. Why an action was chosen is not.',
      to: `${'|a'.repeat(8000)}|\n${'|-'.repeat(8000)}|\n|b\n|c\n|d\n`,
    },
    check: paddedTables,
  },
  {
    id: 'markdown/undefined-reference',
    severity: 'warning',
    title: 'What is referred to is defined.',
    meaning:
      'A footnote mark or a link without its definition stays on the page as brackets, and what it should have proved is missing.',
    mend: 'Add the definition at the end of the file, or remove the mark.',
    example: { from: SENTENCE, to: 'Message text and instructions share one prompt.[^prompt]' },
    check: undefinedReferences,
  },
  {
    id: 'markdown/footnote',
    severity: 'warning',
    title: 'A footnote is defined once and referred to.',
    meaning:
      'A footnote that nothing refers to is left out of the page; so is the second of two with one name.',
    mend: 'Put the mark where the footnote belongs, or remove the footnote.',
    example: { from: SENTENCE, to: `${SENTENCE}\n\n[^prompt]: The documentation shows it whole.` },
    check: footnotes,
  },
  {
    id: 'markdown/heading-level',
    severity: 'warning',
    title: 'Headings skip no level.',
    meaning:
      'People who listen to a page move by its headings. A level that is skipped sounds like a part that is missing.',
    mend: 'Below a layer ("##") comes "###", then "####".',
    example: { from: SENTENCE, to: `#### The prompt\n\n${SENTENCE}` },
    check: skippedLevels,
  },
];
