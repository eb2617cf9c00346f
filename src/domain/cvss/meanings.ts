import type { BaseMetric } from './metrics.ts';

/** What a base metric asks, and what its values mean, in our own short words (CVSS v4.0 specification §2). */
interface MetricMeaning {
  readonly question: string;
  readonly values: Readonly<Record<string, string>>;
}

const impact = (question: string, high: string, low: string): MetricMeaning => ({
  question,
  values: { H: high, L: low, N: 'Nothing is lost.' },
});

const SECRETS = [
  'Everything is disclosed, or what matters most.',
  'Some of it is disclosed.',
] as const;
const DATA = [
  'Anything may be altered, or what matters most.',
  'Some of it may be altered.',
] as const;
const SERVICE = [
  'It stops, or stays down as long as it is attacked.',
  'It slows down or fails at times.',
] as const;

export const METRIC_MEANINGS: Readonly<Record<BaseMetric, MetricMeaning>> = {
  AV: {
    question: 'From where can the attack be made?',
    values: {
      N: 'From anywhere: across a network and its routers.',
      A: 'From the same network segment or within radio range.',
      L: 'From an account, a shell or a file on the machine.',
      P: 'By touching the machine.',
    },
  },
  AC: {
    question: 'Must a defence that is built in be got round first?',
    values: {
      L: 'No: the attack works as it is.',
      H: 'Yes: a protection must be evaded or a secret won.',
    },
  },
  AT: {
    question: 'Does it depend on how the target happens to be deployed?',
    values: {
      N: 'No: it works on all or most deployments.',
      P: 'Yes: on a certain set-up, a race, or a place on the path.',
    },
  },
  PR: {
    question: 'What may the attacker already do?',
    values: {
      N: 'Nothing: no account is needed.',
      L: 'What an ordinary user may.',
      H: 'What an administrator may.',
    },
  },
  UI: {
    question: 'Must another person take part?',
    values: {
      N: 'No.',
      P: 'Yes, by an ordinary act such as opening a page.',
      A: 'Yes, by a particular act such as agreeing or importing.',
    },
  },
  VC: impact('What does the attacked system lose of its secrets?', ...SECRETS),
  VI: impact('What does it lose of its integrity?', ...DATA),
  VA: impact('What does it lose of its service?', ...SERVICE),
  SC: impact('What do other systems behind it lose of their secrets?', ...SECRETS),
  SI: impact('What do they lose of their integrity?', ...DATA),
  SA: impact('What do they lose of their service?', ...SERVICE),
};
