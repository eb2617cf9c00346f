import { factorRules } from './factors.ts';
import { layerRules } from './layers.ts';
import { markdownRules } from './markdown.ts';
import { readingRules } from './reading.ts';
import type { CatalogueRule, Rule } from './rule.ts';
import { sameAgent } from './same-agent.ts';
import { schemaRules } from './schema.ts';
import { sourceRules } from './sources.ts';
import { threatRules } from './threats.ts';

/** Every rule for one file. */
export const RULES: readonly Rule[] = [
  ...readingRules,
  ...schemaRules,
  ...factorRules,
  ...threatRules,
  ...sourceRules,
  ...layerRules,
  ...markdownRules,
];

/** Every rule across files. */
export const CATALOGUE_RULES: readonly CatalogueRule[] = [sameAgent];
