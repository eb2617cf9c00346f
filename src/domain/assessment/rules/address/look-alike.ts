import { each, hostOf } from '../addresses.ts';
import { lookAlike } from '../hosts.ts';
import type { FileRule } from '../rule.ts';

export const addressLookAlike: FileRule = {
  id: 'address/look-alike',
  severity: 'error',
  fixed: true,
  title: 'A host is what it looks like.',
  why: 'Letters of different scripts look alike, so that two hosts can read the same and belong to different owners. Punycode (xn--…) hides its letters altogether. Hosts in one script other than Latin are fine.',
  remedy: 'Type the host by hand, as its owner writes it.',
  examples: [
    {
      change: ['homepage: https://example.org/agent', 'homepage: https://‹ехample.org›/agent'],
      finds:
        'homepage — "ехample" mixes Latin and Cyrillic letters. | Type the name of the host by hand, in the letters in which its owner writes it.',
    },
    {
      change: [
        'homepage: https://example.org/agent',
        'homepage: https://‹ｅｘａｍｐｌｅ.org›/agent',
      ],
      finds:
        'homepage — "ｅｘａｍｐｌｅ.org" has letters that a browser replaces by "example.org". | Type the name of the host by hand, in the letters in which its owner writes it.',
    },
    {
      change: [
        'homepage: https://example.org/agent',
        'homepage: https://‹xn--xample-2of.org›/agent',
      ],
      finds:
        'homepage — "xn--xample-2of.org" is written in Punycode, which hides its letters. | Type the name of the host by hand, in the letters in which its owner writes it.',
    },
    {
      change: ['homepage: https://example.org/agent', 'homepage: https://‹сосо.com›/agent'],
      finds:
        'homepage — "сосо" looks like "coco" and is written in Cyrillic letters. | Type the name of the host by hand, in the letters in which its owner writes it.',
    },
  ],
  check: each((address) => {
    const host = hostOf(address);
    const message = lookAlike(host);
    if (!message) return undefined;
    return {
      part: host,
      message,
      help: 'Type the name of the host by hand, in the letters in which its owner writes it.',
    };
  }),
};
