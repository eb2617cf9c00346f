import { say } from '../../words/say.ts';
import { idsOf } from '../tables.ts';
/** What a reader must know beside a score. A closed set: pages, JSON and the command line iterate it. */
export const SCORE_FLAGS = {
  'estimated-base': {
    label: say('Estimated base'),
    meaning: say('The CVSS base is a bare number from a source; no vector stands behind it.'),
  },
  'off-rubric-factors': {
    label: say('Factors off the rubric'),
    meaning: say(
      'At least one factor score is not 0, 0.5 or 1. The equation was computed with it as given.',
    ),
  },
  'off-rubric-threat-multiplier': {
    label: say('ThM off the rubric'),
    meaning: say('The threat multiplier is a number from a source, not a level of the document.'),
  },
  'off-rubric-mitigation-factor': {
    label: say('Mitigation_Factor off the rubric'),
    meaning: say('The mitigation factor is a number from a source, not a level of the document.'),
  },
  'other-factor-set': {
    label: say('Other factor set'),
    meaning: say('The tenth factor is not the one that this version of AIVSS names.'),
  },
  'default-exploit-maturity': {
    label: say('Default exploit maturity'),
    meaning: say(
      'The assessment does not state the exploit maturity; the default, Proof-of-Concept, was used.',
    ),
  },
  'default-mitigation': {
    label: say('Default mitigation'),
    meaning: say('The assessment does not state the mitigation; the default, none, was used.'),
  },
  'below-base': {
    label: say('Below the CVSS base'),
    meaning: say('The mitigation lowers the result below the CVSS base of the flaw.'),
  },
  capped: {
    label: say('Capped at 10'),
    meaning: say('The multipliers gave more than 10, the end of the scale.'),
  },
  'context-driven': {
    label: say('Context drives the risk'),
    meaning: say(
      'AARS is larger than the CVSS base: what the agent can do drives the risk more than the flaw. Constrain the agent first.',
    ),
  },
} as const satisfies Record<string, { label: string; meaning: string }>;

export type ScoreFlag = keyof typeof SCORE_FLAGS;
export const SCORE_FLAG_IDS = idsOf(SCORE_FLAGS);
