import { say } from '../../words/say.ts';
import { BANDS, bandRank } from '../aivss/bands.ts';
import type { EquationId } from '../aivss/equations/index.ts';
import { afterMeasures } from '../aivss/measures.ts';
import type { FactAnswer, FactId } from '../assessment/format/facts.ts';
import { isRecent } from '../assessment/format/review.ts';
import { EVIDENCE_BASES } from '../assessment/format/vocabulary.ts';
import type { LayerId, LayerTag } from '../maestro/layers.ts';
import type { AskedAgent } from './asked-agent.ts';
import type { ConditionId } from './conditions.ts';
import { type AnsweredFact, factOf } from './fact-of.ts';

/** Whether an agent meets a condition, with the sentence that says why and its place on the page of the agent. */
type Met = AnsweredFact;

/** What answers depend on besides the agent. */
interface Circumstances {
  readonly equation: EquationId;
  /** ISO day */
  readonly today: string;
  /** How the face that asks writes a day. */
  readonly longDate: (day: string) => string;
}

type Test = (agent: AskedAgent, circumstances: Circumstances) => Met;

/** A fact that has to be answered one way. */
const byFact =
  (fact: FactId, wanted: Exclude<FactAnswer, 'unknown'>): Test =>
  (agent) => {
    const said = factOf(agent, fact);
    if (said.answer === 'unknown') return said;
    return { ...said, answer: said.answer === wanted ? 'yes' : 'no' };
  };

/** Why a layer on which no threat is named may have one all the same. */
const DOUBTS: Readonly<Record<LayerTag, string | undefined>> = {
  mapped: undefined,
  uncertain: say('The layer is uncertain.'),
  'not-read': say('The layer was not read.'),
  'not-applicable': undefined,
};

const calmOn =
  (layer: LayerId): Test =>
  ({ threats: all, layers }) => {
    const threats = all.filter((threat) => threat.layer === layer && threat.status !== 'fixed');
    const worst = threats.find(({ band }) => band === 'critical');
    if (worst) {
      return {
        answer: 'no',
        because: say('{title}: Critical.', { title: worst.title }),
        place: `threat-${worst.id}`,
      };
    }
    const unscored = threats.find(({ band }) => band === undefined);
    if (unscored) {
      return {
        answer: 'unknown',
        because: say('{title}: not scored.', { title: unscored.title }),
        place: `threat-${unscored.id}`,
      };
    }
    const tag = layers[layer];
    if (tag === undefined) {
      const because = say('Its edition of MAESTRO has no such layer.');
      return { answer: 'unknown', because, place: 'layers' };
    }
    const doubt = DOUBTS[tag];
    return {
      answer: doubt ? 'unknown' : 'yes',
      because: doubt ?? say('No threat above High is named on the layer.'),
      place: layer,
    };
  };

const TESTS: Readonly<Record<ConditionId, Test>> = {
  'leaves-band': ({ headline, exposure, measures }, { equation }) => {
    if (!headline)
      return { answer: 'unknown', because: say('It is not scored.'), place: undefined };
    const taken = measures.filter(({ by }) => by === 'user');
    const after = afterMeasures(exposure, taken, equation).headline ?? headline;
    const isOut = bandRank(after.band) > bandRank(headline.band);
    const [from, to] = [BANDS[headline.band].label, BANDS[after.band].label];
    return {
      answer: isOut ? 'yes' : 'no',
      because: isOut
        ? say('With all measures of its user it falls from {from} to {to}.', { from, to })
        : say('It stays {from} with all measures of its user.', { from }),
      place: 'what-to-do',
    };
  },
  'asks-before-acting': byFact('asks-before-each-effect', 'yes'),
  'keeps-nothing': byFact('keeps-memory-between-sessions', 'no'),
  'is-sandboxed': byFact('sandboxed-by-default', 'yes'),
  'takes-no-untrusted-content': byFact('takes-in-untrusted-content', 'no'),
  'has-no-way-out': byFact('has-a-way-out', 'no'),
  'reads-no-private-data': byFact('reads-private-data', 'no'),
  'runs-no-code-on-host': byFact('runs-code-on-host', 'no'),
  'installs-nothing': byFact('installs-extensions', 'no'),
  'acts-as-itself': byFact('acts-as-user', 'no'),
  'logs-everything': byFact('keeps-complete-log', 'yes'),
  'source-read': ({ basis }) => {
    const isRead = basis === 'source-code' || basis === 'hands-on';
    return {
      answer: isRead ? 'yes' : 'no',
      because: EVIDENCE_BASES[basis].meaning,
      place: 'assessment',
    };
  },
  'version-known': ({ version }) => ({
    answer: version ? 'yes' : 'no',
    because: version
      ? say('Version read: {version}.', { version })
      : say('The assessment names no version.'),
    place: 'assessment',
  }),
  'assessed-recently': ({ assessed }, { today, longDate }) => {
    return {
      answer: isRecent(assessed, today) ? 'yes' : 'no',
      because: say('Assessed {assessed}.', { assessed: longDate(assessed) }),
      place: 'assessment',
    };
  },
  'calm-foundation-models': calmOn('foundation-models'),
  'calm-data-operations': calmOn('data-operations'),
  'calm-agent-frameworks': calmOn('agent-frameworks'),
  'calm-deployment-and-infrastructure': calmOn('deployment-and-infrastructure'),
  'calm-evaluation-and-observability': calmOn('evaluation-and-observability'),
  'calm-security-and-compliance': calmOn('security-and-compliance'),
  'calm-agent-ecosystem': calmOn('agent-ecosystem'),
};

/** Whether an agent meets a condition. */
export const met = (id: ConditionId, agent: AskedAgent, circumstances: Circumstances): Met =>
  TESTS[id](agent, circumstances);
