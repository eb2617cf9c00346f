import * as all from './all.ts';
import type { CatalogueRule, FileRule, Rule } from './rule.ts';

/** Everything that a report can name, by id. */
export const RULES: readonly Rule[] = Object.values(all);

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

export const ruleOf = (id: string): Rule | undefined => BY_ID.get(id);

export const RULE_IDS: readonly string[] = [...BY_ID.keys()];

/** The rules that check the same kind of thing, in their order. */
export const rulesOn = <S extends NonNullable<Rule['scope']>>(scope: S) =>
  RULES.filter((rule): rule is Extract<Rule, { scope: S }> => rule.scope === scope);

/** Every rule for one file. */
export const FILE_RULES: readonly FileRule[] = RULES.filter((rule) => rule.scope === undefined);

/** Every rule across files. */
export const CATALOGUE_RULES: readonly CatalogueRule[] = rulesOn('catalogue');
