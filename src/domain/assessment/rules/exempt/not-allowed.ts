import type { ExemptionRule } from '../rule.ts';

export const exemptNotAllowed: ExemptionRule = {
  id: 'exempt/not-allowed',
  severity: 'error',
  fixed: true,
  scope: 'exemptions',
  title: 'Only warnings and notes can be exempted.',
  why: 'An error marks what the catalogue cannot compute, cannot show, or will not publish. No reason makes up for that.',
  remedy: 'Fix what the rule finds, and remove the entry under "exempt".',
  example: {
    change: [
      'agent-ecosystem: not-applicable',
      'agent-ecosystem: not-applicable\nexempt:\n  - rule: ‹cvss/vector›\n    reason: Nothing of the kind is meant here.',
    ],
  },
  check: ({ rule, severity, isSecond }) =>
    severity === 'error' && !isSecond
      ? { message: `"${rule}" is an error, and errors cannot be exempted.` }
      : undefined,
};
