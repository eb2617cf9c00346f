import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { FACTOR_IDS, FACTORS, type FactorId, RUBRIC_LEVELS } from '../../domain/aivss/factors.ts';
import { FACT_ANSWER_IDS } from '../../domain/assessment/format/facts.ts';
import { isRecent } from '../../domain/assessment/format/review.ts';
import {
  EVIDENCE_BASES,
  EVIDENCE_BASIS_IDS,
  KIND_IDS,
  KINDS,
} from '../../domain/assessment/format/vocabulary.ts';
import {
  CONDITION_ANSWERS,
  CONDITION_GROUP_IDS,
  CONDITION_GROUPS,
  CONDITION_IDS,
  CONDITIONS,
  type ConditionId,
  conditionsIn,
} from '../../domain/conditions/conditions.ts';
import { LAYER_IDS, LAYERS, layerCode, layersIn } from '../../domain/maestro/layers.ts';
import { tableOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';
import { mapColumn } from '../lists/column.ts';
import type { Facet as FacetOf, ListKind } from '../lists/list-kind.ts';
import { badgeChoices } from '../shared/badge.ts';
import { factorScore } from '../shared/format.ts';
import type { AgentColumns } from './agent-columns.ts';
import { bandOfListed, isOverdue, layersWith } from './standing.ts';

type Facet = FacetOf<AgentColumns>;

const PLAIN_FACETS = {
  band: {
    label: say('Band'),
    values: badgeChoices(),
    of: (all) => mapColumn(all.score, (score) => [bandOfListed({ score }) ?? 'not-scored']),
  },
  kind: {
    label: say('Kind'),
    values: KIND_IDS.map((id) => ({ id, label: KINDS[id].label })),
    of: ({ kind }) => mapColumn(kind, (id) => [id]),
  },
  basis: {
    label: say('Basis of evidence'),
    values: EVIDENCE_BASIS_IDS.map((id) => ({ id, label: EVIDENCE_BASES[id].label })),
    of: ({ basis }) => mapColumn(basis, (id) => [id]),
  },
  review: {
    label: say('Review'),
    values: [{ id: 'overdue', label: say('Overdue today') }],
    isDated: true,
    of: (all, today) =>
      mapColumn(all.reviewBy, (reviewBy) => (isOverdue({ reviewBy }, today) ? ['overdue'] : [])),
  },
  mapped: {
    label: say('Layers mapped'),
    values: LAYER_IDS.map((_, index) => ({
      id: String(index + 1),
      label:
        index + 1 === layersIn().length && LAYER_IDS.length === layersIn().length
          ? say('all {layerIds}', { layerIds: LAYER_IDS.length })
          : say('{number} or more', { number: index + 1 }),
    })),
    isSingle: true,
    of: (all) =>
      mapColumn(all.layers, (layers) =>
        layersWith({ layers }, 'mapped').map((_, index) => String(index + 1)),
      ),
  },
  layer: {
    label: say('Mapped layer'),
    values: LAYER_IDS.map((id) => ({ id, label: `${layerCode(id)} ${LAYERS[id].name}` })),
    of: (all) => mapColumn(all.layers, (layers) => layersWith({ layers }, 'mapped')),
  },
  risk: {
    label: say('AIVSS core risk'),
    values: CORE_RISK_IDS.map((id) => ({ id, label: CORE_RISKS[id].label })),
    of: ({ risks }) => risks,
  },
  vendor: {
    label: say('Vendor'),
    values: undefined,
    of: ({ vendor }) => mapColumn(vendor, (name) => (name ? [name] : [])),
  },
  tag: { label: say('Tag'), values: undefined, of: ({ tags }) => tags },
} as const satisfies Record<string, Facet>;

/** The levels above none, each as a threshold. */
const FACTOR_LEVELS = RUBRIC_LEVELS.filter(({ score }) => score > 0);

const factorFacet = (id: FactorId): Facet => ({
  label: FACTORS[id].label,
  values: FACTOR_LEVELS.map(({ score }) => ({
    id: String(score),
    label: score === 1 ? factorScore(1) : say('{score} or more', { score: factorScore(score) }),
  })),
  isSingle: true,
  of: ({ factors }) =>
    mapColumn(factors[id], (value = 0) =>
      FACTOR_LEVELS.filter(({ score }) => value >= score).map(({ score }) => String(score)),
    ),
});

/** A condition of comparisons as a facet. */
const conditionFacet = (id: ConditionId): Facet => ({
  label: CONDITIONS[id].label,
  isSingle: true,
  asked: 'yes',
  ...(id === 'assessed-recently' && { isDated: true }),
  values: FACT_ANSWER_IDS.map((answer) => ({ id: answer, label: CONDITION_ANSWERS[answer].label })),
  of: ({ answers, assessed }, today) =>
    id === 'assessed-recently'
      ? mapColumn(assessed, (day) => [isRecent(day, today) ? 'yes' : 'no'])
      : mapColumn(answers[id], (answer) => [answer]),
});

export type FacetId = keyof typeof PLAIN_FACETS | FactorId | ConditionId;

export const FACETS: Readonly<Record<FacetId, Facet>> = {
  ...PLAIN_FACETS,
  ...tableOf(FACTOR_IDS, factorFacet),
  ...tableOf(CONDITION_IDS, conditionFacet),
};

export const FACET_GROUPS: ListKind<AgentColumns, FacetId, string>['groups'] = [
  { label: say('Band'), facets: ['band'] },
  { label: say('Kind'), facets: ['kind'] },
  { label: say('Basis of evidence'), facets: ['basis'] },
  { label: say('Review'), facets: ['review'] },
  { label: say('Layers mapped'), facets: ['mapped', 'layer'] },
  ...CONDITION_GROUP_IDS.map((id) => ({
    label: CONDITION_GROUPS[id].label,
    facets: conditionsIn(id),
    isFolded: true as const,
  })),
  { label: say('Factors'), facets: FACTOR_IDS, isFolded: true },
  { label: say('AIVSS core risk'), facets: ['risk'], isFolded: true },
  { label: say('Vendor'), facets: ['vendor'], isFolded: true },
  { label: say('Tags'), facets: ['tag'], isFolded: true },
];
