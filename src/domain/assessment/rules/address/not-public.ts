import { eachAddress, hostOf } from '../addresses.ts';
import { whyUnreachable } from '../hosts.ts';
import type { FileRule } from '../rule.ts';

export const addressNotPublic: FileRule = {
  id: 'address/not-public',
  severity: 'error',
  anyFile: true,
  title: 'An address leads to a host that everyone can reach.',
  why: 'Readers should be able to reach the source you read. Private host names and bare numbers lead somewhere else in every other network, or nowhere, and reveal something about the network of the author.',
  remedy: 'Give the public address of the same page, or leave it out.',
  example: {
    change: ['url: https://example.org/agent/docs', 'url: https://‹localhost›:3000/docs'],
  },
  check: eachAddress((address) => {
    const why = whyUnreachable(address.url.hostname);
    if (!why) return undefined;
    return {
      part: hostOf(address),
      message: `This address leads to ${why}.`,
      ...(address.path === undefined && {
        help: 'To name the address itself, put it between backticks. To link, give the public address of the page.',
      }),
    };
  }),
};
