import { findRedirects } from '../../../redirects/read.ts';
import type { RedirectRule } from '../rule.ts';

export const redirectsTaken: RedirectRule = {
  id: 'redirects/taken',
  severity: 'error',
  fixed: true,
  scope: 'redirects',
  title: 'A former slug is not in use again.',
  why: 'An address has one page. If an assessment has this slug, a redirect from it cannot work.',
  remedy: 'Remove the line, or rename the assessment that has taken the former slug.',
  example: {
    change: ['old-agent: example-agent\n', '‹example-agent›: null\n'],
  },
  check: (files, { present, drafts }) =>
    findRedirects(files, ({ from, fromPlace }) =>
      present.has(from) && !drafts?.has(from)
        ? {
            ...fromPlace,
            message: `There is an assessment "${from}", so its address cannot redirect elsewhere.`,
          }
        : undefined,
    ),
};
