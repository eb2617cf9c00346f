import { say } from '../../words/say.ts';
import type { BaseMetric } from './metrics.ts';

/** What a base metric asks, and what its values mean, in our own short words (CVSS v4.0 specification §2). */
interface MetricMeaning {
  readonly question: string;
  readonly values: Readonly<Record<string, string>>;
}

const impact = (question: string, high: string, low: string): MetricMeaning => ({
  question,
  values: { H: high, L: low, N: say('Nothing is lost.') },
});

const SECRETS = [
  say('Everything is disclosed, or what matters most.'),
  say('Some of it is disclosed.'),
] as const;
const DATA = [
  say('Anything may be altered, or what matters most.'),
  say('Some of it may be altered.'),
] as const;
const SERVICE = [
  say('It stops, or stays down as long as it is attacked.'),
  say('It slows down or fails at times.'),
] as const;

export const METRIC_MEANINGS: Readonly<Record<BaseMetric, MetricMeaning>> = {
  AV: {
    question: say('From where can the attack be made?'),
    values: {
      N: say('From anywhere: across a network and its routers.'),
      A: say('From the same network segment or within radio range.'),
      L: say('From an account, a shell or a file on the machine.'),
      P: say('By touching the machine.'),
    },
  },
  AC: {
    question: say('Must a built-in defence be bypassed first?'),
    values: {
      L: say('No: the attack works as it is.'),
      H: say('Yes: a protection must be evaded or a secret won.'),
    },
  },
  AT: {
    question: say('Does it depend on how the target happens to be deployed?'),
    values: {
      N: say('No: it works on all or most deployments.'),
      P: say('Yes: on a certain set-up, a race, or a place on the path.'),
    },
  },
  PR: {
    question: say('What may the attacker already do?'),
    values: {
      N: say('Nothing: no account is needed.'),
      L: say('What an ordinary user may.'),
      H: say('What an administrator may.'),
    },
  },
  UI: {
    question: say('Must another person take part?'),
    values: {
      N: say('No.'),
      P: say('Yes, by an ordinary act such as opening a page.'),
      A: say('Yes, by a particular act such as agreeing or importing.'),
    },
  },
  VC: impact(say('What does the attacked system lose of its secrets?'), ...SECRETS),
  VI: impact(say('What does it lose of its integrity?'), ...DATA),
  VA: impact(say('What does it lose of its service?'), ...SERVICE),
  SC: impact(say('What do other systems behind it lose of their secrets?'), ...SECRETS),
  SI: impact(say('What do they lose of their integrity?'), ...DATA),
  SA: impact(say('What do they lose of their service?'), ...SERVICE),
};
