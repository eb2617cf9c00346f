import { REDIRECT_RULES } from '../../redirects/rules.ts';
import { folderRules } from '../rules/groups/folder.ts';
import { CATALOGUE_RULES, RULES } from '../rules/index.ts';
import type { RuleText } from '../rules/rule.ts';
import { EXEMPT_RULES } from './exempt-rules.ts';

/** Everything that a report can name: the rules for one file, those across files, on folders, on exemptions and on redirects. */
export const EVERY_RULE: readonly RuleText[] = [
  ...folderRules,
  ...RULES,
  ...CATALOGUE_RULES,
  ...EXEMPT_RULES,
  ...REDIRECT_RULES,
];

const BY_ID = new Map(EVERY_RULE.map((rule) => [rule.id, rule]));

export const ruleOf = (id: string): RuleText | undefined => BY_ID.get(id);

export const RULE_IDS: readonly string[] = [...BY_ID.keys()];
