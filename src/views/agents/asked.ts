import { CONDITION_IDS } from '../../domain/conditions/conditions.ts';

/** The conditions that a build answers: the day of reading changes nothing in them. */
export const ASKED_IDS = CONDITION_IDS.filter((id) => id !== 'assessed-recently');
export type AnsweredId = (typeof ASKED_IDS)[number];
