import { CORE_RISK_IDS, CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import type { Agent } from '../../domain/catalogue.ts';
import { numberedMeasures } from '../../domain/conditions/asked-of.ts';
import { CONTROLLERS, type Control } from '../../domain/controls.ts';
import { say } from '../../words/say.ts';

const NO_RISK = 'other';

/** The id of a control, in the address and in the form: `user.agentic-ai-tool-misuse`. */
export const controlId = ({ by, risk }: Control): string => `${by}.${risk ?? NO_RISK}`;

/** The controls that the assessments know, in the order of AIVSS; what none has a measure for is left out. */
export function controlRows(agents: readonly Agent[]) {
  const known = agents.flatMap(({ slug, judgement }) => {
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
        const own = known.filter((one) => one.by === by && one.risk === risk);
        return {
          id: controlId({ by, risk }),
          by,
          measures: own.length,
          agents: new Set(own.map(({ slug }) => slug)).size,
        };
      }),
    }))
    .filter(({ choices }) => choices.some(({ measures }) => measures > 0));
}
export type ControlRow = ReturnType<typeof controlRows>[number];

/** The choice as the address has it; an actor whose controls are all chosen is named once. */
export function choiceQuery(chosen: readonly string[], all: readonly string[]): string {
  const parts = CONTROLLERS.flatMap((by) => {
    const own = all.filter((id) => id.startsWith(`${by}.`));
    const taken = own.filter((id) => chosen.includes(id));
    return taken.length === own.length && own.length > 0 ? [by] : taken;
  });
  return parts.length > 0 ? `?take=${parts.join(',')}` : '';
}

/** Reads it; what the form does not offer is left out. */
export function readControls(query: string, all: readonly string[]): string[] {
  const taken = new URLSearchParams(query).get('take')?.split(',') ?? [];
  return all.filter((id) => taken.some((one) => one === id || id.startsWith(`${one}.`)));
}
