import { aboutPart, aboutValue, asText, threatsOf, vectorOf, withCorrection } from '../draft.ts';
import type { FileRule } from '../rule.ts';

/** What people write where they have no vector. */
const ABSENT = /^\s*(?:n\/?\.?a\.?|none|nil|null|no|not \w+|unknown|tb[da]|to ?do|[-–—?.]*)\s*$/i;
const LEAVE_OUT =
  'Leave "cvss" out where there is none: the threat is then listed without a score.';

export const cvssVector: FileRule = {
  id: 'cvss/vector',
  severity: 'error',
  fixed: true,
  title: 'A vector is a complete CVSS v4.0 base vector in canonical order.',
  why: 'Every score starts from the CVSS v4.0 base score, which takes eleven base metrics in the order of the specification. Exploit maturity and mitigation have their own fields and do not belong in the vector.',
  remedy:
    'Fix the marked metric. A v3.1 vector has to be judged again: it cannot be translated letter by letter.',
  example: {
    change: ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N', 'CVSS:4.0/AV:‹n›/AC:L/AT:N/PR:N'],
  },
  check: (file) =>
    threatsOf(file).flatMap(({ path, threat }) => {
      const reading = vectorOf(threat);
      if (!reading || !('problems' in reading)) return [];
      const cvssPath = [...path, 'cvss'];
      const isAbsent = ABSENT.test(asText(threat.cvss) ?? '');
      return reading.problems.map(({ offset, length, message, help, meant }) => ({
        ...withCorrection(aboutValue(file, cvssPath, message, isAbsent ? LEAVE_OUT : help), meant),
        range: aboutPart(offset, length, file, cvssPath, message).range,
      }));
    }),
};
