import { shortened } from '../../../shortened.ts';
import { addresses } from '../addresses.ts';
import { aboutValue } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const addressInsecure: FileRule = {
  id: 'address/insecure',
  severity: 'warning',
  anyFile: true,
  title: 'Addresses in the data use https.',
  why: 'Without https, anyone on the way can change what a reader finds at a source.',
  remedy: 'Use https where the site offers it.',
  example: {
    change: [
      'repository: https://example.org/git/agent',
      'repository: ‹http://example.org/git/agent›',
    ],
  },
  check: (file) =>
    addresses(file).flatMap(({ path, url, written }) => {
      if (path === undefined || url.protocol !== 'http:') return [];
      const message = `This address does not use https: "${shortened(written)}".`;
      const help = `Use https where the site offers it: ${written.replace(/^http:/i, 'https:')}`;
      return [aboutValue(file, path, message, help)];
    }),
};
