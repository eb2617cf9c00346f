import type { TestedExample } from '../broken.fixture.ts';

export default [
  {
    change: ['VI:H/VA:N/SC:L/SI:L/SA:N', 'VI:H/VA:N/SC:L/SI:L/SA:N/‹SA:N›'],
    finds: 'threats[0].cvss — SA is given twice. | Each base metric appears once. Keep one SA.',
  },
  {
    change: [
      'cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
      'cvss: >-\n      CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:‹R›/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
    ],
    finds:
      'threats[0].cvss — UI has no value "R". | User Interaction (UI) takes one of: N (None), P (Passive), A (Active).',
  },
  {
    change: ['AV:N/AC:L/AT:N/PR:N/UI:P', 'AV:N/AC:L/AT:N/PR:N/‹ui:P›'],
    finds: 'threats[0].cvss — CVSS v4.0 has no metric "ui". | Did you mean UI (User Interaction)?',
  },
  {
    change: [
      'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
      '‹CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SA:N›',
    ],
    finds:
      'threats[0].cvss — The vector is not complete: SI is missing. | Add SI (Subsequent System: Integrity). All eleven base metrics are needed, in this order: AV, AC, AT, PR, UI, VC, VI, VA, SC, SI, SA.',
  },
  {
    change: ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N', 'CVSS:4.0/‹AC:L›/AV:N/AT:N/PR:N'],
    finds:
      'threats[0].cvss — AC is where AV belongs. | In the right order, the vector is CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
  },
  {
    change: ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N', '‹AV:N›/AC:L/AT:N/PR:N'],
    finds:
      'threats[0].cvss — A vector starts with "CVSS:4.0/", not with "AV:N". | Write CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
  },
  {
    change: [
      'cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
      'cvss: "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:‹R›/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N"',
    ],
    finds:
      'threats[0].cvss — UI has no value "R". | User Interaction (UI) takes one of: N (None), P (Passive), A (Active).',
  },
  {
    change: ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N', 'CVSS:4.0/AV:‹NAC:L›/AT:N/PR:N'],
    finds: 'threats[0].cvss — A slash is missing in "AV:NAC:L". | Write AV:N/AC:L.',
  },
  {
    change: ['VI:H/VA:N/SC:L/SI:L/SA:N', 'VI:H/VA:N/SC:L/SI:L/SA:N/‹E:P›'],
    finds:
      'threats[0].cvss — E is a threat metric; only base metrics belong here. | Remove "E:P". Exploit maturity has its own field: exploit-maturity.',
  },
  {
    change: ['VI:H/VA:N/SC:L/SI:L/SA:N', 'VI:H/VA:N/SC:L/SI:L/SA:N‹/›'],
    finds: 'threats[0].cvss — No metric follows this slash. | Remove the slash.',
  },
  {
    change: [
      'cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
      'cvss: ‹CVSS:3.1›/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:N',
    ],
    finds:
      'threats[0].cvss — This is a CVSS v3.1 vector; AIVSS needs CVSS v4.0. | AIVSS v0.8 §3.1.1 does not accept other versions, and their scores do not convert. Choose the eleven metrics again: see "A threat and its vector" in the guide on contributing, or use the calculator on the site.',
  },
  ...['n/a', 'none', 'TBD'].map(
    (word): TestedExample => ({
      change: [
        'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
        word === 'n/a' ? '‹n›/a' : `‹${word}›`,
      ],
      finds: `threats[0].cvss — A vector starts with "CVSS:4.0/", not with "${word.split('/')[0]}". | Leave "cvss" out where there is none: the threat is then listed without a score.`,
    }),
  ),
] satisfies readonly TestedExample[];
