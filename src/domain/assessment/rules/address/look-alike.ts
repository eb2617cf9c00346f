import { eachAddress, hostOf } from '../addresses.ts';
import { whyDisguised } from '../hosts.ts';
import type { FileRule } from '../rule.ts';

export const addressLookAlike: FileRule = {
  id: 'address/look-alike',
  severity: 'error',
  fixed: true,
  anyFile: true,
  title: 'Host names are not disguised.',
  why: 'Letters of different scripts look alike, so two hosts can read the same and belong to different owners. Punycode (xn--…) hides the letters altogether. Hosts in one script other than Latin are fine.',
  remedy: 'Type the host by hand, in the letters that its owner uses.',
  example: {
    change: ['homepage: https://example.org/agent', 'homepage: https://‹ехample.org›/agent'],
  },
  check: eachAddress((address) => {
    const host = hostOf(address);
    const message = whyDisguised(host);
    return message ? { part: host, message } : undefined;
  }),
};
