import { eachRedirect } from '../../../redirects/each.ts';
import type { RedirectRule } from '../rule.ts';

export const redirectsTaken: RedirectRule = {
  id: 'redirects/taken',
  severity: 'error',
  fixed: true,
  scope: 'redirects',
  title: 'A former slug is not that of an assessment.',
  why: 'An address has one page. Where an assessment stands under a slug, a redirect from it could not be followed.',
  remedy: 'Remove the line, or rename the assessment that has taken the former slug.',
  examples: [
    {
      change: ['old-agent: example-agent\n', '‹example-agent›: null\n'],
      finds:
        'There is an assessment "example-agent", so its address cannot lead elsewhere. | Remove this line, or rename the assessment.',
    },
  ],
  check: (files, { present }) =>
    eachRedirect(files, ({ from, fromPlace }) =>
      present.has(from)
        ? {
            ...fromPlace,
            message: `There is an assessment "${from}", so its address cannot lead elsewhere.`,
            help: 'Remove this line, or rename the assessment.',
          }
        : undefined,
    ),
};
