import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { MEASURE_ACTORS } from '../../domain/assessment/format/vocabulary.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { numberedMeasures } from '../../domain/conditions/asked-of.ts';
import { CONTROLLERS } from '../../domain/controls.ts';
import { say } from '../../words/say.ts';
import { AGENTS_KEY } from '../shared/asked-agents.ts';
import { CONTROLS_KEY, controlId, partsOfQuery } from './control-id.ts';

/** The controls for which some assessment has a measure, in the order of AIVSS. */
export function controlRows(agents: readonly Agent[]) {
  const measures = agents.flatMap(({ slug, judgement }) => {
    const risks = new Map(judgement.threats.map(({ id, risk }) => [id, risk?.id]));
    return numberedMeasures(judgement).map(({ threat, by }) => ({
      slug,
      by,
      risk: risks.get(threat),
    }));
  });
  return [...CORE_RISK_IDS, undefined]
    .map((risk) => {
      const label = risk ? CORE_RISKS[risk].label : say('No core risk given');
      const choices = CONTROLLERS.map((by) => {
        const ofControl = measures.filter((one) => one.by === by && one.risk === risk);
        return {
          id: controlId({ by, risk }),
          name: `${MEASURE_ACTORS[by].label}, ${label}`,
          measures: ofControl.length,
          agents: new Set(ofControl.map(({ slug }) => slug)).size,
        };
      });
      return { risk, label, choices };
    })
    .filter(({ choices }) => choices.some(({ measures: measureCount }) => measureCount > 0));
}
export type ControlRow = ReturnType<typeof controlRows>[number];

/**
 * The chosen controls as a query. An actor whose controls are all chosen is written once.
 *
 * @param agents the slugs of the agents that are looked at; empty for all
 */
export function choiceQuery(
  chosen: readonly string[],
  offered: readonly string[],
  agents: readonly string[] = [],
): string {
  const parts = CONTROLLERS.flatMap((by) => {
    const ofActor = offered.filter((id) => id.startsWith(`${by}.`));
    const chosenOfActor = ofActor.filter((id) => chosen.includes(id));
    return chosenOfActor.length === ofActor.length && ofActor.length > 0 ? [by] : chosenOfActor;
  });
  const lists = Object.entries({ [AGENTS_KEY]: agents, [CONTROLS_KEY]: parts })
    .filter(([, list]) => list.length > 0)
    .map(([key, list]) => `${key}=${list.join(',')}`);
  return lists.length > 0 ? `?${lists.join('&')}` : '';
}

/** The slugs that the query narrows the catalogue to; empty for all. */
export const readAgents = (query: string): string[] => partsOfQuery(query, AGENTS_KEY);
