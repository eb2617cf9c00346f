import type { AssessmentFile } from '../../reading/file.ts';
import type { Path } from '../../reading/path.ts';
import { addresses } from '../addresses.ts';
import { shortened } from '../body-links.ts';
import { aboutValue } from '../draft.ts';
import type { FileRule, Finding } from '../rule.ts';

export const addressInsecure: FileRule = {
  id: 'address/insecure',
  severity: 'warning',
  title: 'Addresses in the data use https.',
  why: 'Without https, anyone on the way can change what a reader finds at a source.',
  remedy: 'Use https where the site offers it.',
  examples: [
    {
      change: [
        'repository: https://example.org/git/agent',
        'repository: ‹http://example.org/git/agent›',
      ],
      finds:
        'repository — This address does not use https: "http://example.org/git/agent". | Use https where the site offers it: https://example.org/git/agent',
    },
  ],
  check: (file: AssessmentFile): Finding[] =>
    addresses(file)
      .filter(({ path, url }) => path !== undefined && url.protocol === 'http:')
      .map(({ path, written }) =>
        aboutValue(
          file,
          path as Path,
          `This address does not use https: "${shortened(written)}".`,
          `Use https where the site offers it: ${written.replace(/^http:/i, 'https:')}`,
        ),
      ),
};
