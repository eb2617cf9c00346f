import type { RuleText } from '../rules/rule.ts';

/** What is said of the exemptions themselves. They are judged over what all other rules have found. */
export const EXEMPT_RULES = [
  {
    id: 'exempt/unknown-rule',
    severity: 'error',
    title: 'An exemption names a rule that there is.',
    meaning:
      'A file can exempt itself from a warning or a note, with a reason. An entry for a rule that does not exist does nothing, and its author would not notice.',
    mend: 'Write the id of the rule as the report has it, in the first line of each block.',
    example: exempting('factors/off-rubrick'),
  },
  {
    id: 'exempt/not-allowed',
    severity: 'error',
    title: 'Only a warning or a note can be exempted.',
    meaning:
      'An error stands for what the catalogue cannot compute, cannot show, or will not publish. No reason makes up for that.',
    mend: 'Mend what the rule finds, and remove the entry under "exempt".',
    example: exempting('cvss/vector'),
  },
  {
    id: 'exempt/unused',
    severity: 'error',
    title: 'An exemption is needed.',
    meaning:
      'An exemption that is no longer needed would silence the rule on the day when it finds something new. So it goes as soon as what it was for has gone.',
    mend: 'Remove the entry under "exempt", and the key itself where it was the last one.',
    example: exempting('markdown/insecure-link'),
  },
] as const satisfies readonly RuleText[];

export type ExemptRuleId = (typeof EXEMPT_RULES)[number]['id'];

/** The valid example with an exemption in it. */
function exempting(rule: string): RuleText['example'] {
  return {
    from: '  agent-ecosystem: mapped\n',
    to: `  agent-ecosystem: mapped\nexempt:\n  - rule: ${rule}\n    reason: It does not apply to this agent.\n`,
  };
}
