import { advisoryId } from './advisories/id.ts';
import { versionRead } from './agent/version-read.ts';
import { factFactor } from './facts/factor.ts';
import { factSource } from './facts/source.ts';
import { agentRules } from './groups/agent.ts';
import { catalogueRules } from './groups/catalogue.ts';
import { dateRules } from './groups/dates.ts';
import { factorRules } from './groups/factors.ts';
import { layerRules } from './groups/layers.ts';
import { markdownRules } from './groups/markdown.ts';
import { readingRules } from './groups/reading.ts';
import { schemaRules } from './groups/schema.ts';
import { sourceRules } from './groups/sources.ts';
import { textRules } from './groups/text.ts';
import { threatRules } from './groups/threats.ts';
import type { CatalogueRule, Rule } from './rule.ts';
import { attackMetrics } from './threats/attack-metrics.ts';
import { leadsInCircle } from './threats/leads-in-circle.ts';
import { leadsTo } from './threats/leads-to.ts';
import { measureEffect } from './threats/measure-effect.ts';

/** Every rule for one file. */
export const RULES: readonly Rule[] = [
  ...readingRules,
  ...schemaRules,
  ...agentRules,
  versionRead,
  ...dateRules,
  ...sourceRules,
  ...factorRules,
  ...threatRules,
  ...[attackMetrics, leadsTo, leadsInCircle, measureEffect],
  advisoryId,
  ...[factFactor, factSource],
  ...layerRules,
  ...markdownRules,
  ...textRules,
];

/** Every rule across files. */
export const CATALOGUE_RULES: readonly CatalogueRule[] = catalogueRules;
