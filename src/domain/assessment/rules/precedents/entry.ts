import { advisoryIdComplaint } from '../advisories/id.ts';
import type { PrecedentRule } from '../rule.ts';

const VALID = `CVE-2026-10001:
  product: Example Agent
  what: a page steers the browser
  class: prompt injection → exfiltration
  risk: agent-goal-and-instruction-manipulation
  by: Example Ltd
  vector: CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N
  score: 7.1
  source: https://example.org/cve/2026-10001
`;
/** For examples: a file with one entry that has a mistake. */
export const inEntry = (from: string, to: string): readonly [string, string] => [
  VALID,
  VALID.replace(from, to),
];

export const precedentsEntry: PrecedentRule = {
  id: 'precedents/entry',
  severity: 'error',
  scope: 'precedents',
  title: 'A precedent is complete, under the id of its advisory.',
  why: 'The file precedents.yaml lists published vulnerabilities with the scores that were given to them, so that assessors can compare. A reader must be able to look each of them up.',
  remedy:
    'Give each advisory once, under its id, with product, what, class, risk, by, vector, score and source.',
  example: {
    change: inEntry('risk: agent-goal', 'risk: ‹goal-and-instruction-manipulation› # agent-goal'),
  },
  check: ({ problems, entries }) => [
    ...problems,
    ...entries.flatMap(({ id, idPlace, problems: ofEntry }) => {
      const help = advisoryIdComplaint(id);
      const message = `"${id}" is not the id of an advisory.`;
      return [...(help ? [{ ...idPlace, message, help }] : []), ...ofEntry];
    }),
  ],
};
