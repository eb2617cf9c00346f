import { FACTORS, type FactorId } from '../../../aivss/factors.ts';
import { aboutValue, asGroup, asText, dataOf } from '../draft.ts';
import { judgedFactors } from '../factors.ts';
import type { FileRule } from '../rule.ts';

/** What an agent lacks where the factor is 0. Not of autonomy and opacity, which are about what is missing: "no approval". */
const ABSENT: Readonly<Partial<Record<FactorId, string>>> = {
  'goal-driven-planning': 'goals?|plans?|planning',
  'self-modification': 'self-modification|changes? (?:to|of) itself',
  'dynamic-tool-use': 'tools?',
  'persistent-memory': 'memory|memories|state is kept|data is kept',
  'contextual-awareness': 'context',
  'dynamic-identity': 'identity|identities|other identity|impersonation',
  'multi-agent-interactions': '(?:other )?agents?|sub-?agents?|peers?',
  'non-determinism': '(?:language )?model|randomness',
  'natural-language-interface': '(?:natural )?language|words|text',
};

/** Reasons that begin with a plain denial, or with one of what a pattern describes. */
const NONE = /^(?:none|nothing|n\/a|not applicable|does not apply)\b/i;
const noSuchThing = (what: string): RegExp =>
  new RegExp(
    `^(?:(?:it|there|the \\w+) (?:has|have|is|are|uses?|keeps?) )?no (?:${what})\\b(?! (?:of|but|other than|except))`,
    'i',
  );

export const factorsReasonDenies: FileRule = {
  id: 'factors/reason-denies',
  severity: 'warning',
  title: 'The reason of a factor above 0 does not say that there is none.',
  why: 'A reason that begins with a denial is the reason of a 0. One of the two was forgotten when the other was changed.',
  remedy: 'Set the factor to 0, or say what the agent does that earns the score.',
  example: {
    change: ['"Uses the sessions of its user."', '‹"No other identity."›'],
  },
  check: (file) =>
    judgedFactors(file).flatMap(({ id, score }) => {
      const path = ['factors', id, 'reason'];
      const reason = asText(asGroup(asGroup(dataOf(file).factors)[id]).reason)?.trim() ?? '';
      const absent = ABSENT[id];
      const isDenied =
        NONE.test(reason) || (absent !== undefined && noSuchThing(absent).test(reason));
      if (score <= 0 || !isDenied) return [];
      return aboutValue(
        file,
        path,
        `${FACTORS[id].label} is ${score}, but the reason says that there is none.`,
      );
    }),
};
