import { isSlug, SLUG_MAX, toSlug } from '../../slug.ts';
import { type AssessmentFile, MAX_BYTES, type Unreadable } from '../file.ts';
import type { YamlProblem } from '../frontmatter.ts';
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
  (kind: YamlProblem['kind'], message: (problem: YamlProblem) => string, help: string) =>
  (file: AssessmentFile): Finding[] =>
    (file.frontmatter?.problems ?? [])
      .filter((problem) => problem.kind === kind)
      .map((problem) => ({ range: problem.range, message: message(problem), help }));

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
              help: `Rename it to ${toSlug(slug) || 'a-name'}.md: lower-case letters, digits and single hyphens, at most ${SLUG_MAX}.`,
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
              message: 'The file does not begin with data between two "---" lines.',
              help: 'Begin the first line with ---, put the data below it, and close it with another --- line.',
            },
          ],
  },
  {
    id: 'yaml/syntax',
    severity: 'error',
    title: 'The data is valid YAML.',
    check: yamlProblems(
      'syntax',
      ({ message }) => `The YAML cannot be read here: ${message.replace(/\.$/, '')}.`,
      'Check indentation and quotes: text that contains ": " or " #" must stand in double quotes.',
    ),
  },
  {
    id: 'yaml/duplicate-key',
    severity: 'error',
    title: 'A key stands once.',
    check: yamlProblems(
      'duplicate-key',
      () => 'This key is given twice.',
      'Keep one of the two and remove the other.',
    ),
  },
  {
    id: 'yaml/alias',
    severity: 'error',
    title: 'YAML anchors and aliases are not used.',
    check: yamlProblems(
      'alias',
      ({ message }) => `The alias ${message} stands for a value from elsewhere in the file.`,
      'Write the value itself, so that it can be read where it stands.',
    ),
  },
];
