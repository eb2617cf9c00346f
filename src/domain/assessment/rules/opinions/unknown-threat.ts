import { closest } from '../../../closest.ts';
import type { Place } from '../../../position.ts';
import { asText, placeOfValue, threatsOf } from '../draft.ts';
import type { CatalogueRule } from '../rule.ts';

interface NamedThreat extends Place {
  readonly id: string;
  readonly path: readonly (string | number)[];
}

export const opinionsUnknownThreat: CatalogueRule<readonly NamedThreat[]> = {
  id: 'opinions/unknown-threat',
  severity: 'error',
  scope: 'catalogue',
  title: 'An opinion judges threats of the assessment.',
  why: 'Two assessors can be compared where they judge the same thing. A threat is named by its id in the assessment; one that stands there under no such id would be shown nowhere.',
  remedy:
    'Use the id of the threat in the assessment. A threat that it lacks belongs in the assessment, by a pull request.',
  example: {
    opinion: true,
    change: ['- id: page-content-injection', '- id: ‹page-injection›'],
  },
  gather: (file) =>
    threatsOf(file).flatMap(({ path: at, threat }) => {
      const id = asText(threat.id);
      const path = [...at, 'id'];
      return id === undefined ? [] : { id, path, ...placeOfValue(file, path) };
    }),
  check(all) {
    const assessed = new Map(
      all.flatMap(({ slug, opinionOn, kept }) =>
        opinionOn === undefined ? [[slug, kept.map(({ id }) => id)]] : [],
      ),
    );
    return all.flatMap(({ file, opinionOn, kept }) => {
      const ids = opinionOn === undefined ? undefined : assessed.get(opinionOn);
      if (ids === undefined) return [];
      return kept
        .filter(({ id }) => !ids.includes(id))
        .map(({ id, ...place }) => {
          const guess = closest(id, ids);
          const known = ids.length > 0 ? `Its threats are ${ids.join(', ')}.` : 'It has none.';
          return {
            file,
            ...place,
            message: `The assessment of "${opinionOn}" has no threat "${id}".`,
            help: guess ? `Did you mean "${guess}"?` : known,
          };
        });
    });
  },
};
