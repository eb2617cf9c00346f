import { eachAddress, hostOf } from '../addresses.ts';
import { misspeltHost } from '../hosts.ts';
import type { FileRule } from '../rule.ts';

export const addressMisspeltHost: FileRule = {
  id: 'address/misspelt-host',
  severity: 'warning',
  anyFile: true,
  title: 'A host is not a typo of a well-known one.',
  why: 'Hosts that differ by one letter from a popular site are registered by people who wait for the typo.',
  remedy:
    'Correct the host. If it really is another site, cite a source elsewhere, or exempt the file with a reason.',
  example: {
    change: ['page: https://example.org/', 'page: https://‹www.githib.com›/example/'],
  },
  check: eachAddress((address) => {
    const meant = misspeltHost(address.url.hostname);
    if (!meant) return undefined;
    const part = hostOf(address);
    return { part, message: `"${part}" looks like a typo of ${meant}.` };
  }),
};
