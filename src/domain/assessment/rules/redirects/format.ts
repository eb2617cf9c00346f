import { findRedirects, type RedirectsFile } from '../../../redirects/read.ts';
import { shortened } from '../../../shortened.ts';
import { isSlug, SLUG_MAX } from '../../../slug.ts';
import type { RedirectFinding, RedirectRule } from '../rule.ts';

const unreadableLines = (file: RedirectsFile): RedirectFinding[] =>
  file.problems.map((problem) => ({ ...problem, file: file.path }));

const badSlugs = (file: RedirectsFile): RedirectFinding[] =>
  findRedirects([file], ({ from, to, fromPlace, toPlace }) => {
    const isTarget = to === null || (typeof to === 'string' && isSlug(to));
    if (isSlug(from) && isTarget) return undefined;
    const written = isSlug(from) ? to : from;
    const what =
      typeof written === 'string' ? `"${shortened(written)}"` : `The target of "${from}"`;
    return {
      ...(isSlug(from) ? toPlace : fromPlace),
      message: `${what} is not a slug.`,
      help: `A slug has lower-case letters, digits and single hyphens, at most ${SLUG_MAX} characters.`,
    };
  });

export const redirectsFormat: RedirectRule = {
  id: 'redirects/format',
  severity: 'error',
  fixed: true,
  scope: 'redirects',
  title: 'The redirects file has one line for each former slug.',
  why: 'The file redirects.yaml next to the folder of assessments says where former addresses lead. A line that cannot be read would leave readers at an error page.',
  remedy:
    'Write "former-slug: present-slug" on a line of its own, each former slug once, or "former-slug: null" if the assessment was removed for good.',
  example: {
    change: ['old-agent: example-agent\n', '‹Old_Agent›: example-agent\n'],
  },
  check: (files) => files.flatMap((file) => [...unreadableLines(file), ...badSlugs(file)]),
};
