import { isDay } from '../../../day.ts';
import { aboutKey, aboutValue, hasKey, objectionsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { inObjection } from './place.ts';

const DECISION = ['outcome', 'decided', 'reason'] as const;

export const objectionsDecision: FileRule = {
  id: 'objections/decision',
  severity: 'error',
  of: 'assessments',
  title: 'An objection is open, or decided with its day and its reason.',
  why: 'Whoever objects is owed an answer by a day, and readers are owed what came of it. A decision without its reason convinces nobody, and a day before the objection cannot be right.',
  remedy:
    'Leave out outcome, decided and reason while the objection is open; write all three when it is decided. Neither due nor decided lies before raised.',
  example: {
    change: inObjection(
      'due: 2026-12-06\n',
      'due: 2026-12-06\n    ‹outcome›: upheld\n    reason: It asks.\n',
    ),
  },
  check: (file) =>
    objectionsOf(file).flatMap(({ path, objection }) => {
      const present = DECISION.filter((key) => hasKey(objection, key));
      const lacking = DECISION.filter((key) => !hasKey(objection, key));
      const quoted = (keys: readonly string[]) => keys.map((key) => `"${key}"`).join(' and ');
      const [first] = present;
      const { raised } = objection;
      const early = (['due', 'decided'] as const).filter((key) => {
        const value = objection[key];
        return isDay(raised) && isDay(value) && value < raised;
      });
      return [
        ...(first && lacking.length > 0
          ? [
              aboutKey(
                file,
                [...path, first],
                `This objection has ${quoted(present)}, and not ${quoted(lacking)}.`,
                `Write ${quoted(lacking)} too, or leave all three out while it is open.`,
              ),
            ]
          : []),
        ...early.map((key) =>
          aboutValue(
            file,
            [...path, key],
            `This day lies before the objection, which was raised on ${raised}.`,
          ),
        ),
      ];
    }),
};
