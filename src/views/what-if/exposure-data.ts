import type { AgentFile } from '../../data/api-schema.ts';
import { equation } from '../../domain/aivss/equations/index.ts';
import { type Exposure, exposureIn } from '../../domain/aivss/exposure.ts';
import type { TakenMeasure } from '../../domain/aivss/measures.ts';
import { measureId } from '../agent/measure-ids.ts';

/** The exposure of an agent, from its JSON: its factors, and the scored threats that count. */
export const exposureFrom = ({ factors, threats, equation: id }: AgentFile): Exposure => ({
  factors: Object.fromEntries(factors.map(({ id: factor, score }) => [factor, score])),
  threats: threats.flatMap((threat) => {
    const score = threat.scores?.[id];
    if (score?.cvssBase === undefined || threat.status === 'fixed') return [];
    const { cvssBase, exploitMaturity, mitigation } = score;
    return [
      {
        id: threat.id,
        cvssBase,
        overrides: threat.factorOverrides,
        // A level, or the number that a source gives instead.
        ...(exploitMaturity ? { exploitMaturity } : { threatMultiplier: score.threatMultiplier }),
        ...(mitigation ? { mitigation } : { mitigationFactor: score.mitigationFactor }),
      },
    ];
  }),
});

/** What each measure brings, by its id as the plan has it; undefined where that is not known. */
const measuresFrom = ({ threats }: AgentFile) =>
  new Map(
    threats.flatMap(({ id: threat, measures }) =>
      measures.map(({ brings }, index): [string, TakenMeasure | undefined] => [
        measureId(threat, index),
        brings ? { threat, brings } : undefined,
      ]),
    ),
  );

/** The data from which what-ifs of an agent are computed. */
export const whatIfData = (agent: AgentFile) => ({
  equation: agent.equation,
  exposure: exposureIn(equation(agent.equation).factorSet, exposureFrom(agent)),
  measures: measuresFrom(agent),
  titles: new Map(agent.threats.map(({ id, title }) => [id, title])),
});
export type WhatIfData = ReturnType<typeof whatIfData>;
