import { CONDITION_IDS } from '../../domain/conditions/conditions.ts';

/** The conditions that a build can answer, because they do not depend on the day of reading. */
export const DATELESS_CONDITION_IDS = CONDITION_IDS.filter((id) => id !== 'assessed-recently');
