import { say } from '../../../words/say.ts';
import type { FactorId } from '../../aivss/factors.ts';
import { idsOf } from '../../tables.ts';

/** The answers to a fact. "unknown" says that somebody looked and found nothing. */
export const FACT_ANSWERS = {
  yes: { label: say('Yes') },
  no: { label: say('No') },
  unknown: { label: say('Not known') },
} as const satisfies Record<string, { label: string }>;
export type FactAnswer = keyof typeof FACT_ANSWERS;
export const FACT_ANSWER_IDS = idsOf(FACT_ANSWERS);

/** Scores of a factor that an answer rules out, both ends included. */
interface Contradiction {
  readonly answer: Exclude<FactAnswer, 'unknown'>;
  readonly factor: FactorId;
  readonly from: number;
  readonly to: number;
}

interface Fact {
  readonly label: string;
  readonly question: string;
  readonly contradictions: readonly Contradiction[];
}

/** What a buyer asks about an agent. A closed set: the schema, the rules, pages and data iterate it. */
export const FACTS = {
  'reads-private-data': {
    label: say('Reads private data'),
    question: say('Can it read data of its user that is not public?'),
    contradictions: [],
  },
  'takes-in-untrusted-content': {
    label: say('Takes in untrusted content'),
    question: say('Does it read content that outsiders write?'),
    contradictions: [{ answer: 'no', factor: 'contextual-awareness', from: 1, to: 1 }],
  },
  'has-a-way-out': {
    label: say('Has a way out'),
    question: say('Can it send data to a place that an outsider can read?'),
    contradictions: [],
  },
  'runs-code-on-host': {
    label: say('Runs code on the host'),
    question: say(
      'Does it run code or commands with the rights of the account, outside a sandbox?',
    ),
    contradictions: [{ answer: 'yes', factor: 'dynamic-tool-use', from: 0, to: 0 }],
  },
  'asks-before-each-effect': {
    label: say('Asks before each effect'),
    question: say('Does each action with an effect wait for a person’s yes?'),
    contradictions: [{ answer: 'yes', factor: 'autonomy-of-action', from: 0.05, to: 1 }],
  },
  'sandboxed-by-default': {
    label: say('Sandboxed by default'),
    question: say('Does it run in a sandbox unless somebody turns that off?'),
    contradictions: [],
  },
  'keeps-memory-between-sessions': {
    label: say('Keeps memory between sessions'),
    question: say('Does a later session know what an earlier one was told?'),
    contradictions: [
      { answer: 'yes', factor: 'persistent-memory', from: 0, to: 0 },
      { answer: 'no', factor: 'persistent-memory', from: 1, to: 1 },
    ],
  },
  'installs-extensions': {
    label: say('Installs extensions'),
    question: say('Can plugins, skills or MCP servers be added?'),
    contradictions: [],
  },
  'acts-as-user': {
    label: say('Acts as its user'),
    question: say('Does it use the identity or the credentials of its user?'),
    contradictions: [],
  },
  'keeps-complete-log': {
    label: say('Keeps a complete log'),
    question: say('Does it log input, tool, arguments and result by default?'),
    contradictions: [
      { answer: 'yes', factor: 'opacity-and-reflexivity', from: 1, to: 1 },
      { answer: 'no', factor: 'opacity-and-reflexivity', from: 0, to: 0 },
    ],
  },
} as const satisfies Record<string, Fact>;
export type FactId = keyof typeof FACTS;
export const FACT_IDS = idsOf(FACTS);

export const contradictionsOf = (id: FactId): readonly Contradiction[] => FACTS[id].contradictions;

/** Private data, untrusted content and a way out: who can write the content can have the data. */
export const LETHAL_TRIFECTA = [
  'reads-private-data',
  'takes-in-untrusted-content',
  'has-a-way-out',
] as const satisfies readonly FactId[];
