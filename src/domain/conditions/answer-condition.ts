import { say } from '../../words/say.ts';
import { BANDS, bandRank } from '../aivss/bands.ts';
import type { EquationId } from '../aivss/equations/index.ts';
import { afterMeasures } from '../aivss/measures.ts';
import type { FactAnswer, FactId } from '../assessment/format/facts.ts';
import { isRecent } from '../assessment/format/review.ts';
import { EVIDENCE_BASES } from '../assessment/format/vocabulary.ts';
import { threatAnchor } from '../links.ts';
import type { LayerId, LayerTag } from '../maestro/layers.ts';
import type { AskedAgent } from './asked-of.ts';
import type { ConditionId } from './conditions.ts';
import { type AnsweredFact, factOf } from './fact-of.ts';

/** What answers depend on besides the agent. */
interface Circumstances {
  readonly equation: EquationId;
  /** ISO day */
  readonly today: string;
  /** Writes a day as the page does that shows the answer. */
  readonly longDate: (day: string) => string;
}

/** Answers with the sentence that says why, and its place on the page of the agent. */
type Test = (agent: AskedAgent, circumstances: Circumstances) => AnsweredFact;

/** Whether a fact has the wanted answer. */
const factIs =
  (factId: FactId, wanted: Exclude<FactAnswer, 'unknown'>): Test =>
  (agent) => {
    const fact = factOf(agent, factId);
    if (fact.answer === 'unknown') return fact;
    return { ...fact, answer: fact.answer === wanted ? 'yes' : 'no' };
  };

/** Why a layer may have threats even though none is named. */
const DOUBTS: Readonly<Record<LayerTag, string | undefined>> = {
  mapped: undefined,
  uncertain: say('The layer is uncertain.'),
  'not-read': say('The layer was not read.'),
  'not-applicable': undefined,
};

const noSevereThreatOn =
  (layer: LayerId): Test =>
  ({ threats: allThreats, layers }) => {
    const threats = allThreats.filter(
      (threat) => threat.layer === layer && threat.status !== 'fixed',
    );
    const worst = threats.find(({ band }) => band === 'critical');
    if (worst) {
      return {
        answer: 'no',
        because: say('{title}: Critical.', { title: worst.title }),
        place: threatAnchor(worst.id),
      };
    }
    const unscored = threats.find(({ band }) => band === undefined);
    if (unscored) {
      return {
        answer: 'unknown',
        because: say('{title}: not scored.', { title: unscored.title }),
        place: threatAnchor(unscored.id),
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
  'leaves-band': ({ band, exposure, measures }, { equation }) => {
    if (!band) return { answer: 'unknown', because: say('It is not scored.'), place: undefined };
    const taken = measures.filter(({ by }) => by === 'user');
    const after = afterMeasures(exposure, taken, equation).headline?.band ?? band;
    const isOut = bandRank(after) > bandRank(band);
    const [from, to] = [BANDS[band].label, BANDS[after].label];
    return {
      answer: isOut ? 'yes' : 'no',
      because: isOut
        ? say('With all measures of its user it falls from {from} to {to}.', { from, to })
        : say('It stays {from} with all measures of its user.', { from }),
      place: 'what-to-do',
    };
  },
  'asks-before-acting': factIs('asks-before-each-effect', 'yes'),
  'keeps-nothing': factIs('keeps-memory-between-sessions', 'no'),
  'is-sandboxed': factIs('sandboxed-by-default', 'yes'),
  'takes-no-untrusted-content': factIs('takes-in-untrusted-content', 'no'),
  'has-no-way-out': factIs('has-a-way-out', 'no'),
  'reads-no-private-data': factIs('reads-private-data', 'no'),
  'runs-no-code-on-host': factIs('runs-code-on-host', 'no'),
  'installs-nothing': factIs('installs-extensions', 'no'),
  'acts-as-itself': factIs('acts-as-user', 'no'),
  'logs-everything': factIs('keeps-complete-log', 'yes'),
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
  'assessed-recently': ({ assessed, version }, { today, longDate }) => ({
    answer: isRecent(assessed, today) ? 'yes' : 'no',
    because: [
      say('Assessed {assessed}.', { assessed: longDate(assessed) }),
      ...(version ? [say('Version read: {version}.', { version })] : []),
    ].join(' '),
    place: 'assessment',
  }),
  'calm-foundation-models': noSevereThreatOn('foundation-models'),
  'calm-data-operations': noSevereThreatOn('data-operations'),
  'calm-agent-frameworks': noSevereThreatOn('agent-frameworks'),
  'calm-deployment-and-infrastructure': noSevereThreatOn('deployment-and-infrastructure'),
  'calm-evaluation-and-observability': noSevereThreatOn('evaluation-and-observability'),
  'calm-security-and-compliance': noSevereThreatOn('security-and-compliance'),
  'calm-agent-ecosystem': noSevereThreatOn('agent-ecosystem'),
};

/** Whether an agent meets a condition. */
export const answerCondition = (
  id: ConditionId,
  agent: AskedAgent,
  circumstances: Circumstances,
): AnsweredFact => TESTS[id](agent, circumstances);
