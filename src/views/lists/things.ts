import { idsOf } from '../../domain/tables.ts';
import { say } from '../../words/say.ts';

/** The kinds of things that lists have, with the words for them. */
export const THINGS = {
  agent: {
    title: say('Agents'),
    one: say('agent'),
    many: say('agents'),
    byBand: say('Agents by band'),
    pages: say('the agents'),
    wholeList: say('Filter and sort all agents'),
    noMatch: say('No agent matches all of these.'),
    notLoaded: say(
      'The list of agents could not be loaded, so nothing is filtered or sorted: all agents are shown. Check the connection.',
    ),
  },
  threat: {
    title: say('Threats'),
    one: say('threat'),
    many: say('threats'),
    byBand: say('Threats by band'),
    pages: say('the threats'),
    wholeList: say('Filter and sort all threats'),
    noMatch: say('No threat matches all of these.'),
    notLoaded: say(
      'The list of threats could not be loaded, so nothing is filtered or sorted: all threats are shown. Check the connection.',
    ),
  },
} as const;

export type Thing = keyof typeof THINGS;

export const THING_IDS = idsOf(THINGS);
