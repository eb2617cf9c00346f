import { each, hostOf } from '../addresses.ts';
import { misspeltHost } from '../hosts.ts';
import type { FileRule } from '../rule.ts';

export const addressMisspeltHost: FileRule = {
  id: 'address/misspelt-host',
  severity: 'warning',
  title: 'A host is not one slip away from a well-known one.',
  why: 'Hosts that differ by one letter from a site that everyone uses are registered by people who wait for the slip.',
  remedy:
    'Correct the host. If it is truly another site, cite a source elsewhere, or exempt the file with a reason.',
  examples: [
    {
      change: [
        'homepage: https://example.org/agent',
        'homepage: https://‹www.githib.com›/example/agent',
      ],
      finds:
        'homepage — "www.githib.com" is one slip away from github.com. | Did you mean github.com? Where it is another site, its owner may be after such slips: cite another source.',
    },
    {
      change: [
        'documentation](https://example.org/agent/docs).',
        'documentation](https://‹gihtub.com›/example/agent).',
      ],
      finds:
        '"gihtub.com" is one slip away from github.com. | Did you mean github.com? Where it is another site, its owner may be after such slips: cite another source.',
    },
  ],
  check: each((address) => {
    const meant = misspeltHost(address.url.hostname);
    if (!meant) return undefined;
    const host = hostOf(address);
    return {
      part: host,
      message: `"${host}" is one slip away from ${meant}.`,
      help: `Did you mean ${meant}? Where it is another site, its owner may be after such slips: cite another source.`,
    };
  }),
};
