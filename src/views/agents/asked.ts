import { FACT_IDS, FACTS } from '../../domain/assessment/format/facts.ts';
import { CONDITIONS, type ConditionId } from '../../domain/conditions/conditions.ts';

/** Conditions that agents can be narrowed by; the others follow from facts that are facets themselves. */
export const LISTED_CONDITIONS = [
  'leaves-band',
  'source-read',
  'version-known',
] as const satisfies readonly ConditionId[];

/** What is answered yes, no or unknown of each agent. */
export const ASKED_IDS = [...LISTED_CONDITIONS, ...FACT_IDS] as const;
export type AnsweredId = (typeof ASKED_IDS)[number];

export const ASKED: Readonly<Record<AnsweredId, { readonly label: string }>> = {
  ...CONDITIONS,
  ...FACTS,
};
