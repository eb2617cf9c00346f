import { daysBetween, isDay } from '../../../day.ts';
import { aboutValue, hasKey, objectionsOf } from '../draft.ts';
import type { FileRule } from '../rule.ts';
import { inObjection } from './place.ts';

export const objectionsLate: FileRule = {
  id: 'objections/late',
  severity: 'warning',
  of: 'assessments',
  title: 'An objection is decided on time.',
  why: 'The page names who decides, and by when. A day that has passed in silence says that nobody listens.',
  remedy:
    'Decide it: write outcome, decided and reason, and change the assessment where the objection is right. If it needs longer, move "due" and tell whoever objects.',
  example: {
    change: inObjection('due: 2026-12-06', 'due: ‹2026-11-24›'),
  },
  check: (file, { today }) =>
    objectionsOf(file).flatMap(({ path, objection }) => {
      const { due, raised } = objection;
      if (today === undefined || !isDay(due) || due >= today || hasKey(objection, 'outcome'))
        return [];
      // Another rule reports a day before the objection.
      if (isDay(raised) && due < raised) return [];
      const days = daysBetween(due, today);
      const late = `${days} ${days === 1 ? 'day' : 'days'} late`;
      const message = `This objection is ${late}: it was due on ${due}.`;
      return [aboutValue(file, [...path, 'due'], message)];
    }),
};
