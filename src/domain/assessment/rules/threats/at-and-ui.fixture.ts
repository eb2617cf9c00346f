import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N', 'CVSS:4.0/AV:N/AC:L/AT:P/PR:N'],
    also: [
      [
        '"Any page reaches it; the user only has to start a task."',
        '"Only whoever installs the extension is hit (AT:P), and installing is ordinary use (UI:P)."',
      ],
    ],
    at: '‹"Only whoever installs the extension is hit (AT:P), and installing is ordinary use (UI:P)."›',
    finds:
      'threats[0].reason — What is installed or switched on is counted in AT: "installs the extension is hit (AT:P".',
  },
] satisfies readonly TestedExample[];
