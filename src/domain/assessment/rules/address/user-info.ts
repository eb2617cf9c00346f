import { eachAddress } from '../addresses.ts';
import type { FileRule } from '../rule.ts';

export const addressUserInfo: FileRule = {
  id: 'address/user-info',
  severity: 'error',
  fixed: true,
  anyFile: true,
  title: 'No user name or password comes before a host.',
  why: 'In https://example.com@other.example/ the host is other.example, though many people read the first name. Such addresses mislead, and some contain a password.',
  remedy: 'Remove everything between "//" and "@".',
  example: {
    change: ['page: https://example.org/agent', 'page: https://‹github.com@›example.org/agent'],
  },
  check: eachAddress(({ written, url }) => {
    if (url.username === '' && url.password === '') return undefined;
    const part = /^https?:\/\/([^/?#\\]*@)/i.exec(written)?.[1] ?? written;
    return {
      part,
      message: `A user name or password comes before the host; the address leads to ${url.hostname}.`,
      help: `Write the address without it: ${url.origin}${url.pathname}${url.search}`,
    };
  }),
};
