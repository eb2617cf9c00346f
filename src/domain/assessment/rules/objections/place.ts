import { FACTOR_IDS } from '../../../aivss/factors.ts';
import { closest } from '../../../closest.ts';
import { layersIn } from '../../../maestro/layers.ts';
import { aboutValue, asText, objectionsOf, repeatedIds, threatIdsOf } from '../draft.ts';
import type { Change, FileRule } from '../rule.ts';

const OBJECTION = `objections:
  - id: sends-nothing
    by: Example Ltd
    on: page-content-injection
    text: Version 2 asks before it sends a form.
    raised: 2026-11-22
    decides: A. Maintainer
    due: 2026-12-06
`;
/** For examples: the valid file with an objection that has a mistake. */
export const inObjection = (from: string, to: string): Change => [
  'owner-statement:\n',
  `${OBJECTION.replace(from, to)}owner-statement:\n`,
];

export const objectionsPlace: FileRule = {
  id: 'objections/place',
  severity: 'error',
  of: 'assessments',
  title: 'An objection names its place, and has an id of its own.',
  why: 'Readers see an objection where they read what it is about, and link to it. What names no threat, factor or layer of the file, or shares its id with another, leads nowhere.',
  remedy:
    'Write the id of a threat of the file, of a factor or of a layer after "on", or leave it out where the objection is to all of it. Give each objection its own id.',
  example: {
    change: inObjection('on: page-content-injection', 'on: ‹page-content-injektion›'),
  },
  check(file) {
    const places = [...threatIdsOf(file), ...FACTOR_IDS, ...layersIn(file.edition)];
    const objections = objectionsOf(file);
    const unplaced = objections.flatMap(({ path, objection }) => {
      const on = asText(objection.on);
      if (on === undefined || places.includes(on)) return [];
      const guess = closest(on, places);
      return aboutValue(
        file,
        [...path, 'on'],
        `There is no threat, factor or layer "${on}" here.`,
        guess && `Did you mean "${guess}"?`,
      );
    });
    const ids = objections.map(({ path, objection: { id } }) => ({ path, id }));
    return [...repeatedIds(file, ids, 'Another objection'), ...unplaced];
  },
};
