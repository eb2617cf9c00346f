import { isSlug, SLUG_MAX, toSlug } from '../../slug.ts';
import type { AssessmentFile, Unreadable } from '../reading/read-file.ts';
import type { YamlProblem } from '../reading/yaml-problems.ts';
import type { Finding } from './rule.ts';

/** Rules about whether a file can be read at all. */

export const unreadable =
  (kind: Unreadable['kind'], finding: (why: Unreadable) => Omit<Finding, 'range'>) =>
  (file: AssessmentFile): Finding[] => {
    const why = file.unreadable;
    if (why?.kind !== kind) return [];
    return [{ range: [why.offset, why.offset + 1], ...finding(why) }];
  };

export const yamlProblems =
  (kind: YamlProblem['kind']) =>
  (file: AssessmentFile): Finding[] =>
    (file.frontmatter?.problems ?? [])
      .filter((problem) => problem.kind === kind)
      .map(({ range, message, help }) => ({ range, message, help }));

export const byteOrderMark = (file: AssessmentFile): Finding[] =>
  file.byteOrderMark
    ? [
        {
          range: [0, 1],
          message: 'The file begins with a byte order mark, which nobody sees.',
          help: 'Save the file as UTF-8 without it, or run npm run check -- --fix.',
        },
      ]
    : [];

/** Names of devices: with such a file in it, nobody can check the repository out on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export const slug = ({ slug: name }: AssessmentFile): Finding[] =>
  isSlug(name)
    ? DEVICE.test(name)
      ? [
          {
            range: [0, 1],
            message: `"${name}.md" is the name of a device on Windows, and cannot be a file there.`,
            help: `Rename it: add the maker, or what the agent does, as in ${name}-agent.md.`,
          },
        ]
      : []
    : [
        {
          range: [0, 1],
          message: `"${name}.md" cannot become a web address.`,
          help: `Rename it to ${toSlug(name) || 'a-name'}.md: lower-case letters, digits and single hyphens, at most ${SLUG_MAX} characters.`,
        },
      ];

export const missingFrontmatter = (file: AssessmentFile): Finding[] =>
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
      ];
