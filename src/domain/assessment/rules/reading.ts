import { isSlug, SLUG_MAX, toSlug } from '../../slug.ts';
import { type AssessmentFile, MAX_BYTES, type Unreadable } from '../file.ts';
import type { YamlProblem } from '../yaml-problems.ts';
import type { Finding, Rule } from './rule.ts';

/** Rules about whether a file can be read at all. */

const unreadable =
  (kind: Unreadable['kind'], finding: (why: Unreadable) => Omit<Finding, 'range'>) =>
  (file: AssessmentFile): Finding[] => {
    const why = file.unreadable;
    if (why?.kind !== kind) return [];
    return [{ range: [why.offset, why.offset + 1], ...finding(why) }];
  };

const yamlProblems =
  (kind: YamlProblem['kind']) =>
  (file: AssessmentFile): Finding[] =>
    (file.frontmatter?.problems ?? [])
      .filter((problem) => problem.kind === kind)
      .map(({ range, message, help }) => ({ range, message, help }));

/** Characters that nobody sees: controls other than tab and line end, and those that reorder text. */
const HIDDEN = /[^\P{Cc}\t\r\n]|[\u202A-\u202E\u2066-\u2069]/gu;

function hidden(file: AssessmentFile): Finding[] {
  const all = [...file.text.matchAll(HIDDEN)];
  const [first] = all;
  if (!first || file.unreadable) return [];
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const others = all.length > 1 ? ` It is the first of ${all.length} such characters.` : '';
  return [
    {
      range: [first.index, first.index + 1],
      message: `A hidden character stands here (U+${code}).${others}`,
      help: 'Remove it: plain text has no control characters and none that turn the direction of text.',
    },
  ];
}

export const readingRules: readonly Rule[] = [
  {
    id: 'file/size',
    severity: 'error',
    title: 'An assessment is at most 64 KiB.',
    check: unreadable('too-large', ({ detail }) => ({
      message: `The file has ${detail} bytes; at most ${MAX_BYTES} are read.`,
      help: 'Shorten the prose, or link to the long version as a source.',
    })),
  },
  {
    id: 'file/encoding',
    severity: 'error',
    title: 'An assessment is UTF-8 text.',
    check: unreadable('not-utf8', () => ({
      message: 'The file is not UTF-8: this character could not be read.',
      help: 'Save the file as UTF-8.',
    })),
  },
  {
    id: 'file/hidden-character',
    severity: 'error',
    title: 'An assessment has no characters that nobody can see.',
    check: hidden,
  },
  {
    id: 'file/slug',
    severity: 'error',
    title: 'The file name is a slug.',
    check: ({ slug }) =>
      isSlug(slug)
        ? []
        : [
            {
              range: [0, 1],
              message: `"${slug}.md" cannot become a web address.`,
              help: `Rename it to ${toSlug(slug) || 'a-name'}.md: lower-case letters, digits and single hyphens, at most ${SLUG_MAX} characters.`,
            },
          ],
  },
  {
    id: 'frontmatter/missing',
    severity: 'error',
    title: 'An assessment begins with its data between two lines of three hyphens.',
    check: (file) =>
      file.frontmatter || file.unreadable
        ? []
        : [
            {
              range: [0, 1],
              message: /^---[ \t]*\r?\n(?!---)/.test(file.text)
                ? 'The data has no end: a second "---" line is missing.'
                : 'The file does not begin with data between two "---" lines.',
              help: 'Begin the first line with ---, put the data below it, and close it with another --- line.',
            },
          ],
  },
  {
    id: 'yaml/syntax',
    severity: 'error',
    title: 'The data is valid YAML.',
    check: yamlProblems('syntax'),
  },
  {
    id: 'yaml/duplicate-key',
    severity: 'error',
    title: 'A key stands once.',
    check: yamlProblems('duplicate-key'),
  },
  {
    id: 'yaml/alias',
    severity: 'error',
    title: 'YAML aliases are not used.',
    check: yamlProblems('alias'),
  },
];
