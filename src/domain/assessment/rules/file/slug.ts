import { isSlug, SLUG_MAX, toSlug } from '../../../slug.ts';
import { aboutFile } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** Device names: a repository with such a file cannot be checked out on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

export const fileSlug: FileRule = {
  id: 'file/slug',
  severity: 'error',
  fixed: true,
  title: 'The file name is a slug.',
  why: 'The file name becomes the public address of the page for good. Capitals, spaces and underscores get misread, mistyped and mislinked.',
  remedy:
    'Rename the file: lower-case letters, digits and single hyphens, at most 60 characters. The name need not be derived from the name of the agent.',
  example: {
    rename: ['example-agent.md', 'Upper_Case.md'],
  },
  check({ slug: name }) {
    if (!isSlug(name)) {
      const message = `"${name}.md" cannot become a web address.`;
      const help = `Rename it to ${toSlug(name) || 'a-name'}.md: lower-case letters, digits and single hyphens, at most ${SLUG_MAX} characters.`;
      return [aboutFile(message, help)];
    }
    if (!DEVICE.test(name)) return [];
    const message = `"${name}.md" is a reserved device name on Windows, so the file cannot exist there.`;
    const help = `Rename it: add the maker or the purpose, as in ${name}-agent.md.`;
    return [aboutFile(message, help)];
  },
};
