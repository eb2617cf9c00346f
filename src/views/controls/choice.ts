import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { numberedMeasures } from '../../domain/conditions/asked-of.ts';
import { CONTROLLERS, type Control } from '../../domain/controls.ts';
import { say } from '../../words/say.ts';

const NO_RISK = 'other';

/** The id of a control, in the address and in the form: `user.agentic-ai-tool-misuse`. */
export const controlId = ({ by, risk }: Control): string => `${by}.${risk ?? NO_RISK}`;

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
    .map((risk) => ({
      risk,
      label: risk ? CORE_RISKS[risk].label : say('No core risk given'),
      choices: CONTROLLERS.map((by) => {
        const ofControl = measures.filter((one) => one.by === by && one.risk === risk);
        return {
          id: controlId({ by, risk }),
          by,
          measures: ofControl.length,
          agents: new Set(ofControl.map(({ slug }) => slug)).size,
        };
      }),
    }))
    .filter(({ choices }) => choices.some(({ measures: measureCount }) => measureCount > 0));
}
export type ControlRow = ReturnType<typeof controlRows>[number];

/** The chosen controls as a query. An actor whose controls are all chosen is written once. */
export function choiceQuery(chosen: readonly string[], offered: readonly string[]): string {
  const parts = CONTROLLERS.flatMap((by) => {
    const ofActor = offered.filter((id) => id.startsWith(`${by}.`));
    const chosenOfActor = ofActor.filter((id) => chosen.includes(id));
    return chosenOfActor.length === ofActor.length && ofActor.length > 0 ? [by] : chosenOfActor;
  });
  return parts.length > 0 ? `?take=${parts.join(',')}` : '';
}

/** Reads the query. Controls that the form does not offer are left out. */
export function readControls(query: string, offered: readonly string[]): string[] {
  const parts = new URLSearchParams(query).get('take')?.split(',') ?? [];
  return offered.filter((id) => parts.some((part) => part === id || id.startsWith(`${part}.`)));
}
