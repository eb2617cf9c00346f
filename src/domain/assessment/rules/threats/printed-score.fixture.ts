import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: [
      'cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
      'cvss-base: 8.5 # ‹printed score 8.1 Critical›',
    ],
    finds:
      'threats[0].cvss-base — The listing prints 8.1 instead of 7.7; it prints Critical instead of High.',
  },
] satisfies readonly TestedExample[];
