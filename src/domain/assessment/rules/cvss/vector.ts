import { readBaseVector } from '../../../cvss/vector.ts';
import { aboutPart, aboutValue, meaning, text, threats } from '../draft.ts';
import type { FileRule } from '../rule.ts';

export const cvssVector: FileRule = {
  id: 'cvss/vector',
  severity: 'error',
  fixed: true,
  title: 'A vector is a complete CVSS v4.0 base vector in canonical order.',
  why: 'Every score starts from the CVSS v4.0 base score, which takes eleven base metrics in the order of the specification. Exploit maturity and mitigation have their own fields and do not belong in the vector.',
  remedy:
    'Fix the marked metric. A v3.1 vector has to be judged again: it cannot be translated letter by letter.',
  examples: [
    {
      change: ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N', 'CVSS:4.0/AV:‹n›/AC:L/AT:N/PR:N'],
      finds:
        'threats[0].cvss — AV has no value "n". | Attack Vector (AV) takes one of: N (Network), A (Adjacent), L (Local), P (Physical).',
    },
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
      finds:
        'threats[0].cvss — CVSS v4.0 has no metric "ui". | Did you mean UI (User Interaction)?',
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
  ],
  check(file) {
    return threats(file).flatMap(({ path, threat }) => {
      const vector = text(threat.cvss);
      const reading = vector === undefined ? undefined : readBaseVector(vector);
      if (!reading || !('problems' in reading)) return [];
      const place = [...path, 'cvss'];
      return reading.problems.map(({ offset, length, message, help, meant }) => ({
        ...meaning(aboutValue(file, place, message, help), meant),
        range: aboutPart(offset, length, file, place, message).range,
      }));
    });
  },
};
