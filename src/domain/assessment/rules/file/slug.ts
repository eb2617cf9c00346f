import { isSlug, SLUG_MAX, toSlug } from '../../../slug.ts';
import type { AssessmentFile } from '../../reading/read-file.ts';
import type { FileRule, Finding } from '../rule.ts';

/** Names of devices: with such a file in it, nobody can check the repository out on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export const fileSlug: FileRule = {
  id: 'file/slug',
  severity: 'error',
  fixed: true,
  title: 'The file name is a slug.',
  why: 'The file name becomes the public address of the page, for ever. Capitals, blanks and underscores are read out, typed and linked wrongly.',
  remedy:
    'Rename the file: lower-case letters, digits and single hyphens, at most 60 characters. It need not follow from the name of the agent.',
  examples: [
    {
      rename: ['example-agent.md', 'Upper_Case.md'],
      finds:
        '"Upper_Case.md" cannot become a web address. | Rename it to upper-case.md: lower-case letters, digits and single hyphens, at most 60 characters.',
    },
  ],
  check: ({ slug: name }: AssessmentFile): Finding[] =>
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
        ],
};
