import { BAND_IDS, type BandId, bandRank } from '../../domain/aivss/bands.ts';
import type { CoreRiskId } from '../../domain/aivss/core-risks.ts';
import type { MeasureActor } from '../../domain/assessment/format/vocabulary.ts';
import { CONTROLLERS, type ControlledThreat, remaining } from '../../domain/controls.ts';
import { say } from '../../words/say.ts';
import type { CsvCell } from '../lists/csv.ts';
import { bandLabel } from '../shared/badge.ts';
import { count, whole } from '../shared/format.ts';
import { controlId } from './control-id.ts';

/** An agent as shipped and with the chosen controls in place. */
export interface Remaining {
  /** Its index in the catalogue. */
  readonly at: number;
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly bands: readonly [before: BandId | undefined, after: BandId | undefined];
  readonly leavesBand: boolean;
}

/** The threats of each agent, in the order of the catalogue; undefined for an agent that is not looked at. */
type Agents = readonly (readonly ControlledThreat[] | undefined)[];

/** What remains of every agent, the most severe remaining band first and each band in the order of the catalogue. */
export function remainingOf(agents: Agents, chosen: readonly string[]): Remaining[] {
  const chosenIds = new Set(chosen);
  return agents
    .flatMap((threats, at): Remaining[] => {
      if (!threats) return [];
      const before = remaining(threats, () => false);
      const after = remaining(threats, isIn(chosenIds));
      return [
        {
          at,
          before: before?.score,
          after: after?.score,
          bands: [before?.band, after?.band],
          leavesBand: before?.band !== after?.band,
        },
      ];
    })
    .toSorted((a, b) => bandRank(a.bands[1]) - bandRank(b.bands[1]) || a.at - b.at);
}

const isIn =
  (ids: ReadonlySet<string>) =>
  (by: MeasureActor, risk: CoreRiskId | undefined): boolean =>
    ids.has(controlId({ by, risk }));

/** The controls that are offered, by id, and those that are chosen. */
interface Choice {
  readonly chosen: readonly string[];
  readonly offered: readonly { readonly id: string; readonly label: string }[];
}

/** How many agents each control that is offered brings to a lower band, beside the others that are chosen. */
export const effectsOf = (agents: Agents, { chosen, offered }: Choice): number[] =>
  offered.map(({ id }) => {
    const without = isIn(new Set(chosen.filter((one) => one !== id)));
    const together = isIn(new Set([...chosen, id]));
    const isOf = ({ risk }: ControlledThreat): boolean =>
      CONTROLLERS.some((by) => controlId({ by, risk }) === id);
    return agents.filter(
      (threats) =>
        threats?.some(isOf) &&
        remaining(threats, without)?.band !== remaining(threats, together)?.band,
    ).length;
  });

/** In how many agents each control that is offered lowers a threat. */
export const reachOf = (agents: Agents, { offered }: Pick<Choice, 'offered'>): number[] =>
  offered.map(
    ({ id }) =>
      agents.filter((threats) =>
        threats?.some(({ risk, now, after }) =>
          CONTROLLERS.some((by, at) => controlId({ by, risk }) === id && (after[at] ?? now) < now),
        ),
      ).length,
  );

/** The same for the agents that were asked for, in a cell. */
export const reachInWords = (reach: number, agents: number): string =>
  say('lowers a threat in {reach} of your {agents}', {
    reach: whole(reach),
    agents: count(agents, say('agent'), say('agents')),
  });

/** The effect of a control, in a cell. It is empty where there is none, so that the others stand out. */
export const effectInWords = (agents: number): string =>
  agents === 0 ? '' : say('{agents} to a lower band', { agents: whole(agents) });

/** The control that is not yet chosen and brings most agents to a lower band, in a sentence. */
export function nextInWords(effects: readonly number[], { chosen, offered }: Choice): string {
  const [best] = offered
    .map(({ id, label }, at) => ({ id, label, agents: effects[at] ?? 0 }))
    .filter(({ id, agents }) => agents > 0 && !chosen.includes(id))
    .toSorted((a, b) => b.agents - a.agents);
  if (best) {
    return say('What helps most next: {label} ({agents} to a lower band).', {
      label: best.label,
      agents: count(best.agents, say('agent'), say('agents')),
    });
  }
  return chosen.length < offered.length
    ? say('No single further control brings an agent to a lower band; several together may.')
    : say('Every control is chosen.');
}

export function leavingInWords(all: readonly Remaining[]): string {
  const leaving = all.filter(({ leavesBand }) => leavesBand).length;
  const numbers = {
    leaving: whole(leaving),
    agents: count(all.length, say('agent'), say('agents')),
  };
  return leaving === 1
    ? say('With your controls {leaving} of {agents} leaves its band.', numbers)
    : say('With your controls {leaving} of {agents} leave their band.', numbers);
}

/** How many agents are in each band, before and after. */
export const countsOf = (agents: readonly Remaining[]) =>
  [...BAND_IDS, undefined]
    .map((band) => ({
      band,
      before: agents.filter(({ bands: [before] }) => before === band).length,
      after: agents.filter(({ bands: [, after] }) => after === band).length,
    }))
    .filter(({ before, after }) => before + after > 0);

export const remainingRows = (
  agents: readonly Remaining[],
  nameOf: (at: number) => string,
  addressOf: (at: number) => string,
): CsvCell[][] => [
  [
    say('Agent'),
    say('Band as shipped'),
    say('Score as shipped'),
    say('Band that remains'),
    say('Score that remains'),
    say('Page with the measures'),
  ],
  ...agents.map(({ at, before, after, bands: [bandBefore, bandAfter] }) => [
    nameOf(at),
    bandLabel(bandBefore),
    before,
    bandLabel(bandAfter),
    after,
    addressOf(at),
  ]),
];
