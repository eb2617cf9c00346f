import { BANDS, bandRank } from '../aivss/bands.ts';
import type { EquationId } from '../aivss/equations/index.ts';
import { afterMeasures } from '../aivss/measures.ts';
import type { FactAnswer, FactId } from '../assessment/format/facts.ts';
import { reviewBy } from '../assessment/format/review.ts';
import { EVIDENCE_BASES } from '../assessment/format/vocabulary.ts';
import { countsForHeadline, exposureOf } from '../assessment/score.ts';
import type { Agent } from '../catalogue.ts';
import { LAYERS, type LayerId, layerCode } from '../maestro/layers.ts';
import { idsOf, tableOf } from '../tables.ts';
import { type AnsweredFact, factOf } from './fact-of.ts';

/** Whether an agent meets a condition, with the sentence that says why and its place on the page of the agent. */
export type Met = AnsweredFact;

/** What answers depend on besides the agent. */
export interface Circumstances {
  readonly equation: EquationId;
  /** ISO day */
  readonly today: string;
}

/** What somebody who decides may ask of an agent. */
export interface Condition {
  readonly label: string;
  readonly met: (agent: Agent, circumstances: Circumstances) => Met;
}

/** A fact that has to be answered one way. */
const byFact = (
  label: string,
  fact: FactId,
  wanted: Exclude<FactAnswer, 'unknown'>,
): Condition => ({
  label,
  met(agent) {
    const said = factOf(agent, fact);
    if (said.answer === 'unknown') return said;
    return { ...said, answer: said.answer === wanted ? 'yes' : 'no' };
  },
});

const OWN = {
  'leaves-band': {
    label: 'Leaves its band with measures of your own',
    met({ judgement }, { equation }) {
      const { headline } = judgement;
      if (!headline) return { answer: 'unknown', because: 'It is not scored.', place: undefined };
      const taken = judgement.threats
        .filter(countsForHeadline)
        .flatMap(({ id, measures }) =>
          measures.flatMap(({ by, brings }) =>
            by === 'user' && brings ? [{ threat: id, brings }] : [],
          ),
        );
      const after = afterMeasures(exposureOf(judgement), taken, equation).headline ?? headline;
      const isOut = bandRank(after.band) > bandRank(headline.band);
      const [from, to] = [BANDS[headline.band].label, BANDS[after.band].label];
      return {
        answer: isOut ? 'yes' : 'no',
        because: isOut
          ? `With all measures of its user it falls from ${from} to ${to}.`
          : `It stays ${from} with all measures of its user.`,
        place: 'what-to-do',
      };
    },
  },
  'asks-before-acting': byFact('Asks before it acts', 'asks-before-each-effect', 'yes'),
  'keeps-nothing': byFact('Keeps nothing between sessions', 'keeps-memory-between-sessions', 'no'),
  'is-sandboxed': byFact('Runs in a sandbox by default', 'sandboxed-by-default', 'yes'),
  'takes-no-untrusted-content': byFact(
    'Takes in no untrusted content',
    'takes-in-untrusted-content',
    'no',
  ),
  'has-no-way-out': byFact('Has no way out', 'has-a-way-out', 'no'),
  'reads-no-private-data': byFact('Reads no private data', 'reads-private-data', 'no'),
  'runs-no-code-on-host': byFact('Runs no code on the host', 'runs-code-on-host', 'no'),
  'installs-nothing': byFact('Installs no extensions', 'installs-extensions', 'no'),
  'acts-as-itself': byFact('Acts under an identity of its own', 'acts-as-user', 'no'),
  'logs-everything': byFact('Keeps a complete log', 'keeps-complete-log', 'yes'),
  'source-read': {
    label: 'Its source code was read',
    met({ assessment: { basis } }) {
      const isRead = basis === 'source-code' || basis === 'hands-on';
      return {
        answer: isRead ? 'yes' : 'no',
        because: EVIDENCE_BASES[basis].meaning,
        place: 'assessment',
      };
    },
  },
  'version-known': {
    label: 'The version that was read is named',
    met({ assessment: { subject } }) {
      const version = subject?.version ?? subject?.commit;
      return {
        answer: version ? 'yes' : 'no',
        because: version ? `Version read: ${version}.` : 'The assessment names no version.',
        place: 'assessment',
      };
    },
  },
  'assessed-recently': {
    label: 'Assessed within six months',
    met({ assessment: { assessed } }, { today }) {
      const isRecent = today <= reviewBy(assessed, undefined);
      return {
        answer: isRecent ? 'yes' : 'no',
        because: `Assessed ${assessed}.`,
        place: 'assessment',
      };
    },
  },
} as const satisfies Record<string, Condition>;

const calmLayer = (layer: LayerId): Condition => ({
  label: `No threat above High on ${layerCode(layer)} ${LAYERS[layer].name}`,
  met({ judgement, assessment }, { equation }) {
    const threats = judgement.threats.filter((threat) => threat.layer === layer);
    const worst = threats
      .filter(countsForHeadline)
      .find(({ scores }) => scores[equation].band === 'critical');
    if (worst) {
      return { answer: 'no', because: `${worst.title}: Critical.`, place: `threat-${worst.id}` };
    }
    const unscored = threats.find(({ scores, status }) => !scores && status !== 'fixed');
    if (unscored) {
      return {
        answer: 'unknown',
        because: `${unscored.title}: not scored.`,
        place: `threat-${unscored.id}`,
      };
    }
    const isOpen = assessment.layers[layer] === 'uncertain';
    return {
      answer: isOpen ? 'unknown' : 'yes',
      because: isOpen ? 'The layer is uncertain.' : 'No threat above High is named on the layer.',
      place: layer,
    };
  },
});

export type ConditionId = keyof typeof OWN | `calm-${LayerId}`;

/** Everything that can be asked. Facets of the list iterate it, and so can a comparison. */
export const CONDITIONS: Readonly<Record<ConditionId, Condition>> = {
  ...OWN,
  'calm-foundation-models': calmLayer('foundation-models'),
  'calm-data-operations': calmLayer('data-operations'),
  'calm-agent-frameworks': calmLayer('agent-frameworks'),
  'calm-deployment-and-infrastructure': calmLayer('deployment-and-infrastructure'),
  'calm-evaluation-and-observability': calmLayer('evaluation-and-observability'),
  'calm-security-and-compliance': calmLayer('security-and-compliance'),
  'calm-agent-ecosystem': calmLayer('agent-ecosystem'),
};
export const CONDITION_IDS = idsOf(CONDITIONS);

/** The answers to every condition. */
export const conditionsOf = (
  agent: Agent,
  circumstances: Circumstances,
): Record<ConditionId, Met> =>
  tableOf(CONDITION_IDS, (id) => CONDITIONS[id].met(agent, circumstances));
